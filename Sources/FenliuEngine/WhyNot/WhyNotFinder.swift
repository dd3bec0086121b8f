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
    let near = reached.isEmpty ? nearest(of: failing.filter { !idle.contains($0) }, limit: limit) : []
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

  // MARK: Nearest rules

  /// How near a rule is: rules that something in the case speaks for come before all others.
  private struct Nearness {
    var rule: Int
    var missing: Int
    var held: Int
    var touched: Int

    var isTouched: Bool { held > 0 || touched > 0 }
    var order: (Int, Int, Int, Int, Int) { (isTouched ? 0 : 1, missing, -held, -touched, rule) }
  }

  private func nearest(of rules: [Int], limit: Int) -> [Ref<Rule>] {
    var finder = NearestFinder(evaluator)
    var touched: [Int: Int] = Dictionary(uniqueKeysWithValues: rules.map { ($0, 0) })
    for phrase in evaluator.reading.hits.phrases {
      for rule in evaluator.tables.mentions.byPhrase[Int(phrase)] { touched[Int(rule)]? += 1 }
    }
    var found: [Nearness] = []
    for rule in rules {
      found.append(
        Nearness(
          rule: rule, missing: finder.distance(toRule: rule).cost, held: finder.held(ofRule: rule),
          touched: touched[rule] ?? 0))
    }
    found.sort { $0.order < $1.order }
    // A rule that nothing speaks for is told only where there is no other.
    if found.first?.isTouched == true { found.removeAll { !$0.isTouched } }
    return found.prefix(max(0, limit)).map { Ref($0.rule) }
  }
}

extension RuleGap {
  /// What a rule lacks for the case to which `evaluator` has turned.
  init(rule reference: Ref<Rule>, _ evaluator: Evaluator) {
    let rule = evaluator.ruleSet[reference]
    let program = evaluator.tables.program
    self.rule = reference
    var nearest = NearestFinder(evaluator)
    held = nearest.held(ofRule: reference.index)
    isInForce = rule.inForce.contains(evaluator.date?.day)
    var tree = OutcomeTree(evaluator)
    when = tree.outcome(rule.when, node: program.whens[reference.index], wanted: true)
    if let exception = rule.unless {
      unless = tree.outcome(exception, node: program.unlesses[reference.index], wanted: false)
    }
    var finder = PlanFinder(evaluator)
    remedy = finder.plan(forRule: reference.index).map { finder.changes(of: $0) }
  }
}
