import FenliuCorpus
import FenliuEngine
import FenliuRules

/// Finds the changes worth a trial for a case: what it lacks of the right decision, and what it has too much.
struct Planner {
  let situation: Situation
  private var ruleSet: RuleSet { situation.ruleSet }
  private var decision: Decision { situation.decision }
  private var expectation: Expectation { situation.goal.expectation }
  private var rules: RuleWays { RuleWays(situation: situation) }

  /// How many rules are looked at that could speak and do not.
  private static let ruleLimit = 6

  /// The ways worth a trial, most promising first; those that take two changes last.
  func ways() -> [Way] {
    var needs: [[Way]] = []
    if let primary = expectation.primary, decision.primary.map(primary.isMet) != true {
      needs.append(makingPrimary(primary))
    }
    for wanted in expectation.also where !decision.referrals.contains(where: wanted.isMet) {
      needs.append(making(wanted))
    }
    let surplus = self.surplus
    if !surplus.isEmpty { needs.append(rules.silencing(surplus)) }
    if let urgency = expectation.urgency ?? expectation.primary?.urgency, urgency != decision.urgency {
      needs.append(making(urgency))
    }
    let singles = needs.flatMap { $0 }
    let short = needs.map { Array(order($0).filter { $0.slots.count == 1 }.prefix(5)) }
    let pairs = short.indices.flatMap { first in
      short[(first + 1)...].flatMap { short[first].and($0) }
    }
    return order(singles + pairs)
  }

  private func order(_ ways: [Way]) -> [Way] { ways.filter { !$0.slots.isEmpty }.nearest(40) }

  // MARK: Too much

  /// The rules behind referrals that ought not to be.
  private var surplus: [Ref<Rule>] {
    let wrong = decision.referrals.filter { referral in
      expectation.not.contains(referral.issue)
        || (referral.destination.map(expectation.never.contains) ?? false)
    }
    let all = expectation.status == .unmatched ? decision.referrals : wrong
    return Set(all.flatMap(\.findings).map(\.rule)).sorted()
  }

  // MARK: Referrals

  /// Ways for a referral to be the first.
  private func makingPrimary(_ wanted: ReferralExpectation) -> [Way] {
    if wanted.issue == nil, wanted.destinations.contains(ruleSet.pack.intake) {
      return rules.silencing(Set(decision.referrals.flatMap(\.findings).map(\.rule)).sorted())
    }
    guard let place = decision.referrals.firstIndex(where: wanted.isMet) else {
      let made = making(wanted)
      // A referral more may not be the first one.
      return made + Array(made.nearest(6).prefix(6)).and(displacing(decision.referrals.prefix(1), by: nil))
    }
    let found = decision.referrals[place]
    let ahead = decision.referrals[..<place]
    var ways = displacing(ahead, by: found)
    if let urgency = ahead.map(\.urgency).max(), urgency > found.urgency {
      ways += found.findings.compactMap { rules.urging($0.rule, urgency) }
    }
    return ways
  }

  /// Ways for referrals no longer to stand in the way of another.
  private func displacing(_ others: ArraySlice<Referral>, by referral: Referral?) -> [Way] {
    let behind = Set(others.flatMap(\.findings).map(\.rule)).sorted()
    let overriding = referral?.findings.compactMap { rules.overriding(behind, by: $0.rule) } ?? []
    return overriding + rules.silencing(behind)
  }

  /// Ways for there to be a referral.
  private func making(_ wanted: ReferralExpectation) -> [Way] {
    let candidates = ruleSet.rules.indices.map { Ref<Rule>($0) }.filter { reference in
      let rule = ruleSet[reference]
      return (wanted.issue ?? rule.issue) == rule.issue
        && (wanted.destinations.isEmpty || wanted.destinations.contains(rule.send))
    }
    var ways: [Way] = []
    for rule in candidates where situation.holds(rule) {
      // It applies already: something is in its way.
      let removers = decision.overridden.first { $0.rule == rule }?.by ?? []
      if !removers.isEmpty { ways += rules.silencing(removers) }
      ways += rules.overriding(rivals(of: rule), by: rule).map { [$0] } ?? []
    }
    let idle = candidates.filter { !situation.holds($0) }
    for rule in situation.nearest(of: idle, limit: Self.ruleLimit) {
      let made = rules.applying(rule)
      ways += made
      if let override = rules.overriding(rivals(of: rule), by: rule, distance: 1) {
        ways += made.nearest(3).and([override])
      }
    }
    let others = decision.referrals.filter { $0.issue == wanted.issue }
    return ways + redirecting(others.isEmpty ? decision.referrals.prefix(1) : others[...], to: wanted)
  }

  /// The rules that speak of the same issue and send elsewhere.
  private func rivals(of rule: Ref<Rule>) -> [Ref<Rule>] {
    let findings = decision.referrals.first { $0.issue == ruleSet[rule].issue }?.findings ?? []
    return findings.filter { $0.proposes != ruleSet[rule].send }.map(\.rule)
  }

  /// Ways for referrals to go elsewhere by what their rules say, or by bars.
  private func redirecting(_ referrals: ArraySlice<Referral>, to wanted: ReferralExpectation) -> [Way] {
    guard let destination = wanted.destinations.first else { return [] }
    return referrals.filter { wanted.issue == nil || wanted.issue == $0.issue }.flatMap { referral in
      var ways: [Way] = []
      for redirect in referral.redirects {
        ways += rules.bar(redirect.bar, of: redirect.from, holding: false)
      }
      if let place = referral.destination {
        for (index, bar) in ruleSet[place].bars.enumerated() {
          let instead: Ref<Destination>? =
            switch bar.instead {
            case .destination(let other): other
            case .department: ruleSet[referral.issue].department
            }
          guard let instead, wanted.destinations.contains(instead) else { continue }
          ways += rules.bar(index, of: place, holding: true)
        }
      }
      if referral.findings.count == 1, let finding = referral.findings.first {
        ways += rules.sending(finding.rule, to: destination).map { [$0] } ?? []
      }
      return ways
    }
  }

  // MARK: Urgency

  /// Ways for the case to be as urgent.
  private func making(_ urgency: Urgency) -> [Way] {
    let findings = decision.primary?.findings ?? []
    var ways = findings.compactMap { rules.urging($0.rule, urgency) }
    if urgency < decision.urgency {
      for raise in decision.alerts { ways += rules.alert(raise.alert, holding: false) }
      return ways + rules.silencing(findings.filter { ruleSet[$0.rule].urgency > urgency }.map(\.rule))
    }
    for index in ruleSet.alerts.indices where ruleSet.alerts[index].urgency == urgency {
      ways += rules.alert(Ref(index), holding: true).nearest(3)
    }
    let issue = decision.primary?.issue
    let urgent = ruleSet.rules.indices.map { Ref<Rule>($0) }.filter {
      ruleSet[$0].issue == issue && ruleSet[$0].urgency == urgency && !situation.holds($0)
    }
    for rule in situation.nearest(of: urgent, limit: 3) { ways += rules.applying(rule) }
    return ways
  }
}
