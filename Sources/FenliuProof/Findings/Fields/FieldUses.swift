import FenliuRules

/// The concepts and rules that a test of a field concerns, through concepts and rules too.
struct FieldUses {
  private(set) var concepts: Set<Int> = []
  private(set) var rules: Set<Int> = []

  /// What tests of `field` concern. Concepts and rules do not refer to each other in a circle, so each round adds
  /// some or is the last.
  init(of field: Ref<Field>, in ruleSet: RuleSet) {
    var count = -1
    while count < concepts.count + rules.count {
      count = concepts.count + rules.count
      for (index, concept) in ruleSet.concepts.enumerated() where concerns(concept.when, field) {
        concepts.insert(index)
      }
      for (index, rule) in ruleSet.rules.enumerated()
      where concerns(rule.when, field) || (rule.unless.map { concerns($0, field) } ?? false) {
        rules.insert(index)
      }
    }
  }

  /// Whether a condition asks for the field.
  func concerns(_ condition: Condition, _ field: Ref<Field>) -> Bool {
    switch condition.form {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      parts.contains { concerns($0, field) }
    case .field(let test): test.field == field
    case .text: false
    case .concept(let concept): concepts.contains(concept.index)
    case .rule(let rule): rules.contains(rule.index)
    }
  }
}
