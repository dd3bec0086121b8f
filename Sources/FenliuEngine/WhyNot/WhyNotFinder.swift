import FenliuRules

/// Finds out why a case, to which `evaluator` has turned, did not come to a target.
struct WhyNotFinder {
  private let evaluator: Evaluator
  private let target: WhyNotTarget
  private let decision: Decision
  private var ruleSet: RuleSet { evaluator.ruleSet }

  init(_ evaluator: Evaluator, target: WhyNotTarget, decision: Decision) {
    self.evaluator = evaluator
    self.target = target
    self.decision = decision
  }

  /// The answer, with no more than `limit` rules.
  func whyNot(limit: Int) -> WhyNot {
    let rules = ruleSet.rules.indices.filter { target.isServed(by: Ref($0), in: ruleSet) }
    let reached = decision.referrals.indices.filter {
      target.isReached(by: decision.referrals[$0], in: ruleSet)
    }
    let failing = rules.filter { evaluator.value(ofRule: $0, .decided) != .yes }
    let idle = failing.filter(wouldHoldInForce)
    let open = Set(failing).subtracting(idle).sorted()
    let near = reached.isEmpty ? RuleRanking(evaluator).nearest(of: open, limit: limit) : []
    return WhyNot(
      target: target, decision: decision, reached: reached,
      obstacles: overrides(of: Set(rules)) + detours + idle.map { .notInForce(Ref($0)) },
      rules: near.map { RuleGap(rule: $0, evaluator) }, ruleCount: rules.count)
  }

  // MARK: Obstacles

  private func wouldHoldInForce(_ index: Int) -> Bool {
    let program = evaluator.tables.program
    guard !ruleSet.rules[index].inForce.contains(evaluator.date?.day),
      evaluator.value(program.whens[index], .decided) == .yes
    else { return false }
    let unless = program.unlesses[index]
    return unless < 0 || evaluator.value(unless, .decided) != .yes
  }

  private func overrides(of rules: Set<Int>) -> [WhyNot.Obstacle] {
    decision.overridden.filter { rules.contains($0.rule.index) }.map { .overridden($0) }
  }

  /// What befell the referrals that rules of the target had a part in.
  private var detours: [WhyNot.Obstacle] {
    decision.referrals.indices.flatMap { index -> [WhyNot.Obstacle] in
      let referral = decision.referrals[index]
      var found: [WhyNot.Obstacle] = []
      for redirect in referral.redirects where concerns(referral, leaving: redirect.from) {
        found.append(.redirected(redirect, referral: index))
      }
      let proposals = referral.findings.contains { target.isServed(by: $0.rule, in: ruleSet) }
      if referral.isConflict, proposals { found.append(.conflict(referral: index)) }
      return found
    }
  }

  /// Whether a bar on a destination moved a referral away from the target.
  private func concerns(_ referral: Referral, leaving destination: Ref<Destination>) -> Bool {
    switch target {
    case .destination(let wanted): wanted == destination
    case .rule(let rule): referral.findings.contains { $0.rule == rule }
    case .issue, .category: false
    }
  }
}
