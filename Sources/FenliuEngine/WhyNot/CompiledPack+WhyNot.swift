public import FenliuRules

extension CompiledPack {
  /// Why a case does not come to a target, and what would have to change for it to.
  ///
  /// - Parameter limit: how many rules that lead to the target are told condition by condition.
  public func whyNot(_ target: WhyNotTarget, for theCase: Case, limit: Int = 3) -> WhyNot {
    let decision = decide(theCase)
    return evaluating(theCase) { evaluator in
      WhyNotFinder(evaluator, target: target, decision: decision).whyNot(limit: limit)
    }
  }

  /// What rules lack for a case, in the order given.
  public func gaps(to rules: [Ref<Rule>], for theCase: Case) -> [RuleGap] {
    evaluating(theCase) { evaluator in rules.map { RuleGap(rule: $0, evaluator) } }
  }

  /// What the rules nearest to an unmatched case lack: those that its decision names or, where nothing
  /// that any rule asks for holds, up to three of which some phrase occurs at least. None for other cases.
  public func nearestGaps(of decision: Decision, for theCase: Case) -> [RuleGap] {
    guard decision.status == .unmatched else { return [] }
    return evaluating(theCase) { evaluator in
      let ranking = RuleRanking(evaluator)
      let rules =
        decision.nearest.isEmpty
        ? ranking.nearest(of: ranking.touchedRules, limit: 3) : decision.nearest.map(\.rule)
      return rules.map { RuleGap(rule: $0, evaluator) }
    }
  }
}
