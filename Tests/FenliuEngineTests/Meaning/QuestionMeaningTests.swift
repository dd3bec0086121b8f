import FenliuEngine
import FenliuRules
import Testing

/// Which questions a decision leaves open, and what their answers lead to.
struct QuestionMeaningTests {
  private let noisy = "{text: 吵}"

  private func asked(_ pack: TinyPack, _ decision: Decision) -> [String] {
    decision.questions.map { pack.ruleSet[$0.field].id }
  }

  @Test func aFieldThatCouldChangeTheDecisionIsAsked() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: noisy)
        + TinyPack.rule("b", when: "{all: [\(noisy), {told: true}]}", send: "police", "overrides: [a]"))
    let open = pack.decide("吵")
    #expect(asked(pack, open) == ["told"])
    #expect(open.questions.first?.isDecisive == true)
    let police = open.questions.first?.answers.first?.outcome.referrals.first?.destination
    #expect(police.map { pack.ruleSet[$0].id } == "police")
    #expect(open.questions.first?.answers.map(\.isUnchanged) == [false, true])
    #expect(asked(pack, pack.decide("吵", ["told": .boolean(false)])) == [])
    #expect(asked(pack, pack.decide("安静")) == [])
  }

  @Test func nothingIsAskedThatChangesNothing() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: noisy)
        + TinyPack.rule("b", when: "{all: [\(noisy), {told: true}]}"))
    // The second rule would only say the same again.
    #expect(asked(pack, pack.decide("吵")) == [])
  }

  @Test func fieldsThatMatterOnlyTogetherAreAskedAsSuch() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: noisy)
        + TinyPack.rule(
          "b", when: "{all: [\(noisy), {told: true}, {seen: true}]}", send: "police", "overrides: [a]"))
    let open = pack.decide("吵")
    #expect(asked(pack, open) == ["seen", "told"])
    #expect(open.questions.map(\.isDecisive) == [false, false])
    #expect(pack.decide("吵", ["seen": .boolean(true)]).questions.map(\.isDecisive) == [true])
    #expect(asked(pack, pack.decide("吵", ["seen": .boolean(false)])) == [])
  }

  @Test func whatIsOnlyHeardIsNotAsked() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: noisy)
        + TinyPack.rule(
          "b", when: "{all: [\(noisy), {heard: {told: true}}]}", send: "police", "overrides: [a]"))
    let silent = pack.decide("吵")
    #expect(pack.summary(silent) == "noise.neighbor→mediation")
    #expect(asked(pack, silent) == [])
    let told = pack.decide("吵", ["told": .boolean(true)])
    #expect(pack.summary(told) == "noise.neighbor→police")
    // It rests on what was told all the same.
    #expect(told.primary?.findings.first?.fields.map { pack.ruleSet[$0].id } == ["told"])
    #expect(pack.summary(pack.decide("吵", ["told": .boolean(false)])) == "noise.neighbor→mediation")
  }

  @Test(arguments: [
    // What is not known to be so is not so, and its contrary is.
    ("{none: [{heard: {told: true}}]}", true), ("{none: [{told: true}]}", false),
    ("{heard: {any: [{told: true}, {text: 吵}]}}", true), ("{heard: {all: [{told: true}, {text: 吵}]}}", false),
  ])
  func whatIsOnlyHeardIsNeverOpen(condition: String, holds: Bool) throws {
    let pack = try TinyPack("rules:\n" + TinyPack.rule("a", when: "{all: [\(noisy), \(condition)]}"))
    #expect((pack.decide("吵").status == .routed) == holds)
  }

  @Test func anOpenExceptionIsAsked() throws {
    let pack = try TinyPack("rules:\n" + TinyPack.rule("a", when: noisy, "unless: {told: true}"))
    let open = pack.decide("吵")
    #expect(asked(pack, open) == ["told"])
    #expect(open.questions.first?.answers.first?.outcome.status == .unmatched)
  }

  @Test func numbersAreAskedByTheIntervalsThatMatter() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: noisy)
        + TinyPack.rule(
          "b", when: "{all: [\(noisy), {sum: {at-least: 3000元}}]}", send: "police", "overrides: [a]")
        + TinyPack.rule(
          "c", when: "{all: [\(noisy), {sum: {at-least: 9000元}}]}", send: "police", "overrides: [a]"))
    let answers = pack.decide("吵").questions.first?.answers.map(\.values)
    // The bound at 9000 leads to the same, so the two upper intervals are one.
    #expect(answers == [.interval(Interval(0, 299_999)), .interval(Interval(300_000, nil))])
  }

  @Test func choicesWithEqualOutcomesAreOneAnswer() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: noisy)
        + TinyPack.rule("b", when: "{all: [\(noisy), {role: guest}]}", send: "police", "overrides: [a]"))
    let question = pack.decide("吵").questions.first
    #expect(question?.answers.count == 2)
  }

  @Test func anOpenBarIsAsked() throws {
    let pack = try TinyPack("rules:\n" + TinyPack.rule("b", issue: "park.occupy", when: "{text: 堵}"))
    #expect(asked(pack, pack.decide("堵")) == ["role"])
  }

  @Test func whatIsUrgentIsAskedFirst() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("a", when: noisy)
        + TinyPack.rule("b", when: "{all: [\(noisy), {seen: true}]}", send: "police", "overrides: [a]")
        + TinyPack.rule(
          "c", when: "{all: [\(noisy), {told: true}]}", send: "emergency",
          "urgency: emergency\noverrides: [a, b]"))
    let open = pack.decide("吵")
    #expect(asked(pack, open) == ["told", "seen"])
    #expect(open.questions.map(\.stakes) == [.emergency, .normal])
  }

  @Test func theDayADeadlineRunsFromIsAsked() throws {
    let pack = try TinyPack(
      "rules:\n"
        + TinyPack.rule("a", when: noisy, "deadline: {within: 1 year, after: decided}\nurgency: high"))
    let open = pack.decide("吵")
    #expect(asked(pack, open) == ["decided"])
    #expect(open.questions.first?.stakes == .high)
    let known = pack.decide("吵", ["decided": .quantity(Int64(CaseDate(2026, 3, 1).day.dayNumber))])
    #expect(known.primary?.due?.day?.description == "2027-03-01")
    #expect(asked(pack, known) == [])
  }
}
