import FenliuCorpus
import FenliuMutation
import FenliuRules
import FenliuSource
import FenliuVerify
import Testing

@Suite("Verifying a pack")
struct VerifierTests {
  @Test("a pack of which all that is asked holds passes every step, in this order")
  func passes() {
    let report = SmallPack().report()
    #expect(report.names(.passed) == ["check", "prove", "test", "coverage", "mutation"])
    #expect(report.holds && Verifier().names == report.stages.map(\.name))
  }

  @Test("each step fails by itself")
  func failures() throws {
    var wrong = SmallPack(verify: "{}")
    wrong.cases[2] = "text: 半夜敲鼓, expect: {primary: {destination: mediation}}"
    #expect(wrong.report().names(.failed) == ["test"])
    var few = SmallPack(verify: "{coverage: {rules: 100}}")
    few.cases.removeLast()
    #expect(few.report().names(.failed) == ["coverage"])
    #expect(SmallPack(verify: "{mutation: 100}").report().names(.failed) == ["mutation"])
    #expect(
      SmallPack(verify: "{mutation: {total: 20, urgency: 100}}").report().names(.failed) == ["mutation"])
    #expect(SmallPack(verify: "{mutation: {total: 20, urgency: 0}}").report().names(.failed) == [])
    #expect(try SmallPack.replacing(SmallPack.conflict).report().names(.failed) == ["prove"])
    #expect(try SmallPack.replacing(SmallPack.breach).report().names(.failed) == ["prove"])
  }

  @Test("a pack with errors fails, and nothing is run on it")
  func broken() throws {
    let report = try SmallPack.replacing((old: "send: mediation", new: "send: meditation")).report()
    #expect(report.names(.failed) == ["check"])
    #expect(report.names(.skipped) == ["prove", "test", "coverage", "mutation"])
    #expect(!report.holds && report.fingerprint == nil)
  }

  @Test("without cases nothing is tested, and that is no success")
  func noCases() {
    var pack = SmallPack(verify: "{}")
    pack.cases = []
    #expect(pack.report().names(.failed) == ["test"])
  }

  @Test("what is not asked is not run, and what is not wanted neither")
  func skipping() {
    #expect(SmallPack(verify: "{}").report().names(.skipped) == ["mutation"])
    let report = SmallPack().report(skipping: ["prove", "coverage"])
    #expect(report.names(.skipped) == ["prove", "coverage"])
    #expect(report.names(.passed) == ["check", "test", "mutation"])
  }

  @Test("every kind of mutant has a name in the language, and no other is asked for")
  func kinds() {
    let table = KeywordTable.standard
    let names = MappingShape.mutationShares.keys.map { table.spelling(of: $0) }
    #expect(Set(names) == Set(MutantKind.allCases.map(\.rawValue) + ["total"]))
  }

  @Test("in a strict pack every mutant that goes unnoticed needs a reason")
  func strictMutation() throws {
    let lax = try SmallPack().report().stage("mutation")
    #expect(lax.findings.contains { $0.kind == VerificationDiagnostics.unnoticedMutant })
    #expect(SmallPack(verify: "{strict: true, mutation: 20}").report().names(.failed) == ["mutation"])
  }
}

@Suite("Proofs among the steps")
struct ProveStepTests {
  @Test("a rule that cannot apply, and a guarantee that may not hold, fail only a strict pack")
  func strict() throws {
    for change in [SmallPack.idle, SmallPack.unknown] {
      var pack = try SmallPack.replacing(change)
      pack.verify = "{}"
      #expect(try pack.report().stage("prove").status == .passed)
      pack.verify = "{strict: true}"
      #expect(try pack.report().stage("prove").status == .failed)
    }
  }

  @Test("every guarantee is a thing asked, at its place")
  func guarantees() throws {
    let kept = try SmallPack().report().stage("prove").criteria
    #expect(kept.map(\.name) == ["errors", "told"])
    #expect(kept.allSatisfy { $0.failure == nil } && kept[1].location?.file == "rules/rules.yaml")
    let broken = try SmallPack.replacing(SmallPack.breach).report().stage("prove").criteria
    #expect(broken[1].failure?.english == "the guarantee `told` can be broken")
    var pack = try SmallPack.replacing(SmallPack.unknown)
    pack.verify = "{strict: true}"
    let unknown = try pack.report().stage("prove").criteria
    #expect(unknown.map(\.name) == ["errors", "warnings", "told"])
    #expect(unknown[2].failure?.english == "undecided: whether the guarantee `told` can be broken")
  }

  @Test("a conflict is shown with a case")
  func witness() throws {
    let stage = try SmallPack.replacing(SmallPack.conflict).report().stage("prove")
    let finding = try #require(stage.findings.first { $0.kind.code == "rules-conflict" })
    #expect(finding.notes.contains { $0.english.hasPrefix("for example this case: ") })
  }
}
