import FenliuCorpus
import FenliuMutation
import FenliuRules
import FenliuSource
import FenliuTesting
import FenliuVerify
import Testing

@Suite("Findings of verifying")
struct FindingTests {
  private static let base = """
    pack: {id: small, title: 小, version: "1", language: 1, intake: desk}
    destinations:
      desk: {title: 前台, kind: desk}
      mediation: {title: 调解室, kind: mediation}
    issues:
      - {id: noise, title: 噪声, issues: [{id: noise.neighbor, title: 邻里噪声}]}
    rules:
      - id: noise.first
        title: 邻里噪声
        issue: noise.neighbor
        when: {text: {any: [跳绳, 蹦跳]}}
        unless: {text: 装修}
        send: mediation
        examples: [楼上跳绳]

    """
  private static let rope =
    "  - {id: rope, text: 邻居跳绳, expect: {primary: {destination: mediation, urgency: normal}}}\n"
  private static let wrong = "  - {id: wrong, text: 邻居跳绳, expect: {primary: {destination: desk}}}\n"

  private func verify(
    _ verify: String, cases: String, steps: [any VerifyStep] = Verifier.standard()
  ) -> VerifyReport {
    let load = PackLoader().load(files: [
      SourceFile(name: "rules/pack.yaml", text: Self.base),
      SourceFile(name: "rules/verify.yaml", text: verify),
    ])
    return Verifier(steps: steps).run(load) { ruleSet in
      CorpusReader(ruleSet: ruleSet).read([
        SourceFile(name: "corpus/cases.yaml", text: "cases:\n" + cases)
      ])
    }
  }

  @Test("only mutants on changed lines are judged")
  func changed() throws {
    var lines = ChangedLines()
    lines.add(12...12, of: "rules/pack.yaml")
    let report = verify(
      "verify: {mutation: 100}", cases: Self.rope, steps: Verifier.standard(changed: lines))
    let stage = try #require(report.stages.last)
    #expect(stage.findings.contains { $0.notes.first?.english == "unless:noise.first" })
    #expect(!stage.findings.contains { $0.notes.first?.english.hasPrefix("phrase:") == true })
  }

  private static let failing = """
    verify:
      coverage: {phrases: 100}
      mutation: 99.5
      accept: [{mutant: "bar:gone", reason: 试例}]
    """

  @Test(
    "each finding is shown at its place",
    arguments: [
      "failed-check", "low-coverage", "low-mutation-score", "unnoticed-mutant", "idle-acceptance",
    ])
  func findings(code: String) {
    let report = verify(Self.failing, cases: code == "failed-check" ? Self.wrong : Self.rope)
    let found = report.stages.flatMap(\.findings).filter { $0.kind.code == code }.prefix(1)
    #expect(found.count == 1)
    let texts = [Language.english, .chinese].map { language in
      DiagnosticRenderer(sources: report.sources, language: language).render(Array(found))
    }
    expectGolden(texts.joined(separator: "\n\n") + "\n", named: "findings/\(code)")
  }

  @Test("a kind of mutants of which too few are noticed is shown where its share is asked")
  func lowKind() {
    let report = verify(
      "verify: {mutation: {total: 0, phrase: 99.5, unless: 100}}", cases: Self.rope)
    let found = report.stages.flatMap(\.findings).filter { $0.kind.code == "low-mutation-score" }
    let texts = [Language.english, .chinese].map { language in
      DiagnosticRenderer(sources: report.sources, language: language).render(found)
    }
    expectGolden(texts.joined(separator: "\n\n") + "\n", named: "findings/low-mutation-score-of-kinds")
  }

  @Test("every kind is in the catalogue")
  func catalogue() {
    for kind in VerificationDiagnostics.all { #expect(DiagnosticCatalogue.kind(kind.code) == kind) }
  }
}
