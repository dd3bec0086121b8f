import FenliuRules

/// Everything that is worked out once from a rule set, and shared by all who decide by it.
struct PackTables: Sendable {
  let ruleSet: RuleSet
  let program: Program
  let triggers: Triggers
  let dependencies: Dependencies
  let mentions: Mentions
  let text: TextTables
  /// For each field, the distinct tests that rules, concepts and bars make of it.
  let predicates: [[FieldPredicate]]

  init(_ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    program = ProgramBuilder(ruleSet).program
    triggers = Triggers(ruleSet, program)
    dependencies = Dependencies(ruleSet, program)
    mentions = Mentions(ruleSet, program)
    text = TextTables(ruleSet, program)
    var predicates = Array(repeating: [FieldPredicate](), count: ruleSet.fields.count)
    for test in program.fieldTests { predicates[test.field.index].append(test.predicate) }
    self.predicates = predicates
  }
}
