import FenliuRules

/// Tells a condition with all its parts.
///
/// Each concept and rule is told where it is first mentioned, so that conditions that share parts give no
/// more than the pack has, and no more than `limit` conditions are told.
struct OutcomeTree {
  private let evaluator: Evaluator
  // Kept, since each look at what is deferred copies it.
  private let ruleSet: RuleSet
  private let program: Program
  private var toldConcepts: Set<Int> = []
  private var toldRules: Set<Int> = []
  private var room: Int

  /// As many conditions as are told of one rule.
  static let limit = 400

  init(_ evaluator: Evaluator, limit: Int = Self.limit) {
    self.evaluator = evaluator
    ruleSet = evaluator.ruleSet
    program = evaluator.tables.program
    room = limit
  }

  /// What `condition`, whose node in the program is given, came to.
  mutating func outcome(_ condition: Condition, node: Int, wanted: Bool) -> ConditionOutcome {
    var outcome = ConditionOutcome(
      location: condition.location, truth: evaluator.value(node, .decided), wanted: wanted, form: .all([]))
    switch (condition.form, program.nodes[node]) {
    case (.all(let parts), .all(let nodes)):
      outcome.form = .all(tell(parts, nodes, wanted: wanted, of: &outcome))
    case (.any(let parts), .any(let nodes)):
      outcome.form = .any(tell(parts, nodes, wanted: wanted, of: &outcome))
    case (.none(let parts), .none(let nodes)):
      outcome.form = .none(tell(parts, nodes, wanted: !wanted, of: &outcome))
    case (.atLeast(let count, let parts), .atLeast(_, let nodes)):
      outcome.form = .atLeast(count, tell(parts, nodes, wanted: wanted, of: &outcome))
    case (.heard(let part), .heard(let node)):
      let isTold = takeRoom(1, of: &outcome)
      outcome.form = .heard(isTold ? self.outcome(part, node: node, wanted: wanted) : nil)
    case (.field(let test), _):
      outcome.form = .field(test, given: evaluator.value(ofField: test.field.index))
    case (.text, .text(let number)):
      outcome.form = .text(evaluator.reading.outcome(of: number))
    case (.concept(let concept), _):
      outcome.form = .concept(concept, definition(of: concept, wanted: wanted, of: &outcome))
    case (.rule(let rule), _):
      outcome.form = self.rule(rule, wanted: wanted, of: &outcome)
    default: break
    }
    return outcome
  }

  /// Whether so many conditions may still be told; if so they count as told.
  private mutating func takeRoom(_ count: Int, of outcome: inout ConditionOutcome) -> Bool {
    guard count <= room else {
      outcome.omission = .excess
      return false
    }
    room -= count
    return true
  }

  private mutating func tell(
    _ parts: [Condition], _ nodes: Range<Int>, wanted: Bool, of outcome: inout ConditionOutcome
  ) -> [ConditionOutcome] {
    guard takeRoom(parts.count, of: &outcome) else { return [] }
    var told: [ConditionOutcome] = []
    for (part, node) in zip(parts, nodes) {
      told.append(self.outcome(part, node: Int(program.children[node]), wanted: wanted))
    }
    return told
  }

  private mutating func definition(
    of concept: Ref<Concept>, wanted: Bool, of outcome: inout ConditionOutcome
  ) -> ConditionOutcome? {
    guard toldConcepts.insert(concept.index).inserted else {
      outcome.omission = .repeated
      return nil
    }
    guard takeRoom(1, of: &outcome) else { return nil }
    return self.outcome(ruleSet[concept].when, node: program.concepts[concept.index], wanted: wanted)
  }

  private mutating func rule(
    _ reference: Ref<Rule>, wanted: Bool, of outcome: inout ConditionOutcome
  ) -> ConditionOutcome.Form {
    let rule = ruleSet[reference]
    let isInForce = rule.inForce.contains(evaluator.date?.day)
    let isNew = toldRules.insert(reference.index).inserted
    if !isNew { outcome.omission = .repeated }
    guard isNew, takeRoom(2, of: &outcome) else {
      return .rule(reference, isInForce: isInForce, when: nil, unless: nil)
    }
    let when = self.outcome(rule.when, node: program.whens[reference.index], wanted: wanted)
    var unless: ConditionOutcome?
    if let exception = rule.unless {
      unless = self.outcome(exception, node: program.unlesses[reference.index], wanted: !wanted)
    }
    return .rule(reference, isInForce: isInForce, when: when, unless: unless)
  }
}
