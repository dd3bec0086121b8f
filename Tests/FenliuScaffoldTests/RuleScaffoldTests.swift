import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuScaffold
import FenliuSource
import Testing

@Suite("A new rule is valid, passes its tests, and changes nothing else")
struct RuleScaffoldTests {
  private func after(_ results: RuleScaffold.Result...) throws -> Starter {
    try Starter(
      adding: results.flatMap { [$0.rules, $0.corpus] }.map { SourceFile(name: $0.name, bytes: $0.bytes) })
  }

  @Test func goesWhereItsKindIs() throws {
    let before = try Starter()
    let result = try before.scaffold.rule("noise.neighbor.pets", issue: nil, send: nil)
    #expect(result.rules.name == "rules/noise.yaml" && !result.rules.isNew)
    #expect(result.corpus.name == "corpus/noise.yaml" && !result.corpus.isNew)
    #expect(result.issue == "noise.neighbor" && result.caseID == "noise.neighbor.pets-01")
    let old = try #require(before.sources["rules/noise.yaml"]).bytes
    #expect(result.rules.bytes.starts(with: old))
  }

  @Test func passesCheckAndTest() throws {
    let result = try Starter().scaffold.rule("noise.neighbor.pets", issue: nil, send: "police")
    let after = try after(result)
    #expect(after.ruleSet.rules.contains { $0.id == "noise.neighbor.pets" })
    let checks = CorpusRunner(CompiledPack(after.ruleSet)).run(after.corpus)
    #expect(checks.failures.map(\.id) == [])
    #expect(checks.checks.count == 7)
  }

  /// Two rules that are still to be written do not speak to one another's cases.
  @Test func placeholdersAreDistinct() throws {
    let first = try after(Starter().scaffold.rule("noise.neighbor.pets", issue: nil, send: "police"))
    let second = try after(first.scaffold.rule("noise.neighbor.party", issue: nil, send: "mediation"))
    let checks = CorpusRunner(CompiledPack(second.ruleSet)).run(second.corpus)
    #expect(checks.failures.map(\.id) == [])
    #expect(checks.checks.count == 9)
  }

  @Test func aCategoryWithoutRulesGetsAFile() throws {
    let pack = SourceFile(
      name: "rules/pack.yaml",
      text: StarterPack.files[0].text.replacing(
        "issues:\n  - id: noise\n",
        with:
          "issues:\n  - id: park\n    title: 停车\n    issues: [{id: park.fee, title: 停车费}]\n  - id: noise\n"))
    let loaded = PackLoader().load(
      files: [pack, SourceFile(name: "rules/noise.yaml", text: StarterPack.files[1].text)])
    let ruleSet = try #require(loaded.ruleSet)
    let corpus = CorpusReader(ruleSet: ruleSet).read([
      SourceFile(name: "corpus/noise.yaml", text: StarterPack.files[2].text)
    ])
    let scaffold = RuleScaffold(
      ruleSet: ruleSet, sources: loaded.sources, corpus: corpus, packName: "rules/", corpusName: "corpus/")
    let result = try scaffold.rule("fee", issue: "park.fee", send: "mediation")
    #expect(result.rules.name == "rules/park.yaml" && result.rules.isNew)
    #expect(result.corpus.name == "corpus/park.yaml" && result.corpus.isNew)
    #expect(throws: ScaffoldError.self) { try scaffold.rule("fee", issue: "park.fee", send: nil) }
  }

  @Test(
    arguments: [
      ("Noise", nil, nil, "is no id"), ("noise.neighbor.first", nil, nil, "already"),
      ("a\n- id: b", nil, nil, "is no id"), ("parking", nil, nil, "--issue"),
      ("x", "noise.nieghbor", nil, "did you mean `noise.neighbor`?"),
      ("x", "noise.neighbor", "polcie", "did you mean `police`?"),
    ] as [(String, String?, String?, String)])
  func refuses(_ id: String, _ issue: String?, _ send: String?, _ reason: String) throws {
    let scaffold = try Starter().scaffold
    let error = try #require(throws: ScaffoldError.self) { try scaffold.rule(id, issue: issue, send: send) }
    #expect(error.message.english.contains(reason))
  }
}
