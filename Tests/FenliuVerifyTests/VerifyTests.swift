import FenliuCorpus
import FenliuMutation
import FenliuRules
import FenliuSource
import FenliuTesting
import FenliuVerify
import Testing

@Suite("Everything that a pack asks of itself")
struct VerifyTests {
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
  private static let jumping = "  - {id: jump, text: 邻居蹦跳, expect: {status: routed}}\n"
  private static let drilling = "  - {id: drill, text: 装修工跳绳, expect: {status: unmatched}}\n"
  private static let wrong = "  - {id: wrong, text: 邻居跳绳, expect: {primary: {destination: desk}}}\n"
  private static let quiet = "  - {id: quiet, text: 一切都好, expect: {status: unmatched}}\n"
  private static let all = rope + jumping + drilling + quiet

  private func verify(
    _ verify: String, cases: String = Self.all, skipping: Set<String> = [],
    steps: [any VerifyStep] = Verifier.standard()
  ) -> VerifyReport {
    let load = PackLoader().load(files: [
      SourceFile(name: "rules/pack.yaml", text: Self.base),
      SourceFile(name: "rules/verify.yaml", text: verify),
    ])
    return Verifier(steps: steps).run(load, skipping: skipping) { ruleSet in
      CorpusReader(ruleSet: ruleSet).read([
        SourceFile(name: "corpus/cases.yaml", text: "cases:\n" + cases)
      ])
    }
  }

  /// Each step with what came of it: `+` passed, `-` failed, `0` skipped.
  private func outcome(_ report: VerifyReport) -> String {
    report.stages.map { stage in
      let mark = stage.status == .passed ? "+" : stage.status == .failed ? "-" : "0"
      return "\(mark)\(stage.name)"
    }.joined(separator: " ")
  }

  @Test(
    "each thing that is asked can hold and fail",
    arguments: [
      ("", all, "+check +test +coverage 0mutation"),
      ("verify: {coverage: {total: 100}}", all, "+check +test +coverage 0mutation"),
      ("verify: {coverage: {phrases: 100}}", rope, "+check +test -coverage 0mutation"),
      ("verify: {coverage: {rules: 100}}", rope, "+check +test +coverage 0mutation"),
      ("verify: {mutation: 100}", all, "+check +test +coverage +mutation"),
      ("verify: {mutation: 100}", rope, "+check +test +coverage -mutation"),
      ("verify: {mutation: 10}", rope, "+check +test +coverage +mutation"),
      ("verify: {mutation: 10, strict: true}", rope, "+check +test +coverage -mutation"),
      (
        "verify: {mutation: 10, strict: true, accept: [{mutant: \"unless:noise.first\", reason: 试例}]}",
        rope + jumping, "+check +test +coverage +mutation"
      ),
      (
        "verify: {mutation: 10, strict: true, accept: [{mutant: \"unless:noise.first\", reason: 试例}]}",
        all, "+check +test +coverage -mutation"
      ),
      ("", all + wrong, "+check -test +coverage 0mutation"),
      ("", "  - {id: odd, text: 甲, expect: {status: strange}}\n", "+check -test +coverage 0mutation"),
      ("concepts: {无用: {text: 空话}}", all, "+check +test +coverage 0mutation"),
      ("verify: {strict: true}\nconcepts: {无用: {text: 空话}}", all, "-check +test +coverage 0mutation"),
      ("verify: {mutation: many}", all, "-check 0test 0coverage 0mutation"),
    ])
  func outcomes(settings: String, cases: String, expected: String) {
    let report = verify(settings, cases: cases)
    #expect(outcome(report) == expected)
    #expect(report.holds == !expected.contains("-"))
  }

  @Test("a step can be left out")
  func skipping() {
    let report = verify("", cases: Self.wrong, skipping: ["test"])
    #expect(outcome(report) == "+check 0test +coverage 0mutation" && report.holds)
  }

  /// A step of its own, as a prover would be.
  private struct Extra: VerifyStep {
    let name = "prove"
    func run(_ subject: VerifySubject) -> VerifyStage {
      VerifyStage(name, subject.pack == nil ? .skipped : .failed, LocalizedText("no proof"))
    }
  }

  @Test("further steps stand among the usual ones")
  func extra() {
    var steps = Verifier.standard()
    steps.insert(Extra(), at: 1)
    #expect(outcome(verify("", steps: steps)) == "+check -prove +test +coverage 0mutation")
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

  // MARK: Findings

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

  @Test("every kind is in the catalogue")
  func catalogue() {
    for kind in VerificationDiagnostics.all { #expect(DiagnosticCatalogue.kind(kind.code) == kind) }
  }

  // MARK: Reports

  private var sample: VerifyReport { verify(Self.failing, cases: Self.rope) }

  private var paths: FilePaths {
    var paths = FilePaths()
    paths.add(sample.sources, readFrom: "packs/rules")
    return paths
  }

  @Test("for people", arguments: Language.allCases)
  func text(language: Language) {
    expectGolden(
      sample.text(options: TextOptions(language: language), limit: 3), named: "report.\(language.rawValue)")
  }

  @Test("for programs and services")
  func services() {
    expectGolden(sample.json.serialized(pretty: true) + "\n", named: "report", fileExtension: "json")
    expectGolden(sample.gitHubCommands(paths: paths, language: .english), named: "report.github")
    expectGolden(sample.jUnit(paths: paths, language: .chinese), named: "report", fileExtension: "xml")
    expectGolden(
      sample.sarif(paths: paths, language: .english).serialized(pretty: true) + "\n", named: "report",
      fileExtension: "sarif")
  }
}
