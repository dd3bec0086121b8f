import FenliuMemory
import FenliuRules

/// Everything that is worked out once from a rule set, and shared by all who decide by it.
final class PackTables: Sendable {
  let ruleSet: RuleSet
  let program: Program
  let dependencies: Dependencies
  let mentions: Mentions
  let text: TextTables
  /// The conditions as plain data.
  let rows: ConditionRows
  /// Keeps the memory of the rows.
  private let store = TableStore()
  /// The texts that tests of fields ask for, by number.
  let strings: StringNumbers
  /// The deadlines of rules and destinations, by number.
  let deadlines: [Deadline]
  let articles: Articles
  /// For each field, the distinct tests that rules, concepts and bars make of it.
  let predicates: [[FieldPredicate]]
  /// For each field, the answers to try; nil: they depend on the day.
  let answers: [AnswerCandidates?]

  init(_ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    program = ProgramBuilder(ruleSet).program
    dependencies = Dependencies(ruleSet, program)
    mentions = Mentions(ruleSet, program)
    text = TextTables(ruleSet, program)
    var builder = ConditionRowsBuilder(ruleSet, program, store)
    strings = StringNumbers(program.fieldTests, fieldCount: ruleSet.fields.count)
    rows = builder.rows(dependencies, strings)
    deadlines = builder.deadlines
    articles = Articles(ruleSet)
    var predicates = Array(repeating: [FieldPredicate](), count: ruleSet.fields.count)
    for test in program.fieldTests { predicates[test.field.index].append(test.predicate) }
    self.predicates = predicates
    answers = zip(ruleSet.fields, predicates).map { field, predicates in
      predicates.contains(where: \.dependsOnDay)
        ? nil : AnswerCandidates(for: field, predicates: predicates, on: nil)
    }
  }
}

extension FieldPredicate {
  /// Whether it depends on the day of a case.
  fileprivate var dependsOnDay: Bool {
    switch self {
    case .relative: true
    case .not(let inner): inner.dependsOnDay
    case .known, .boolean, .choice, .anyOf, .allOf, .interval, .quantities, .strings: false
    }
  }
}
