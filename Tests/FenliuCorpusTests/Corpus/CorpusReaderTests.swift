import FenliuEngine
import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

@testable import FenliuCorpus

@Suite("Corpus files are read and checked against the pack")
struct CorpusReaderTests {
  private func read(_ text: String) throws -> Corpus {
    CorpusReader(ruleSet: try SamplePack.load()).read([SourceFile(name: "corpus/a.yaml", text: text)])
  }

  @Test("a case with everything in it")
  func everything() throws {
    let corpus = try read(
      """
      cases:
        - id: 案例-1
          title: 楼上
          text: |
            楼上跳绳
          received: 2026-09-01
          fields: {dissuaded: true, amount: 30元, topics: [pets]}
          tags: [pair]
          expect:
            status: routed
            primary: {issue: noise.neighbor, destination: [mediation, police], urgency: high}
            also: [noise.pets, {destination: police}]
            never: mediation
            not: [noise.pets]
            urgency: emergency
            questions: [amount]
          known-miss: {zh: 还不行, en: not yet}
      """)
    #expect(corpus.diagnostics.isEmpty)
    let item = try #require(corpus.cases.first)
    #expect(item.decided.id == "案例-1")
    #expect(item.decided.text == "楼上跳绳\n")
    #expect(item.decided.date?.day.description == "2026-09-01")
    // Fields and destinations are in the order of their ids.
    #expect(item.decided.fields == [Ref(0): .quantity(3000), Ref(1): .boolean(true), Ref(2): .choices([1])])
    let expectation = item.expectation
    #expect(expectation.status == .routed)
    #expect(
      expectation.primary
        == ReferralExpectation(issue: Ref(0), destinations: [Ref(1), Ref(2)], urgency: .high))
    #expect(
      expectation.also == [
        ReferralExpectation(issue: Ref(1), destinations: [], urgency: nil),
        ReferralExpectation(issue: nil, destinations: [Ref(2)], urgency: nil),
      ])
    #expect(expectation.never == [Ref(1)])
    #expect(expectation.not == [Ref(1)])
    #expect(expectation.urgency == .emergency)
    #expect(expectation.questions == [Ref(0)])
    #expect(item.tags == ["pair"])
    #expect(item.knownMiss == LocalizedText(zh: "还不行", en: "not yet"))
  }

  static let mistakes: [(String, String, String)] = [
    ("misspelt-key", "unknown-key", "- {id: a, text: 甲, expct: {status: routed}}"),
    ("no-expectation", "required-key", "- {id: a, text: 甲}"),
    ("nothing-expected", "nothing-expected", "- {id: a, text: 甲, expect: {}}"),
    ("empty-primary", "nothing-expected", "- {id: a, text: 甲, expect: {primary: {}}}"),
    ("unknown-status", "unknown-value", "- {id: a, text: 甲, expect: {status: ruted}}"),
    (
      "unknown-destination", "unknown-expected",
      "- {id: a, text: 甲, expect: {primary: {destination: mediaton}}}"
    ),
    ("unknown-issue", "unknown-expected", "- {id: a, text: 甲, expect: {also: [noise.neighbour]}}"),
    ("unknown-question", "unknown-expected", "- {id: a, text: 甲, expect: {questions: [disuaded]}}"),
    (
      "unknown-field", "unknown-name",
      "- {id: a, text: 甲, fields: {disuaded: true}, expect: {status: routed}}"
    ),
    (
      "duplicate", "duplicate-case",
      "- {id: a, text: 甲, expect: {status: routed}}\n  - {id: a, text: 乙, expect: {status: routed}}"
    ),
    (
      "slot-not-in-text", "slot-not-in-text",
      "- {id: a, text: '那条{狗}咬人', each: {猫: [猫]}, expect: {status: routed}}"
    ),
    (
      "too-many-instances", "too-many-instances",
      "- {id: a, text: '{一}{二}{三}{四}', each: {\(tens)}, expect: {status: routed}}"
    ),
    (
      "instance-twice", "duplicate-case",
      "- {id: 'a[狼]', text: 甲, expect: {status: routed}}\n"
        + "  - {id: a, text: '{狗}', each: {狗: [犬, 狼]}, expect: {status: routed}}"
    ),
    ("bad-day", "bad-value", "- {id: a, text: 甲, received: 2026-02-30, expect: {status: routed}}"),
    (
      "out-of-bounds", "value-out-of-bounds",
      "- {id: a, text: 甲, fields: {amount: 99999元}, expect: {status: routed}}"
    ),
  ]

  /// Ten words for each of four places.
  static let tens = ["一", "二", "三", "四"]
    .map { place in "\(place): [\((0..<10).map { "w\($0)" }.joined(separator: ", "))]" }
    .joined(separator: ", ")

  @Test("a case with `each` stands for a case of each word, each at its place")
  func each() throws {
    let corpus = try read(
      """
      cases:
        - id: 狗
          title: 养{狗}
          text: 那条{狗}{做}，{狗}没拴，{猫}也在
          each: {狗: [犬, 藏獒], 做: [咬人, 扑人]}
          tags: [word]
          expect: {primary: noise.pets}
      """)
    #expect(corpus.diagnostics.isEmpty)
    #expect(corpus.cases.map(\.decided.id) == ["狗[犬,咬人]", "狗[犬,扑人]", "狗[藏獒,咬人]", "狗[藏獒,扑人]"])
    let last = try #require(corpus.cases.last)
    #expect(last.decided.text == "那条藏獒扑人，藏獒没拴，{猫}也在")
    #expect(last.decided.title == "养藏獒")
    #expect(last.tags == ["word"])
    #expect(last.expectation.primary?.issue == Ref(1))
    let file = try #require(corpus.sources[last.location.file])
    #expect(file.text(in: last.location.range) == "扑人")
  }

  @Test("a mistake is one finding, shown at its place", arguments: mistakes, Language.allCases)
  func mistake(_ mistake: (name: String, code: String, text: String), language: Language) throws {
    let corpus = try read("cases:\n  \(mistake.text)\n")
    #expect(corpus.diagnostics.map(\.kind.code) == [mistake.code])
    let renderer = DiagnosticRenderer(sources: corpus.sources, language: language)
    expectGolden(
      renderer.render(corpus.diagnostics), named: "Corpus/\(mistake.name).\(language.rawValue)")
  }

  @Test("an empty corpus is an error", arguments: ["", "cases: []\n", "# nothing\n"])
  func empty(text: String) throws {
    let corpus = try read(text)
    #expect(corpus.cases.isEmpty)
    #expect(corpus.diagnostics.contains { $0.kind.severity == .error })
  }
}
