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

  /// What rules lack for a case, in the order given: for the rules nearest to an unmatched case, say.
  public func gaps(to rules: [Ref<Rule>], for theCase: Case) -> [RuleGap] {
    evaluating(theCase) { evaluator in rules.map { RuleGap(rule: $0, evaluator) } }
  }
}
