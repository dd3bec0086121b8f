import ArgumentParser
import FenliuEngine
import FenliuRules
import FenliuSource
import Foundation

struct Edit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures what it takes to take up an edit of one rule: to read and check, and to compile.",
    discussion: """
      The text is edited in memory, again and again, each time in another rule of the pack as it was: now a \
      title, now a list of phrases, which gets one that the pack did not know, now a period. Times are of the \
      clock.
      """)

  @Option(help: "How many edits.") var edits = 15
  @Option(help: "What to edit: title, phrase or date; all three where it is not said.") var only: RuleEdit?
  @Flag(help: "Load and compile each version anew too, and compare.") var check = false
  @Argument(help: "The folder of the pack.") var pack: String

  func run() throws {
    let files = PackFolder(pack).read().files
    var original = PackSession()
    guard let ruleSet = original.load(files: files).ruleSet else {
      throw Failure(description: "the pack has errors: see `fenliu check`")
    }
    let known = CompiledPack(ruleSet)
    for kind in only.map({ [$0] }) ?? RuleEdit.allCases {
      var (reading, compiling) = (Measurement("read and check"), Measurement("compile"))
      for number in 0..<max(edits, 1) {
        let edited = try kind.apply(to: files, number, of: max(edits, 1))
        var session = original
        var result = LoadResult(ruleSet: nil, diagnostics: [], sources: [])
        reading.add(clock { result = session.load(files: edited) }, cases: 1)
        guard let ruleSet = result.ruleSet else {
          throw Failure(
            description: "the edit is an error: \(result.diagnostics.first?.message.english ?? "")")
        }
        var compiled = known
        compiling.add(clock { compiled = CompiledPack(ruleSet, reusing: known) }, cases: 1)
        if check { try compare(compiled, result.sources) }
      }
      let figures = [reading, compiling].map { measurement in
        String(
          format: "%@ %.1f ms (best %.1f)", measurement.name, measurement.median / 1e3,
          measurement.minimum / 1e3)
      }
      print("\(kind.rawValue): \(figures.joined(separator: " · "))")
    }
  }

  private func compare(_ pack: CompiledPack, _ sources: SourceSet) throws {
    guard let ruleSet = PackLoader().load(files: Array(sources)).ruleSet,
      try PackImage.bytes(of: pack, sources: sources)
        == PackImage.bytes(of: CompiledPack(ruleSet), sources: sources)
    else { throw Failure(description: "a pack that was compiled anew is another") }
  }
}

/// What is edited in a rule.
enum RuleEdit: String, CaseIterable, ExpressibleByArgument {
  case title, phrase, date

  /// Files in which one rule is edited, the `number`th of so many that are spread over the largest file.
  func apply(to files: [SourceFile], _ number: Int, of count: Int) throws -> [SourceFile] {
    guard let largest = files.indices.max(by: { files[$0].bytes.count < files[$1].bytes.count }) else {
      return files
    }
    var files = files
    let bytes = files[largest].bytes
    // A rule that stands at the right place in the file, by its id.
    let start = bytes.count * (2 * number + 1) / (2 * count)
    guard let id = Self.first("- id: ", in: bytes, from: start) ?? Self.first("- id: ", in: bytes, from: 0),
      let (place, text) = edit(bytes, from: id, number)
    else { throw Failure(description: "there is nothing to edit in \(files[largest].name)") }
    files[largest] = SourceFile(
      name: files[largest].name, bytes: Array(bytes[..<place]) + Array(text.utf8) + Array(bytes[place...]))
    return files
  }

  /// What to write, and where.
  private func edit(_ bytes: [UInt8], from id: Int, _ number: Int) -> (place: Int, text: String)? {
    switch self {
    case .title:
      return Self.first("title: ", in: bytes, from: id).map { ($0 + 7, "edited ") }
    case .date:
      guard let line = bytes[id...].firstIndex(of: 10) else { return nil }
      let column = id - (bytes[..<id].lastIndex(of: 10) ?? -1) + 1
      let indent = String(repeating: " ", count: column)
      return (line + 1, "\(indent)in-force: {from: 2024-01-\(String(format: "%02d", number % 28 + 1))}\n")
    case .phrase:
      return Self.first("any: [", in: bytes, from: id).map { ($0 + 6, "新词\(number), ") }
    }
  }

  private static func first(_ text: String, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    return bytes[start...].indices.first { place in
      place + wanted.count <= bytes.count && bytes[place] == wanted[0]
        && bytes[place..<place + wanted.count].elementsEqual(wanted)
    }
  }
}
