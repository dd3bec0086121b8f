import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource
import Testing

@testable import FenliuMutation

@Suite("What comes of mutants")
struct VerdictTests {
  private static let first = "text: 楼上跳绳, expect: {primary: {destination: mediation, urgency: normal}}"

  @Test(
    "a mutant is killed by the case that pins down what it changes",
    arguments: [
      ("phrase:noise.first:邻居", "text: 邻居跳绳, expect: {status: routed}"),
      ("phrase:跳跃:蹦跳", "text: 楼上蹦跳, expect: {status: routed}"),
      ("mask:轻生:跳楼价", "text: 楼上跳绳，跳楼价, expect: {primary: {destination: mediation}}"),
      ("bar:danger", "text: 楼上跳绳，要自杀, expect: {primary: {destination: police}}"),
      ("urgency:danger:high", "text: 楼上跳绳，要自杀, expect: {urgency: emergency}"),
      ("destination:danger:desk", "text: 楼上跳绳，要自杀, expect: {primary: {destination: police}}"),
      ("unless:noise.first", "text: 楼上装修，跳绳, expect: {status: unmatched}"),
      (
        "override:noise.later:noise.first",
        "text: 楼上跳绳, fields: {told: true}, expect: {primary: {destination: police}}"
      ),
      (
        "date:noise.later:from 2026-01-02",
        "text: 楼上跳绳, received: 2026-01-01, fields: {told: true}, expect: {primary: {destination: police}}"
      ),
      ("bound:noise.later:homes ≥ 4", "text: 楼上跳绳, fields: {homes: 3}, expect: {urgency: high}"),
      (
        "bound:noise.later:homes ≥ 2",
        "text: 楼上跳绳, fields: {homes: 2, told: false}, expect: {urgency: normal}"
      ),
      ("distance:noise.first:within: 6 characters 3", "text: 楼上的四五六跳绳, expect: {status: routed}"),
      ("distance:noise.first:within: 6 characters 12", "text: 楼上的四五六七八九跳绳, expect: {status: unmatched}"),
      ("comparison:noise.later:told: true", "text: 楼上跳绳, fields: {told: true}, expect: {urgency: high}"),
      ("phrase:denied:没有", "text: 楼上跳绳，没有自杀, expect: {primary: {destination: mediation}}"),
      ("phrase:sum:罚款", "text: 楼上跳绳，罚款2000元, expect: {urgency: high}"),
      ("phrase:request:希望", "text: 希望大妈关音响, expect: {status: routed}"),
      ("phrase:reply:回复如下", "text: 回复如下：楼上跳绳, expect: {status: unmatched}"),
      (
        "combination:dance:text: {count: {at-least: 2, of: [音响, 广场,… 3",
        "text: 请求大妈关音响, expect: {status: routed}"
      ),
    ])
  func killed(id: String, members: String) throws {
    let pack = try SmallPack()
    let without = try pack.test([Self.first])
    let mutant = try #require(without.mutants.first { $0.id == id }, "\(id)")
    #expect(try !without.run([mutant]).verdict(id).hasPrefix("killed"))
    #expect(try pack.test([Self.first, members]).run([mutant]).verdict(id) == "killed by case-2")
  }

