import FenliuRules

/// A pure function from which rules, bars and alerts hold to what is done: overrides, conflicts, merging, bars,
/// alerts, order.
struct ReferenceDecision {
  let judgement: ReferenceJudgement
  let date: CaseDate?
  /// The rules that apply, before overrides.
  var applying: Set<Ref<Rule>>
  /// The bars that hold.
  var holding: Set<BarRef>
  /// The alerts that hold.
  var alerting: Set<Ref<Alert>>

  private var ruleSet: RuleSet { judgement.ruleSet }

  /// A bar of a destination.
  struct BarRef: Hashable {
    var destination: Ref<Destination>
    var index: Int
  }

  init(_ judgement: ReferenceJudgement, date: CaseDate?) {
    self.judgement = judgement
    self.date = date
    let ruleSet = judgement.ruleSet
    applying = Set(
      ruleSet.rules.indices.filter { judgement.value(of: ruleSet.rules[$0], .decided) == .yes }
        .map { Ref($0) })
    holding = Set(
      Self.bars(of: ruleSet).filter { reference in
        let bar = ruleSet[reference.destination].bars[reference.index]
        return bar.when.map { judgement.value(of: $0, .decided) == .yes } ?? true
      })
    alerting = Set(
      ruleSet.alerts.indices.filter { judgement.value(of: ruleSet.alerts[$0], .decided) == .yes }
        .map { Ref($0) })
  }

  static func bars(of ruleSet: RuleSet) -> [BarRef] {
    ruleSet.destinations.indices.flatMap { destination in
      ruleSet.destinations[destination].bars.indices.map { BarRef(destination: Ref(destination), index: $0) }
    }
  }

  // MARK: Overrides

  /// Every rule that a rule overrides, directly or through others.
  private func overridden(by rule: Ref<Rule>) -> Set<Ref<Rule>> {
    var found: Set<Ref<Rule>> = []
    var waiting = ruleSet[rule].overrides
    while let next = waiting.popLast() {
      if found.insert(next).inserted { waiting += ruleSet[next].overrides }
    }
    return found
  }

  var overridden: [Overridden] {
    applying.sorted().compactMap { rule in
      let by = applying.filter { overridden(by: $0).contains(rule) }
      return by.isEmpty ? nil : Overridden(rule: rule, by: by.sorted())
    }
  }

  // MARK: Referrals

  /// One referral for each issue, primary first.
  var referrals: [Referral] {
    unraised.map { referral in
      var raised = referral
      for alert in alerting where ruleSet[alert].concerns(referral.issue) {
        raised.urgency = max(raised.urgency, ruleSet[alert].urgency)
      }
      return raised
    }
    .sorted { left, right in
      if left.urgency != right.urgency { return left.urgency > right.urgency }
      if left.strength != right.strength { return left.strength > right.strength }
      return left.issue < right.issue
    }
  }

  /// The referrals as urgent as their rules and bars say, in no order.
  private var unraised: [Referral] {
    let removed = Set(overridden.map(\.rule))
    let speaking = applying.subtracting(removed).sorted()
    return Set(speaking.map { ruleSet[$0].issue })
      .map { issue in referral(for: issue, from: speaking.filter { ruleSet[$0].issue == issue }) }
  }

  // MARK: Alerts

  /// How urgent the case is if it has no referral.
  var intakeUrgency: Urgency {
    alerting.filter { ruleSet[$0].issues == nil }.map { ruleSet[$0].urgency }.max() ?? .normal
  }

  /// The alerts that made something more urgent, by alert.
  var raises: [Raise] {
    let (unraised, referrals) = (unraised, referrals)
    return alerting.sorted().compactMap { reference in
      let alert = ruleSet[reference]
      let less = Set(unraised.filter { $0.urgency < alert.urgency }.map(\.issue))
      let issues = referrals.map(\.issue).filter { alert.concerns($0) && less.contains($0) }
      if issues.isEmpty, !referrals.isEmpty || alert.issues != nil { return nil }
      let fields = judgement.grounds(for: alert.when)
      return Raise(
        alert: reference, issues: issues, evidence: judgement.evidence(for: alert.when),
        fields: fields.sorted(), fieldEvidence: judgement.fieldEvidence(for: fields),
        citations: alert.because.filter(isInForce))
    }
  }

  private func referral(for issue: Ref<Issue>, from rules: [Ref<Rule>]) -> Referral {
    let findings = rules.map { finding(for: $0) }
    let evidence = findings.flatMap(\.evidence)
    var referral = Referral(
      issue: issue,
      destination: Set(findings.map(\.proposes)).count == 1 ? findings[0].proposes : nil,
      urgency: rules.map { ruleSet[$0].urgency }.max() ?? .normal,
      due: rules.compactMap { ruleSet[$0].deadline }.map(due).min(),
      findings: Findings(findings), redirects: [],
      strength: Strength(
        zone: evidence.compactMap(\.zone).min(), phrases: Set(evidence.map(\.phrase)).count))
    applyBars(to: &referral)
    if referral.due == nil, let deadline = referral.destination.flatMap({ ruleSet[$0].deadline }) {
      referral.due = due(deadline)
    }
    return referral
  }

  private func due(_ deadline: Deadline) -> Due {
    Due(deadline, for: date) { judgement.value(of: $0) }
  }

  private func finding(for reference: Ref<Rule>) -> Finding {
    let rule = ruleSet[reference]
    let fields = judgement.grounds(for: rule.when)
    return Finding(
      rule: reference, proposes: rule.send, evidence: judgement.evidence(for: rule.when),
      fields: fields.sorted(), fieldEvidence: judgement.fieldEvidence(for: fields),
      citations: rule.because.filter(isInForce), citationsOutOfForce: rule.because.filter { !isInForce($0) })
  }

  private func isInForce(_ citation: Citation) -> Bool { ruleSet[citation.law].period.contains(date?.day) }

  /// Follows the bars from destination to destination. Where they lead nowhere new, a person decides.
  private func applyBars(to referral: inout Referral) {
    var seen: Set<Ref<Destination>> = []
    while let here = referral.destination, let index = firstBar(of: here, for: referral.issue) {
      let bar = ruleSet[here].bars[index]
      seen.insert(here)
      let next: Ref<Destination>? =
        switch bar.instead {
        case .destination(let destination): destination
        case .department: ruleSet[referral.issue].department
        }
      guard let next, !seen.contains(next) else {
        referral.destination = nil
        return
      }
      let fields = bar.when.map { judgement.grounds(for: $0) } ?? []
      referral.redirects.append(
        Redirect(
          from: here, bar: index, to: next, evidence: bar.when.map { judgement.evidence(for: $0) } ?? [],
          fields: fields.sorted(), fieldEvidence: judgement.fieldEvidence(for: fields),
          citations: bar.because.filter(isInForce)))
      referral.destination = next
      referral.urgency = max(referral.urgency, bar.urgency)
    }
  }

  private func firstBar(of destination: Ref<Destination>, for issue: Ref<Issue>) -> Int? {
    ruleSet[destination].bars.indices.first { index in
      ruleSet[destination].bars[index].issues?.contains(issue) != false
        && holding.contains(BarRef(destination: destination, index: index))
    }
  }

  var outcome: Outcome { Outcome(of: referrals, without: intakeUrgency) }
}
