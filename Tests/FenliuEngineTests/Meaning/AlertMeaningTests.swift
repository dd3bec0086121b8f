import FenliuEngine
import FenliuRules
import Testing

/// What makes a case more urgent, whatever it is about.
struct AlertMeaningTests {
  private static let rules =
    "rules:\n" + TinyPack.rule("a", when: "{text: 吵}")
    + TinyPack.rule("b", issue: "park.occupy", when: "{text: 占}", send: "police")

  /// A pack with an alert `x` at 漏气.
  private func pack(_ alert: String = "urgency: high") throws -> TinyPack {
    try TinyPack(Self.rules + "alerts:\n  - {id: x, title: x, when: {text: 漏气}, \(alert)}\n")
  }

  @Test(arguments: [
    ("urgency: high", "吵,漏气", "noise.neighbor→mediation!"),
    ("urgency: high", "吵", "noise.neighbor→mediation"),
    ("urgency: emergency", "吵,漏气", "noise.neighbor→mediation!!"),
    ("urgency: high", "吵,占,漏气", "noise.neighbor→mediation! park.occupy→police!"),
    ("urgency: high, for: [park]", "吵,占,漏气", "park.occupy→police! noise.neighbor→mediation"),
    // What a bar made more urgent stays so.
    ("urgency: high", "吵,持刀,漏气", "noise.neighbor→emergency!!"),
    ("urgency: high, unless: {text: 修好}", "吵,漏气,修好", "noise.neighbor→mediation"),
  ])
  func whatItConcernsIsMoreUrgent(alert: String, text: String, summary: String) throws {
    let pack = try pack(alert)
    #expect(pack.summary(pack.decide(text)) == summary)
  }

  @Test func itSpeaksOnlyWhileInForce() throws {
    let pack = try pack("urgency: high, in-force: {from: 2026-08-15}")
    #expect(pack.decide("吵,漏气", on: CaseDate(2026, 8, 14)).urgency == .normal)
    #expect(pack.decide("吵,漏气", on: CaseDate(2026, 8, 15)).urgency == .high)
  }

  @Test func itIsToldWithItsWordsAndWhatItRaised() throws {
    let pack = try pack("urgency: high, because: [old 70, new 599]")
    let text = "吵,漏气"
    let decision = pack.decide(text, on: CaseDate(2026, 9, 1))
    let raise = try #require(decision.alerts.first)
    #expect(raise.issues.map { pack.ruleSet[$0].id } == ["noise.neighbor"])
    #expect(raise.evidence.map(\.range) == [2..<4])
    #expect(raise.citations.map { pack.ruleSet[$0.law].id } == ["new"])
    // The words are no evidence of the referral.
    #expect(pack.words(decision, of: text) == ["吵"])
  }

  @Test func anAlertThatRaisesNothingIsNotTold() throws {
    let pack = try pack()
    #expect(pack.decide("吵,持刀,漏气").alerts.isEmpty)
  }

  @Test func aCaseThatNoRuleSpeaksToIsTakenUpSoonerAtTheDesk() throws {
    let pack = try pack()
    let decision = pack.decide("漏气")
    #expect(decision.status == .unmatched)
    #expect(decision.urgency == .high)
    #expect(decision.alerts.map(\.issues) == [[]])
    #expect(pack.decide("安静").urgency == .normal)
  }

  @Test func anAlertForSomeIssuesSaysNothingOfACaseWithoutAny() throws {
    let decision = try pack("urgency: high, for: [park]").decide("漏气")
    #expect(decision.urgency == .normal)
    #expect(decision.alerts.isEmpty)
  }

  @Test func anOpenAlertIsAskedAbout() throws {
    let pack = try TinyPack(
      Self.rules + "alerts:\n  - {id: x, title: x, when: {text: 漏气, told: true}, urgency: emergency}\n")
    let open = pack.decide("吵,漏气")
    #expect(open.questions.map { pack.ruleSet[$0.field].id } == ["told"])
    #expect(open.questions.map(\.stakes) == [.emergency])
    #expect(pack.decide("吵").questions.isEmpty)
    #expect(pack.decide("漏气").questions.map(\.stakes) == [.emergency])
    #expect(pack.decide("漏气", ["told": .boolean(true)]).urgency == .emergency)
  }

  @Test func aGuaranteeOfUrgencyIsKeptByAnAlert() throws {
    let pack = try TinyPack(
      Self.rules + """
        alerts:
          - {id: x, title: x, when: {text: 漏气}, urgency: high}
        guarantees:
          - {id: g, title: g, when: {text: 气}, urgency: high}

        """)
    for (text, broken) in [("漏气", 0), ("吵,漏气", 0), ("气人", 1)] {
      let theCase = Case(id: "1", text: text)
      #expect(pack.compiled.brokenGuarantees(by: pack.compiled.decide(theCase), for: theCase).count == broken)
    }
  }
}
