import FenliuEngine
import FenliuRules
import FenliuSource

/// Compares a decision with what was expected of it.
struct ExpectationComparison {
  let ruleSet: RuleSet

  /// Everything that is not as expected, in the order in which an expectation is written.
  func mismatches(_ expectation: Expectation, _ decision: Decision) -> [Mismatch] {
    status(expectation, decision) + primary(expectation, decision) + also(expectation, decision)
      + never(expectation, decision) + not(expectation, decision) + urgency(expectation, decision)
      + questions(expectation, decision)
  }

  private func status(_ expectation: Expectation, _ decision: Decision) -> [Mismatch] {
    guard let status = expectation.status, status != decision.status else { return [] }
    return [
      Mismatch(
        subject: .status, expected: LocalizedText(status.rawValue),
        got: LocalizedText(decision.status.rawValue))
    ]
  }

  private func primary(_ expectation: Expectation, _ decision: Decision) -> [Mismatch] {
    guard let primary = expectation.primary else { return [] }
    if let referral = decision.primary {
      if primary.isMet(by: referral) { return [] }
    } else if primary.issue == nil, primary.urgency ?? decision.urgency == decision.urgency,
      primary.destinations.contains(ruleSet.pack.intake)
    {
      // An unmatched case has no referral, and yet it goes somewhere: to the intake desk.
      return []
    }
    return [Mismatch(subject: .primary, expected: text(primary), got: text(decision.primary))]
  }

  private func also(_ expectation: Expectation, _ decision: Decision) -> [Mismatch] {
    expectation.also.filter { wanted in !decision.referrals.contains { wanted.isMet(by: $0) } }
      .map { Mismatch(subject: .also, expected: text($0), got: text(decision.referrals)) }
  }

  private func never(_ expectation: Expectation, _ decision: Decision) -> [Mismatch] {
    let reached =
      decision.status == .unmatched ? [ruleSet.pack.intake] : decision.referrals.compactMap(\.destination)
    return expectation.never.filter(reached.contains).map {
      Mismatch(
        subject: .never,
        expected: LocalizedText(zh: "不去 `\(ruleSet[$0].id)`", en: "nothing goes to `\(ruleSet[$0].id)`"),
        got: text(decision.referrals))
    }
  }

  private func not(_ expectation: Expectation, _ decision: Decision) -> [Mismatch] {
    expectation.not.filter { issue in decision.referrals.contains { $0.issue == issue } }.map {
      Mismatch(
        subject: .not,
        expected: LocalizedText(zh: "没有 `\(ruleSet[$0].id)`", en: "no referral for `\(ruleSet[$0].id)`"),
        got: text(decision.referrals))
    }
  }

  private func urgency(_ expectation: Expectation, _ decision: Decision) -> [Mismatch] {
    guard let urgency = expectation.urgency, urgency != decision.urgency else { return [] }
    return [
      Mismatch(
        subject: .urgency, expected: LocalizedText(urgency.name), got: LocalizedText(decision.urgency.name))
    ]
  }

  private func questions(_ expectation: Expectation, _ decision: Decision) -> [Mismatch] {
    let asked = decision.questions.map(\.field)
    let names = asked.map { "`\(ruleSet[$0].id)`" }.joined(separator: " ")
    return expectation.questions.filter { !asked.contains($0) }.map {
      Mismatch(
        subject: .questions, expected: LocalizedText("`\(ruleSet[$0].id)`"),
        got: asked.isEmpty ? nothing : LocalizedText(names))
    }
  }

  private var nothing: LocalizedText { LocalizedText(zh: "无", en: "none") }

  private func text(_ wanted: ReferralExpectation) -> LocalizedText {
    let destinations = wanted.destinations.map { "`\(ruleSet[$0].id)`" }
    let or = LocalizedText(
      zh: destinations.joined(separator: " 或 "), en: destinations.joined(separator: " or "))
    let issue = wanted.issue.map { LocalizedText("`\(ruleSet[$0].id)`") }
    let urgency = wanted.urgency.map { LocalizedText($0.name) }
    return .joined([issue, destinations.isEmpty ? nil : or, urgency].compactMap { $0 }, zh: " → ", en: " → ")
  }

  private func text(_ referral: Referral?) -> LocalizedText {
    guard let referral else {
      let intake = ruleSet[ruleSet.pack.intake].id
      return LocalizedText(zh: "未匹配，去 `\(intake)`", en: "unmatched, to `\(intake)`")
    }
    let review = LocalizedText(zh: "由人决定", en: "a person decides")
    return .joined(
      [
        LocalizedText("`\(ruleSet[referral.issue].id)`"),
        referral.destination.map { LocalizedText("`\(ruleSet[$0].id)`") } ?? review,
        LocalizedText(referral.urgency.name),
      ], zh: " → ", en: " → ")
  }

  /// What was done, in words.
  func text(_ referrals: [Referral]) -> LocalizedText {
    referrals.isEmpty ? text(nil) : .joined(referrals.map { text($0) }, zh: "；", en: "; ")
  }
}
