import FenliuEngine
import FenliuSource
import Testing

@testable import FenliuFuzzing

/// A fuzzer whose inputs are all refused would prove nothing.
struct GeneratorTests {
  @Test func basePackIsFlawless() throws {
    let result = PackCheck(Array("# nothing more\n".utf8)).load()
    #expect(
      DiagnosticRenderer(sources: result.sources, language: .english)
        .render(result.diagnostics.filter { $0.kind.severity == .error }) == "")
  }

  @Test func mostRulesWrittenAreAccepted() {
    var mutator = Mutator(seed: 7)
    var accepted = 0
    var refusals: [String] = []
    var statuses: Set<String> = []
    for _ in 0..<60 {
      let check = DecisionCheck(mutator.noise(upTo: 400))
      let loaded = check.load()
      if loaded.ruleSet != nil { accepted += 1 }
      let errors = loaded.diagnostics.filter { $0.kind.severity == .error }
      refusals += errors.map { "\($0.kind.code): \($0.message.english)" }
      statuses.formUnion(check.statuses().map(\.rawValue))
    }
    #expect(accepted >= 45, "\(refusals)")
    #expect(statuses == ["routed", "review", "unmatched"])
  }

  @Test func separatorsCutFiles() {
    let parts = InputParts.split(Array("a: 1\n====\nb\n====\n".utf8)).map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(parts == ["a: 1\n", "b\n", ""])
    #expect(InputParts.split([]) == [[]])
  }
}
