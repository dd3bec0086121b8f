import FenliuEngine
import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

@testable import FenliuCorpus

@Suite("Decisions are compared with what is expected")
struct CorpusRunnerTests {
  private func run(_ cases: String, filter: String = "") throws -> (CorpusReporter, CorpusResult) {
    let ruleSet = try SamplePack.load()
    let source = SourceFile(name: "corpus/a.yaml", text: "cases:\n\(cases)\n")
    let corpus = CorpusReader(ruleSet: ruleSet).read([source])
    #expect(corpus.diagnostics.isEmpty)
    let reporter = CorpusReporter(ruleSet: ruleSet, sources: [source, SamplePack.source])
    return (reporter, CorpusRunner(CompiledPack(ruleSet)).run(corpus, filter: filter))
  }

  /// What differs for one case with the given text, fields and expectation.
  private func mismatches(_ members: String) throws -> [Mismatch.Subject] {
    let result = try run("  - {id: the-case, \(members)}", filter: "the-case").1
    return try #require(result.checks.first).mismatches.map(\.subject)
  }

  @Test(
    "each expectation can hold and fail",
    arguments: [
      ("text: 跳绳, expect: {status: routed}", []),
      ("text: 跳绳, expect: {status: review}", [.status]),
      ("text: 跳绳, expect: {primary: {destination: [police, mediation]}}", []),
      ("text: 跳绳, expect: {primary: {issue: noise.pets}}", [.primary]),
      ("text: 跳绳, expect: {primary: {urgency: high}}", [.primary]),
      ("text: 甲, expect: {primary: {destination: intake}}", []),
      ("text: 甲, expect: {primary: {destination: police}}", [.primary]),
      ("text: 跳绳和狗叫, expect: {also: [noise.pets, noise.neighbor]}", []),
      ("text: 跳绳, expect: {also: [noise.pets]}", [.also]),
      ("text: 跳绳和狗叫, expect: {also: [{issue: noise.pets, destination: police}]}", [.also]),
      ("text: 跳绳, expect: {never: police}", []),
      ("text: 跳绳, expect: {never: [police, mediation]}", [.never]),
      ("text: 甲, expect: {never: intake}", [.never]),
      ("text: 跳绳, expect: {not: noise.pets}", []),
      ("text: 跳绳, expect: {not: noise.neighbor}", [.not]),
      ("text: 跳绳, expect: {urgency: normal}", []),
      ("text: 跳绳, expect: {urgency: high}", [.urgency]),
      ("text: 甲, expect: {urgency: normal}", []),
      ("text: 甲, expect: {urgency: high}", [.urgency]),
      ("text: 狗叫, expect: {questions: dissuaded}", [.questions]),
      ("text: 跳绳, expect: {status: review, urgency: high}", [.status, .urgency]),
      ("text: 跳绳, fields: {amount: 6000元}, expect: {status: routed}", [.guarantee]),
      ("text: 跳绳, expect: {status: review}, known-miss: 还不行", []),
      ("text: 跳绳, expect: {status: routed}, known-miss: 还不行", [.knownMiss]),
      (
        "text: 跳绳, fields: {amount: 6000元}, expect: {status: review}, known-miss: 还不行", [.guarantee]
      ),
    ] as [(String, [Mismatch.Subject])])
  func expectations(members: String, expected: [Mismatch.Subject]) throws {
    #expect(try mismatches(members) == expected)
  }

  @Test("the rules' own examples are checked")
  func examples() throws {
    let checks = try run("  - {id: a, text: 甲, expect: {status: unmatched}}", filter: "noise.first#").1.checks
    #expect(
      checks.map { "\($0.id) \($0.isAsExpected)" } == [
        "noise.first#example-1 true", "noise.first#example-2 false",
        "noise.first#counterexample-1 true", "noise.first#counterexample-2 false",
      ])
  }

  @Test("the report for people", arguments: Language.allCases)
  func text(language: Language) throws {
    let (reporter, result) = try run(Self.cases)
    expectGolden(
      reporter.text(result, options: TextOptions(language: language)),
      named: "Corpus/report.\(language.rawValue)")
  }

  @Test("the report for programs")
  func json() throws {
    let (reporter, result) = try run(Self.cases)
    expectGolden(
      reporter.json(result).serialized(pretty: true) + "\n", named: "Corpus/report", fileExtension: "json")
  }

  private static let cases = """
      - {id: good, text: 跳绳, expect: {status: routed}}
      - {id: missed, text: 楼上跳声, expect: {status: routed}, known-miss: 错别字}
      - id: bad
        text: 每晚跳绳，狗叫，又跳绳
        expect:
          primary: {issue: noise.neighbor, destination: [police, intake], urgency: high}
          never: mediation
          questions: [amount]
    """
}
