import FenliuCorpus
import FenliuEngine
import FenliuRepair
import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

@Suite("What a suggestion promises")
struct PromiseTests {
  static let rules = """
    rules:
      - id: noise.any
        title: 吵闹
        issue: noise
        when: {text: {near: {of: [[楼上, 邻居], [跳绳, 拖桌子]], within: clause}}}
        send: mediation
        examples: [楼上跳绳]
        counterexamples: [楼上渗水]
      - id: noise.night
        title: 夜里吵闹
        issue: noise
        when: {text: {all: [夜里, {terms: 跳跃}]}}
        send: police
        urgency: high
        overrides: noise.any
      - {id: leak.any, title: 漏水, issue: leak, when: {text: {terms: 漏水}}, send: mediation}
      - {id: leak.company, title: 公司漏水, issue: leak, when: {text: {terms: 漏水}, party: company}, send: police,
        overrides: leak.any}

    """

  static let corpus = """
    cases:
      - {id: c-1, text: 楼上跳绳, expect: {primary: noise}}
      - {id: c-2, text: 渗水了，邻居拖桌子, expect: {primary: noise, also: [leak]}}
      - {id: c-3, text: 夜里有人蹦跳, expect: {primary: {destination: police}}}
      - {id: c-4, text: 隔壁蹦跳, expect: {primary: noise}}

    """

  static let words = [
    "楼上", "邻居", "隔壁", "夜里", "跳绳", "蹦跳", "拖桌子", "漏水", "渗水", "滴水", "，", "希望", "没有", "天天", "公司",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 2...6, using: &generator)).map { _ in
      words[Int.random(in: 0..<words.count, using: &generator)]
    }.joined()
  }

  private static let goals = [
    ["issue=noise"], ["issue=leak"], ["destination=police"], ["destination=mediation"], ["destination=desk"],
    ["issue=leak", "destination=police"], ["urgency=high"], ["urgency=normal"],
  ]

  /// What a pack makes of a case, and whether it is as expected; nil where nothing is.
  private func verdict(_ theCase: Case, _ expectation: FenliuCorpus.Expectation?, by pack: CompiledPack) -> (
    Outcome, Bool?
  ) {
    let decision = pack.decide(theCase)
    let outcome = Outcome(of: decision.referrals, without: decision.urgency)
    return (
      outcome, expectation.map { CorpusRunner(pack).run(CorpusCase(theCase, expecting: $0)).isAsExpected }
    )
  }

  @Test("put in, it makes the case right, and moves what it says and nothing else", arguments: 1...8)
  func promises(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let past = (0..<30).map { _ in Self.text(&generator) }
    let small = try SmallPack(rules: Self.rules, corpus: Self.corpus, past: past)
    let theCase = small.theCase(
      Self.text(&generator), Bool.random(using: &generator) ? ["party": .choice(1)] : [:])
    let expected = try #require(Self.goals.randomElement(using: &generator))
    let result = try small.result(theCase, expected, limit: 12)
    for suggestion in result.suggestions {
      let names = Set(suggestion.files.map(\.before.name))
      let files = small.load.sources.filter { !names.contains($0.name) } + suggestion.files.map(\.after)
      let edited = CompiledPack(try #require(SmallPack.load(files).ruleSet))
      let goal = try RepairGoal(theCase, expecting: expected, in: edited.ruleSet)
      #expect(verdict(theCase, goal.expectation, by: edited).1 == true)

      var moves: [String: [String]] = [:]
      let known =
        small.corpus.cases.map { ($0.decided, Optional($0.expectation)) } + small.past.map { ($0, nil) }
      for (theCase, expectation) in known {
        let before = verdict(theCase, expectation, by: small.pack)
        let after = verdict(theCase, expectation, by: edited)
        switch (before.1, after.1) {
        case (false, true): moves["fixed", default: []].append(theCase.id)
        case (true, false): moves["broken", default: []].append(theCase.id)
        default:
          if before.0 != after.0 { moves[before.1 == nil ? "past" : "moved", default: []].append(theCase.id) }
        }
      }
      // Examples beside rules have ids of their own.
      func ids(_ moves: [Suggestion.Move]) -> [String]? {
        let ids = moves.map(\.id).filter { !$0.contains("#") }
        return ids.isEmpty ? nil : ids
      }
      #expect(ids(suggestion.fixed) == moves["fixed"])
      #expect(ids(suggestion.broken) == moves["broken"])
      #expect(ids(suggestion.moved) == moves["moved"])
      #expect(ids(suggestion.past) == moves["past"])
    }
  }

  @Test("the same is suggested every time, in the same order, harm last")
  func order() throws {
    let small = try SmallPack(rules: Self.rules, corpus: Self.corpus, past: ["夜里拖桌子", "隔壁拖桌子"])
    let results = try (0..<2).map { _ in try small.result(small.theCase("隔壁拖桌子"), ["issue=noise"]) }
    let texts = results.map { small.reporter.text($0, options: .init(language: .english)) }
    #expect(texts[0] == texts[1])
    let harm = results[0].suggestions.map { [$0.broken.count, $0.past.count] }
    #expect(!harm.isEmpty && harm == harm.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test("names, numbers and addresses are in no phrase")
  func privacy() throws {
    let small = try SmallPack(rules: Self.rules)
    let text = "我叫王小虎，住3栋2单元501室，电话13812345678，楼上天天拖椅子"
    let result = try small.result(small.theCase(text), ["issue=noise"])
    try #require(!result.suggestions.isEmpty)
    let patches = result.suggestions.map(small.reporter.patch).joined()
    for secret in ["王小虎", "小虎", "501", "138"] { #expect(!patches.contains(secret)) }
  }

  @Test("texts for people and programs", arguments: [Language.chinese, .english])
  func golden(_ language: Language) throws {
    let small = try SmallPack(
      rules: Self.rules, corpus: Self.corpus, past: ["隔壁在修渗水", "夜里隔壁拖桌子", "隔壁跳绳"])
    let result = try small.result(small.theCase("隔壁拖桌子"), ["issue=noise", "destination=mediation"])
    expectGolden(
      small.reporter.text(result, options: .init(language: language)), named: "text-\(language.rawValue)")
    if language == .english {
      expectGolden(small.reporter.json(result).serialized(pretty: true) + "\n", named: "json")
    }
  }

  @Test(
    "what is right must be said in words that the pack knows",
    arguments: [
      (["destination=polise"], "there is no destination `polise`; did you mean `police`?"),
      (["issue=rope"], "there is no issue `rope`"), (["rule=noise.any"], "not `rule=noise.any`"),
      (["urgency=soon"], "not `soon`"), ([], "nothing is said"),
    ] as [([String], String)])
  func unknown(_ words: [String], _ message: String) throws {
    let small = try SmallPack(rules: Self.rules)
    let error = #expect(throws: GoalError.self) { try small.result(small.theCase("吵"), words) }
    #expect(error?.message.english.contains(message) == true)
  }
}
