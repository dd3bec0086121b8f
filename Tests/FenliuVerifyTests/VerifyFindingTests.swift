import FenliuCorpus
import FenliuSource
import FenliuTesting
import FenliuVerify
import Testing

@Suite("Every kind of finding of verify is shown by an example")
struct VerifyFindingTests {
  /// A pack that fails in every way, so that each kind is found.
  private var report: VerifyReport {
    var pack = SmallPack(
      verify: "{coverage: {rules: 100}, mutation: 99, accept: [{mutant: \"unless:drum\", reason: 另有安排}]}")
    pack.cases[1] = "text: 楼上跳绳, fields: {told: true}, expect: {primary: {destination: desk}}"
    pack.cases.removeLast()
    return pack.report()
  }

  @Test("as people see it", arguments: VerificationDiagnostics.all)
  func golden(_ kind: DiagnosticKind) throws {
    let report = report
    let finding = try #require(report.stages.flatMap(\.findings).first { $0.kind == kind })
    let shown = Language.allCases.map { language in
      DiagnosticRenderer(sources: report.sources, language: language).render([finding])
    }
    expectGolden(shown.joined(separator: "\n"), named: "findings/\(kind.code)")
  }
}
