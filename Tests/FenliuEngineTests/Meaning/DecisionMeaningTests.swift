import FenliuEngine
import FenliuRules
import Testing

/// How the rules that apply become a decision.
struct DecisionMeaningTests {
  private let noisy = "{text: 吵}"

  @Test func rulesForDifferentIssuesCoexist() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: noisy)
        + TinyPack.rule("b", issue: "park.occupy", when: "{text: 堵}", send: "police"))
    #expect(pack.summary(pack.decide("吵")) == "noise.neighbor→mediation")
    #expect(pack.summary(pack.decide("又吵又堵")) == "noise.neighbor→mediation park.occupy→police")
    #expect(pack.decide("安静").status == .unmatched)
  }

  @Test func anExceptionHasToBeShown() throws {
    let pack = try TinyPack("rules:\n" + TinyPack.rule("a", when: noisy, "unless: {told: true}"))
    #expect(pack.decide("吵").status == .routed)
    #expect(pack.decide("吵", ["told": .boolean(false)]).status == .routed)
    #expect(pack.decide("吵", ["told": .boolean(true)]).status == .unmatched)
  }

  @Test func overridesReachThroughAbsentRules() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: noisy)
        + TinyPack.rule("b", when: "{text: 夜里}", send: "lawyer", "overrides: [a]")
        + TinyPack.rule("c", when: "{text: 打人}", send: "police", "overrides: [b]"))
    #expect(pack.rules(pack.decide("吵,夜里")) == "b [a by b]")
    #expect(pack.rules(pack.decide("吵,打人")) == "c [a by c]")
    #expect(pack.rules(pack.decide("吵,夜里,打人")) == "c [a by b,c] [b by c]")
  }

  @Test func aRuleConditionIsAskedBeforeOverrides() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: noisy)
        + TinyPack.rule("b", when: "{all: [{rule: a}, {told: true}]}", send: "police", "overrides: [a]"))
    #expect(pack.rules(pack.decide("吵", ["told": .boolean(true)])) == "b [a by b]")
  }

  @Test func agreeingRulesMerge() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: noisy, "deadline: 10 days")
        + TinyPack.rule("b", when: noisy, "urgency: high\ndeadline: 1 month\nbecause: [new 599]"))
    let decision = pack.decide("吵", on: CaseDate(2026, 9, 30))
    #expect(pack.summary(decision) == "noise.neighbor→mediation!")
    #expect(decision.primary?.due?.day?.description == "2026-10-10")
    #expect(decision.primary?.findings.count == 2)
  }

  @Test func disagreeingRulesGoToAPerson() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: noisy) + TinyPack.rule("b", when: noisy, send: "police")
        + TinyPack.rule("c", issue: "park.occupy", when: "{text: 堵}", send: "police"))
    #expect(pack.summary(pack.decide("吵")) == "noise.neighbor→?")
    #expect(pack.decide("吵").status == .review)
    #expect(pack.decide("吵,堵").status == .review)
    #expect(pack.decide("堵").status == .routed)
  }

  @Test func barsMoveAReferralAndSayWhy() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: noisy)
        + TinyPack.rule("b", issue: "park.occupy", when: "{text: 堵}"))
    let armed = pack.decide("吵,还持刀,拒绝调解")
    #expect(pack.summary(armed) == "noise.neighbor→emergency!!")
    #expect(armed.primary?.redirects.map(\.bar) == [0])
    #expect(pack.summary(pack.decide("吵,拒绝调解")) == "noise.neighbor→police")
    let guest = ["role": FieldValue.choice(0)]
    #expect(pack.ruleSet.fields[pack.field("role").index].type.choices.map(\.id).contains("guest"))
    let index =
      pack.ruleSet.fields[pack.field("role").index].type.choices.firstIndex { $0.id == "guest" } ?? 0
    #expect(
      pack.summary(pack.decide("吵,堵", guest.mapValues { _ in .choice(index) })).contains("park.occupy→lawyer")
    )
  }

  @Test func thePrimaryIsTheMostUrgentThenTheBestShown() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: "{text: {any: [吵, 闹]}}")
        + TinyPack.rule("b", issue: "noise.dance", when: "{text: {any: [舞, 音响]}}")
        + TinyPack.rule("c", issue: "park.occupy", when: "{text: {any: [堵, 占]}}")
        + TinyPack.rule("d", issue: "park.occupy", when: "{text: 救护车}", "urgency: high"))
    // The order of issues, more phrases, the title, the request, urgency: each beats what comes before it.
    #expect(pack.summary(pack.decide("吵,舞")).hasPrefix("noise.neighbor"))
    #expect(pack.summary(pack.decide("吵吵吵,舞,音响")).hasPrefix("noise.dance"))
    #expect(pack.summary(pack.decide("吵,舞,音响", title: "堵")).hasPrefix("park.occupy"))
    #expect(pack.summary(pack.decide("舞,音响。请求不要吵", title: "堵")).hasPrefix("noise.neighbor"))
    #expect(pack.summary(pack.decide("堵救护车。请求不要吵")).hasPrefix("park.occupy→mediation!"))
  }

  @Test func rulesAndLawsSpeakForTheirTime() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: noisy, "because: [old 70, new 599]\nin-force: {from: 2020-01-01}")
        + TinyPack.rule("b", issue: "noise.dance", when: noisy, "in-force: {until: 2026-08-15}"))
    func laws(_ citations: [Citation]?) -> [String] { (citations ?? []).map { pack.ruleSet[$0.law].id } }
    let before = pack.decide("吵", on: CaseDate(2026, 8, 14))
    #expect(pack.rules(before) == "a b")
    #expect(laws(before.primary?.findings.first?.citations) == ["old"])
    #expect(laws(before.primary?.findings.first?.citationsOutOfForce) == ["new"])
    let after = pack.decide("吵", on: CaseDate(2026, 8, 15))
    #expect(pack.rules(after) == "a")
    #expect(laws(after.primary?.findings.first?.citations) == ["new"])
    // Without a date, the law that has no end applies.
    #expect(pack.rules(pack.decide("吵")) == "a")
    #expect(pack.decide("吵", on: CaseDate(2019, 12, 31)).status == .routed)
    #expect(pack.rules(pack.decide("吵", on: CaseDate(2019, 12, 31))) == "b")
  }

  @Test(arguments: [
    ("10 days", CaseDate(2026, 1, 31), "2026-02-10", Int?.none),
    ("1 month", CaseDate(2026, 1, 31), "2026-02-28", nil),
    ("48 hours", CaseDate(2026, 1, 31), "2026-02-02", nil),
    ("2 hours", CaseDate(2026, 1, 31, minute: 1400), "2026-02-01", 80),
    ("30 days", CaseDate(2026, 1, 31, minute: 1400), "2026-03-02", nil),
  ])
  func deadlinesAreReckonedByTheCalendar(_ deadline: String, _ date: CaseDate, _ day: String, _ minute: Int?)
    throws
  {
    let pack = try TinyPack("rules:\n" + TinyPack.rule("a", when: noisy, "deadline: \(deadline)"))
    let due = pack.decide("吵", on: date).primary?.due
    #expect(due?.day?.description == day)
    #expect(due?.minute == minute)
    #expect(pack.decide("吵").primary?.due?.day == nil)
  }

  @Test func aDestinationHasADeadlineOfItsOwn() throws {
    let pack = try TinyPack("rules:\n" + TinyPack.rule("a", when: noisy))
    #expect(pack.decide("吵", on: CaseDate(2026, 1, 1)).primary?.due?.day?.description == "2026-01-31")
    #expect(pack.decide("吵,持刀", on: CaseDate(2026, 1, 1)).primary?.due == nil)
  }

  @Test func anUnmatchedCaseIsToldWhatWasMissing() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: "{all: [{text: 吵}, {text: 夜里}, {text: 天天}]}")
        + TinyPack.rule("b", when: "{all: [{text: 吵}, {text: 楼上}]}")
        + TinyPack.rule("c", when: "{text: 狗}"))
    let nearest = pack.decide("吵").nearest
    #expect(nearest.map { pack.ruleSet[$0.rule].id } == ["b", "a"])
    #expect(nearest.map(\.missing.count) == [1, 2])
  }

  @Test func aGuaranteeIsCheckedOnADecision() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: noisy)
        + """
        guarantees:
          - {id: g, title: g, when: {text: 打人}, never: mediation}

        """)
    let theCase = Case(id: "1", text: "吵得打人")
    let broken = pack.compiled.brokenGuarantees(by: pack.compiled.decide(theCase), for: theCase)
    #expect(broken.count == 1)
    let calm = Case(id: "2", text: "吵")
    #expect(pack.compiled.brokenGuarantees(by: pack.compiled.decide(calm), for: calm).isEmpty)
  }
}
