import FenliuRules
import Testing

@testable import FenliuEngine

/// What is told of a case that did not come to something.
struct WhyNotMeaningTests {
  @Test func sharedConceptsAreToldOnce() throws {
    var yaml = "concepts:\n  c0: {when: {all: [{told: true}, {text: 吵}]}}\n"
    for number in 1...20 {
      yaml +=
        "  c\(number): {when: {all: [{concept: c\(number - 1)}, {any: [{concept: c\(number - 1)}, {seen: true}]}]}}\n"
    }
    let pack = try TinyPack(yaml + "rules:\n" + TinyPack.rule("a", when: "{concept: c20}"))
    let gap = try #require(pack.compiled.gaps(to: [Ref(0)], for: Case(id: "", text: "吵")).first)
    #expect(gap.when.everyOmission == [.repeated])
    #expect(gap.when.count < OutcomeTree.limit)
    #expect(gap.remedy == [.fact(pack.field("told"), .answer([.values([.boolean(true)])]))])
  }

  @Test func noMoreThanSoManyConditionsAreTold() throws {
    let parts = (0..<OutcomeTree.limit + 1).map { "{text: 词\($0)}" }.joined(separator: ", ")
    let pack = try TinyPack("rules:\n" + TinyPack.rule("a", when: "{any: [{told: true}, {all: [\(parts)]}]}"))
    let gap = try #require(pack.compiled.gaps(to: [Ref(0)], for: Case(id: "", text: "")).first)
    #expect(gap.when.everyOmission == [.excess])
    #expect(gap.when.count == 3)
  }

  /// Each row: the condition, and the changes that would make it hold in a quiet case in which `sum` is 5 yuan.
  @Test(arguments: [
    ("{told: true}", "told=true"),
    ("{all: [{told: true}, {any: [{told: false}, {seen: true}]}]}", "seen=true told=true"),
    ("{any: [{all: [{told: true}, {seen: true}]}, {role: tenant}]}", "role=1"),
    ("{any: [{role: tenant}, {role: owner}]}", "role=0,1"),
    ("{all: [{count: {at-least: 3}}, {count: {at-most: 8}}]}", "count=3...8"),
    ("{all: [{sum: {more-than: 5元}}, {sum: {known: true}}]}", "sum:501..."),
    ("{sum: {unknown: true}}", "sum:unknown"),
    ("{any: [{text: 吵}, {told: true}]}", "told=true"),
    ("{none: [{text: 安静}], text: 吵}", "+text -text"),
    ("{at-least: {count: 2, of: [{told: true}, {text: 安静}, {seen: true}]}}", "told=true"),
    ("{all: [{told: true}, {told: false}]}", "impossible"),
    ("{rule: b}", "date seen=false told=true"),
  ])
  func fewestChanges(when: String, changes: String) throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: when)
        + TinyPack.rule(
          "b", when: "{all: [{told: true}, {none: [{seen: true}]}]}",
          "unless: {role: guest}\nin-force: {until: 2020-01-01}"))
    let theCase = Case(id: "", text: "安静", fields: [pack.field("sum"): .quantity(500)])
    let gap = try #require(pack.compiled.gaps(to: [Ref(0)], for: theCase).first)
    let told = gap.remedy.map { $0.map { text($0, pack.ruleSet) }.sorted().joined(separator: " ") }
    #expect(told ?? "impossible" == changes)
  }

  private func text(_ change: Change, _ ruleSet: RuleSet) -> String {
    switch change {
    case .fact(let field, .answer(let answers)):
      "\(ruleSet[field].id)=" + answers.map(text).joined(separator: "|")
    case .fact(let field, .otherwise(let answers)):
      "\(ruleSet[field].id):" + answers.map(text).joined(separator: "|")
    case .fact(let field, .unknown): "\(ruleSet[field].id):unknown"
    case .text(_, let holds): holds ? "+text" : "-text"
    case .date: "date"
    }
  }

  private func text(_ answer: AnswerValues) -> String {
    switch answer {
    case .values(let values):
      values.map { value in
        switch value {
        case .boolean(let flag): "\(flag)"
        case .choice(let index): "\(index)"
        default: "?"
        }
      }.joined(separator: ",")
    case .interval(let interval):
      (interval.lower.map(String.init) ?? "") + "..." + (interval.upper.map(String.init) ?? "")
    case .other: "other"
    }
  }

  @Test func rulesOfWhichWordsOccurComeFirst() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: "{text: 堵}", send: "police")
        + TinyPack.rule("b", when: "{text: {any: [吵], not-stance: denied}, told: true}", send: "police")
        + TinyPack.rule("c", when: "{text: {any: [吵], not-stance: denied}}", send: "police"))
    let police = WhyNotTarget.named("police", in: pack.ruleSet)
    #expect(police == [.destination(Ref(4))])
    let target = try #require(police.first)
    func rules(_ text: String, limit: Int = 3) -> [Int] {
      pack.compiled.whyNot(target, for: Case(id: "", text: text), limit: limit).rules.map(\.rule.index)
    }
    #expect(rules("没有吵") == [2, 1])
    #expect(rules("没有吵", limit: 1) == [2])
    #expect(rules("好", limit: 2) == [0, 2])
    #expect(rules("好", limit: -1) == [])
    #expect(rules("堵") == [])
    #expect(pack.compiled.whyNot(target, for: Case(id: "", text: "堵")).isReached)
  }

  @Test func anIdThatSeveralThingsShareIsQualified() throws {
    let pack = try TinyPack("rules:\n" + TinyPack.rule("police", when: "{text: 堵}", send: "police"))
    let found = WhyNotTarget.named("police", in: pack.ruleSet)
    #expect(found.map { $0.qualifiedID(in: pack.ruleSet) } == ["destination:police", "rule:police"])
    #expect(WhyNotTarget.named("rule:police", in: pack.ruleSet) == [.rule(Ref(0))])
    #expect(WhyNotTarget.named("诉求", in: pack.ruleSet) == [])
    #expect(
      WhyNotTarget.named("neighbor", in: pack.ruleSet)
        == WhyNotTarget.named("noise.neighbor", in: pack.ruleSet))
  }
}

extension ConditionOutcome {
  fileprivate var count: Int { parts.reduce(1) { $0 + $1.count } }
  fileprivate var everyOmission: Set<Omission> {
    parts.reduce(into: omission.map { [$0] } ?? []) { $0.formUnion($1.everyOmission) }
  }
}
