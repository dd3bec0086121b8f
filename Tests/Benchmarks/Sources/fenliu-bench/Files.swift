import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource
import FenliuWorkload
import Foundation

/// What goes wrong before anything is measured.
struct Failure: Error, CustomStringConvertible {
  var description: String
}

/// Reads a file.
func contents(of path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

/// Writes a file, and the folders above it.
func write(_ text: String, to path: String) throws {
  let file = URL(filePath: path)
  try FileManager.default.createDirectory(
    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(text.utf8).write(to: file)
}

/// Reads a workload: the file of its rules, and that of its cases.
func workload(rules: String, cases: String) throws -> Workload {
  try Workload(rules: contents(of: rules), cases: contents(of: cases))
}

/// A pack that was opened, and how long that took.
struct OpenedPack {
  let pack: CompiledPack
  let sources: SourceSet
  /// Milliseconds of processor time.
  let loading: Double
  let compiling: Double

  init(folder: String) throws {
    let start = Stopwatch.now
    let result = PackLoader().load(folder: folder)
    guard let ruleSet = result.ruleSet else {
      let renderer = DiagnosticRenderer(sources: result.sources, language: .english)
      throw Failure(description: renderer.render(result.diagnostics.prefix(5)))
    }
    let loaded = Stopwatch.now
    pack = CompiledPack(ruleSet)
    sources = result.sources
    loading = Double(loaded - start) / 1e6
    compiling = Double(Stopwatch.now - loaded) / 1e6
  }

  /// The cases in the lines of a file.
  func cases(_ lines: Data) throws -> [Case] {
    var reader = CaseReader(ruleSet: pack.ruleSet, format: .ndjson, name: "cases")
    return try (reader.read(ArraySlice(lines)) + reader.finish()).map { try $0.get() }
  }

  /// The ids of the workload's rules that a decision names, ascending: rule `r000012` is rule 12.
  func matches(of decision: Decision) -> [Int] {
    decision.referrals.flatMap(\.findings).map { pack.ruleSet[$0.rule].id }
      .compactMap { Int($0.dropFirst()) }.sorted()
  }
}
