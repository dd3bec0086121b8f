import FenliuMemory
import FenliuRules
import FenliuSource

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
  /// The deadlines of rules and destinations, by number.
  let deadlines: [Deadline]
  /// For each rule, the articles it cites.
  let articles: [[Citation]]
  /// For each law, when it is in force.
  let periods: [PeriodRow]
  /// For each field, the distinct tests that rules, concepts and bars make of it.
  let predicates: [[FieldPredicate]]
  /// For each field, the answers to try; nil: they depend on the day.
  let answers: [AnswerCandidates?]

  init(_ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    let program = ProgramBuilder(ruleSet).program
    self.program = program
    let (text, (dependencies, mentions, triggers)) = concurrently {
      TextTables(ruleSet, program)
    } _: {
      (Dependencies(ruleSet, program), Mentions(ruleSet, program), Triggers(ruleSet, program))
    }
    self.text = text
    self.dependencies = dependencies
    self.mentions = mentions
    var builder = ConditionRowsBuilder(ruleSet, program, store)
    rows = builder.rows(dependencies, triggers)
    deadlines = builder.deadlines
    articles = ruleSet.rules.map(\.because)
    periods = ruleSet.laws.map { PeriodRow($0.period) }
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
