import ArgumentParser
import FenliuCorpus
import FenliuEngine
import FenliuSource
import FenliuWorkload
import Foundation

struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a workload up: rules.json, cases.ndjson and the pack in a folder.")

  @Option(help: "How many rules.") var rules = 1000
  @Option(help: "How many cases.") var cases = 5000
  @Option(help: "Another number, another workload.") var seed: UInt64 = 1
  @Argument var folder: String

  func run() throws {
    var generator = WorkloadGenerator(rules: rules, seed: seed)
    let workload = generator.workload(rules: rules, cases: cases)
    try write(workload.rulesJSON, to: folder + "/rules.json")
    try write(workload.casesJSON, to: folder + "/cases.ndjson")
    try write(PackConverter(workload).pack, to: folder + "/pack/pack.yaml")
  }
}

struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Writes the rules of a workload as a pack.")

  @Argument var rules: String
  @Argument(help: "The cases, which tell what values fields take.") var cases: String
  @Argument(help: "The folder for the pack.") var folder: String

  func run() throws {
    let converter = PackConverter(try workload(rules: rules, cases: cases))
    try write(converter.pack, to: folder + "/pack.yaml")
  }
}

struct Match: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the rules that match each case, found by plain search.")

  @Argument var rules: String
  @Argument var cases: String

  func run() throws {
    let workload = try workload(rules: rules, cases: cases)
    let matcher = PlainMatcher(workload.rules)
    for each in workload.cases { print(Answer(id: each.id, matched: matcher.matches(each)).line) }
  }
}

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compares the rules that Fenliu finds with those expected: lines with `id` and `matched`.")

  @Option(help: "The folder of the pack.") var pack: String
  @Option(help: "The cases.") var cases: String
  @Argument(help: "The answers expected.") var expected: String

  func run() throws {
    let open = try OpenedPack(folder: pack)
    var answers: [String: [Int]] = [:]
    for line in try contents(of: expected).split(separator: UInt8(ascii: "\n")) {
      let answer = try JSONDecoder().decode(Answer.self, from: Data(line))
      answers[answer.id] = answer.matched.sorted()
    }
    var (count, wrong) = (0, 0)
    for each in try open.cases(contents(of: cases)) {
      guard let expected = answers[each.id] else { continue }
      count += 1
      let found = open.matches(of: open.pack.decide(each, .referrals))
      guard found != expected else { continue }
      wrong += 1
      if wrong <= 10 { print("\(each.id): expected \(expected), found \(found)") }
    }
    print("\(count) cases, \(wrong) otherwise")
    if wrong > 0 || count == 0 { throw ExitCode.failure }
  }
}

struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints whole decisions, one JSON object a line, as `fenliu route --format ndjson` does.")

  @Argument(help: "The folder of the pack.") var pack: String
  @Argument(help: "The cases, one JSON record a line.") var cases: String

  func run() throws {
    let open = try OpenedPack(folder: pack)
    let reporter = DecisionReporter(ruleSet: open.pack.ruleSet, sources: open.sources)
    for each in try open.cases(contents(of: cases)) {
      print(reporter.json(open.pack.decide(each), of: each).serialized())
    }
  }
}

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures the parts of the work on a case, and the whole.")

  enum Format: String, ExpressibleByArgument { case text, json }

  @Option(help: "The folder of the pack.") var pack: String
  @Option(help: "The cases, one JSON record a line.") var cases: String
  @Option(help: "How many times everything is measured.") var rounds = 5
  @Option(help: "text or json.") var format: Format = .text

  func run() throws {
    let open = try OpenedPack(folder: pack)
    let stages = try Stages(open, lines: contents(of: cases))
    let table = Table(open: open, stages: stages, measurements: try stages.measured(rounds: max(rounds, 1)))
    print(format == .text ? table.text : table.json, terminator: "")
  }
}

/// The rules that match a case.
struct Answer: Codable {
  var id: String
  var matched: [Int]

  /// The answer as a line of JSON, without its break.
  var line: String { "{\"id\":\"\(id)\",\"matched\":[\(matched.map(String.init).joined(separator: ","))]}" }
}
