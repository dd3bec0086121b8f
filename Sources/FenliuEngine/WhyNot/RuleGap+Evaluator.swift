import FenliuRules

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