  @Test(
    "what is proved to make no difference, and only that, is equivalent",
    arguments: [
      // The list has it through another list as well.
      "phrase:动静:跳绳",
      // Only a guarantee asks for it.
      "phrase:无用:空话", "phrase:承诺用:无用",
      // It is overridden through `noise.later` anyway.
      "override:noise.last:noise.first",
    ])
  func equivalent(id: String) throws {
    let test = try SmallPack().test([Self.first])
    let mutants = test.mutants.filter { $0.id == id }
    // A list named alone in a test cannot be left out, so it is no mutant.
    guard !mutants.isEmpty else { return #expect(id == "phrase:承诺用:无用") }
    #expect(try test.run(mutants).verdict(id) == "equivalent")
  }

  @Test("every other mutant of the small pack is noticed, or a case is found that would notice it")
  func survivors() throws {
    let results = try SmallPack().test([Self.first]).run(try SmallPack().test().mutants)
    let undecided = results.filter { $0.verdict.name == "undecided" }.map(\.mutant.id)
    #expect(undecided == [])
    #expect(results.contains { $0.verdict.name == "survived" })
  }

  /// The promise of the report: put into the corpus, each case is as expected, and kills its mutant.
  @Test("a witness holds for the pack and fails for its mutant")
  func witnesses() throws {
    let pack = try SmallPack()
    let test = try pack.test([Self.first])
    let reporter = MutationReporter(pack.compiled, sources: pack.sources)
    let sets = WrittenSets(pack.compiled.ruleSet, written: WrittenPack(sources: pack.sources))
    let applier = EditApplier(pack.compiled.ruleSet, sets: sets)
    var count = 0
    for result in test.run(test.mutants) {
      guard case .survived = result.verdict else { continue }
      let text = "cases:\n" + (try #require(reporter.entry(result, .chinese)))
      let corpus = CorpusReader(ruleSet: pack.compiled.ruleSet).read([SourceFile(name: "a.yaml", text: text)])
      #expect(corpus.diagnostics.isEmpty && corpus.cases.count == 1, "\(text)")
      let item = try #require(corpus.cases.first)
      #expect(CorpusRunner(pack.compiled).run(item).isAsExpected, "\(text)")
      let mutated = CompiledPack(applier.ruleSet(with: result.mutant.edit))
      #expect(!CorpusRunner(mutated).run(item).isAsExpected, "\(text)")
      count += 1
    }
    #expect(count > 40)
  }

  @Test("a check that fails already judges nothing")
  func failing() throws {
    let wrong = "text: 邻居跳绳, expect: {primary: {destination: lawyer}}"
    let test = try SmallPack().test([Self.first, wrong])
    #expect(test.failing == ["case-2"])
    #expect(try test.run(test.mutants).verdict("phrase:noise.first:邻居") == "survived")
  }

  @Test("what there is no time for is not run, and counts as unnoticed")
  func time() throws {
    let test = try SmallPack().test([Self.first])
    let results = test.run(test.mutants, until: .now)
    #expect(results.allSatisfy { $0.verdict.name == "not-run" })
    let counts = MutationScore(results: results, of: test.mutants).counts()
    #expect(counts.notRun == test.mutants.count && counts.basisPoints == 0)
  }

  /// A prover that says what it is told to.
  private struct Prover: EquivalenceJudge {
    let says: Equivalence
    func session() -> any JudgeSession { Session(says) }

    private final class Session: JudgeSession {
      private let says: Equivalence
      init(_ says: Equivalence) { self.says = says }
      func equivalence(of version: MutantVersion) -> Equivalence { says }
    }
  }

  @Test("a prover is believed in its proofs, but not in cases that the engine decides alike")
  func provers() throws {
    // Trying finds no case: the longer phrase only makes one word more of the same place.
    let pack = try SmallPack(replacing: "[楼上, 邻居]", with: "[楼上, 邻居, 邻居家]")
    let corpus = try pack.corpus([Self.first])
    func verdict(_ says: Equivalence) throws -> MutantVerdict {
      let test = MutationTest(
        pack.compiled, sources: pack.sources, corpus: corpus, judges: [Prover(says: says)])
      let mutant = try #require(test.mutants.first { $0.id == "phrase:noise.first:邻居家" })
      return try #require(test.run([mutant]).first).verdict
    }
    #expect(try verdict(.unknown).name == "undecided")
    #expect(try verdict(.proved(LocalizedText("proof"))).name == "equivalent")
    #expect(try verdict(.differs(Case(id: "bad", text: "邻居家跳绳"))).name == "undecided")
    // One word less, and the other issue comes first.
    let good = "希望邻居家跳绳，广场大妈音响"
    guard case .survived(let shown) = try verdict(.differs(Case(id: "good", text: good))) else {
      Issue.record("the case is not shown")
      return
    }
    #expect(shown.theCase.text == good)
  }
}
