import FenliuCorpus
import FenliuMutation
import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

@Suite("Reports on mutants")
struct MutationReportTests {
  private static let kinds: [MutantKind] = [.unless, .override, .bar, .date]
  private static let cases = [
    "text: 楼上跳绳, fields: {told: true}, received: 2026-03-01, expect: {primary: {destination: police}}"
  ]

  private func sample(accepting ids: [String] = []) throws -> (MutationReporter, MutationScore) {
    let pack = try SmallPack()
    let test = try pack.test(Self.cases)
    let chosen = test.mutants.filter { Self.kinds.contains($0.kind) }
    let accepted = ids.map {
      Verification.AcceptedMutant(
        id: $0, reason: LocalizedText(zh: "理由", en: "a reason"),
        location: SourceLocation(file: "rules/rules.yaml", range: ByteRange(0, 0)))
    }
    let score = MutationScore(results: test.run(chosen), of: test.mutants, accepting: accepted)
    let bounds = [
      MutationBound(kind: nil, basisPoints: 9500), MutationBound(kind: .bar, basisPoints: 10_000),
    ]
    return (MutationReporter(pack.compiled, sources: pack.sources, bounds: bounds), score)
  }

  @Test("for people", arguments: Language.allCases)
  func text(language: Language) throws {
    let (reporter, score) = try sample(accepting: ["bar:refused"])
    expectGolden(
      reporter.text(score, options: TextOptions(language: language), limit: 3),
      named: "report.\(language.rawValue)")
  }

  @Test("for programs")
  func json() throws {
    let (reporter, score) = try sample(accepting: ["bar:refused"])
    expectGolden(
      reporter.json(score).serialized(pretty: true) + "\n", named: "report", fileExtension: "json")
  }

  @Test("for GitHub")
  func gitHub() throws {
    let (reporter, score) = try sample()
    var paths = FilePaths()
    paths.add(try SmallPack().sources, readFrom: "packs/rules")
    expectGolden(
      reporter.gitHubCommands(score, paths: paths, language: .english), named: "report.github")
  }

  @Test("for the corpus: what is written is read again without a complaint")
  func corpus() throws {
    let (reporter, score) = try sample()
    let text = reporter.corpus(score, .english)
    expectGolden(text, named: "witnesses", fileExtension: "yaml")
    let corpus = CorpusReader(ruleSet: try SmallPack().compiled.ruleSet).read([
      SourceFile(name: "a.yaml", text: text)
    ])
    #expect(corpus.diagnostics.isEmpty)
    #expect(corpus.cases.count == score.counts().survived)
  }

  @Test("the cases written for the corpus notice every mutant they were written for")
  func written() throws {
    let pack = try SmallPack()
    let test = try pack.test()
    let score = MutationScore(results: test.run(test.mutants), of: test.mutants)
    let text = MutationReporter(pack.compiled, sources: pack.sources).corpus(score, .chinese)
    let corpus = CorpusReader(ruleSet: pack.compiled.ruleSet).read([SourceFile(name: "a.yaml", text: text)])
    #expect(corpus.diagnostics.isEmpty)
    // Words that are left out of one sentence share a case.
    #expect(text.contains("each: {词: ["))
    #expect(text.split(separator: "- id: ").count - 1 < score.counts().survived)
    let again = MutationTest(pack.compiled, sources: pack.sources, corpus: corpus)
    let rest = MutationScore(results: again.run(again.mutants), of: again.mutants)
    #expect(again.failing.isEmpty)
    #expect(rest.counts().survived == 0)
  }

  @Test("every mutant is counted once, and those left out are told")
  func counts() throws {
    let (_, score) = try sample()
    let kinds = MutantKind.allCases.map { score.counts(of: $0).total }.reduce(0, +)
    #expect(kinds == score.results.count && score.counts().total == kinds)
    #expect(score.leftOut == (try SmallPack().test().mutants.count) - kinds)
    #expect(score.counts().killed > 0 && score.counts().survived > 0 && score.counts().equivalent > 0)
  }

  @Test("what is accepted counts as unnoticed, and what need not be is told")
  func accepting() throws {
    let plain = try sample().1
    let (_, score) = try sample(accepting: [
      "bar:refused", "unless:nothing", "override:noise.later:noise.first",
    ])
    #expect(score.counts().basisPoints == plain.counts().basisPoints)
    #expect(score.counts().accepted == 1 && score.counts().unaccepted == plain.counts().unaccepted - 1)
    #expect(score.stale.map(\.id) == ["unless:nothing", "override:noise.later:noise.first"])
    // A mutant that was not judged may still need its reason.
    let other = try sample(accepting: ["phrase:跳跃:蹦跳"]).1
    #expect(other.stale.isEmpty)
  }
}
