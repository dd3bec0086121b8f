import FenliuCorpus
import FenliuEngine
import FenliuSource
import FenliuText
import Foundation

/// The parts of the work on a case, each measured over all cases, round by round.
struct Stages {
  private let open: OpenedPack
  private let reporter: DecisionReporter
  private let lines: Data
  private let cases: [Case]
  private let decisions: [Decision]

  init(_ open: OpenedPack, lines: Data) throws {
    self.open = open
    self.lines = lines
    reporter = DecisionReporter(ruleSet: open.pack.ruleSet, sources: open.sources)
    cases = try open.cases(lines)
    decisions = cases.map { open.pack.decide($0) }
  }

  /// How many cases there are.
  var count: Int { cases.count }
  /// How many bytes their messages have in the mean.
  var meanBytes: Int { cases.reduce(0) { $0 + $1.title.utf8.count + $1.text.utf8.count } / max(count, 1) }
  /// How many rules a decision names in the mean.
  var meanMatches: Double {
    let matches = decisions.reduce(0) { $0 + $1.referrals.reduce(0) { $0 + $1.findings.count } }
    return Double(matches) / Double(max(count, 1))
  }

  /// Measures every part so many times. One round touches every part once, so that a machine that slows down slows all.
  func measured(rounds: Int) throws -> [Measurement] {
    let parts = parts
    var measurements = parts.map { Measurement($0.name) }
    // The first round only warms up.
    for round in 0...rounds {
      for (index, part) in parts.enumerated() {
        let time = try Stopwatch.time(part.body)
        if round > 0 { measurements[index].add(time, cases: count) }
      }
    }
    return measurements
  }

  private var parts: [(name: String, body: () throws -> Void)] {
    let pack = open.pack
    return [
      ("parse a record", { use(try open.cases(lines).count) }),
      ("fold", { fold() }),
      ("fold and scan", { for each in cases { use(pack.go(to: .read, with: each)) } }),
      ("… and evaluate", { for each in cases { use(pack.go(to: .evaluate, with: each)) } }),
      ("… and decide", { for each in cases { use(pack.decide(each, .referrals).referrals.count) } }),
      ("… and ask", { for each in cases { use(pack.decide(each).questions.count) } }),
      ("write as JSON", { for each in cases.indices { use(json(each).utf8.count) } }),
      ("explain", { for each in cases.indices { use(explanation(each).utf8.count) } }),
      ("record in, JSON out", { try whole() }),
    ]
  }

  private func fold() {
    var buffer = FoldBuffer()
    for each in cases {
      buffer.removeAll()
      buffer.append(folding: each.title)
      buffer.append(folding: each.text)
      use(buffer.count)
    }
  }

  private func json(_ index: Int) -> String {
    reporter.json(decisions[index], of: cases[index]).serialized()
  }

  private func explanation(_ index: Int) -> String {
    reporter.text(decisions[index], of: cases[index], options: TextOptions(language: .chinese))
  }

  private func whole() throws {
    for each in try open.cases(lines) {
      use(reporter.json(open.pack.decide(each), of: each).serialized().utf8.count)
    }
  }
}

/// Keeps the optimiser from leaving out what nobody looks at.
@inline(never)
func use(_ value: Int) { withExtendedLifetime(value) {} }
