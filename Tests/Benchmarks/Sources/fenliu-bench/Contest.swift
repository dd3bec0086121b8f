import ArgumentParser
import FenliuCorpus
import FenliuEngine
import Foundation

/// A program as harnesses of rule engines want them: reads rules and cases, prints who matches, measures if asked.
struct Contest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the rules that match each case, as an engine among others.",
    discussion: """
      With BENCH_PASSES=n in the environment, the cases are decided n times more, and a line `BENCH {…}` on standard error says \
      what that cost: match_us, the median of a whole decision without questions; scan_us, folding and scanning alone; build_ms, \
      loading and compiling.
      """)

  @Argument(help: "The folder of the pack.") var pack: String
  @Argument(help: "The cases, one JSON record a line.") var cases: String

  func run() throws {
    let open = try OpenedPack(folder: pack)
    try answer(open)
    let passes = ProcessInfo.processInfo.environment["BENCH_PASSES"].flatMap { Int($0) } ?? 0
    if passes > 0 { try measure(open, passes: passes) }
  }

  /// Reads, decides and answers piece by piece, so that memory does not grow with the input.
  private func answer(_ open: OpenedPack) throws {
    let file = try FileHandle(forReadingFrom: URL(filePath: cases))
    var reader = CaseReader(ruleSet: open.pack.ruleSet, format: .ndjson, name: "cases")
    var isOpen = true
    while isOpen {
      let piece = try file.read(upToCount: 1 << 18) ?? Data()
      isOpen = !piece.isEmpty
      var output = ""
      for record in isOpen ? reader.read(ArraySlice(piece)) : reader.finish() {
        let decision = open.pack.decide(try record.get(), .referrals)
        output += Answer(id: decision.caseID, matched: open.matches(of: decision)).line + "\n"
      }
      try FileHandle.standardOutput.write(contentsOf: Data(output.utf8))
    }
  }

  private func measure(_ open: OpenedPack, passes: Int) throws {
    let cases = try open.cases(contents(of: cases))
    var (deciding, scanning) = (Measurement("decide"), Measurement("scan"))
    for _ in 0..<passes {
      deciding.add(
        Stopwatch.time {
          for index in cases.indices { use(open.pack.decide(cases[index], .referrals).referrals.count) }
        },
        cases: cases.count)
      scanning.add(
        Stopwatch.time { for index in cases.indices { use(open.pack.go(to: .read, with: cases[index])) } },
        cases: cases.count)
    }
    let figures = String(
      format: "BENCH {\"match_us\":%.3f,\"scan_us\":%.3f,\"build_ms\":%.1f}\n", deciding.median,
      scanning.median,
      open.loading + open.compiling)
    try FileHandle.standardError.write(contentsOf: Data(figures.utf8))
  }
}
