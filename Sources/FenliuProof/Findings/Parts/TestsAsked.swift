import FenliuRules
import FenliuSAT

/// The text tests that conditions ask for, through concepts and rules too.
struct TestsAsked {
  private let ruleSet: RuleSet
  private let text: TextTheory
  private var concepts: [Int: Tests] = [:]
  private var rules: [Int: Tests] = [:]

  /// Text tests, each once.
  struct Tests {
    /// By the statement that they hold.
    private(set) var byLiteral: [Literal: TextTest] = [:]
    /// The phrases that they ask for.
    private(set) var phrases: Set<Int> = []

    /// The tests for nearness, with the statements that they hold, ascending.
    var near: [(holds: Literal, test: TextTest)] {
      byLiteral.filter { if case .near = $0.value.form { true } else { false } }
        .sorted { $0.key < $1.key }.map { (holds: $0.key, test: $0.value) }
    }

    fileprivate mutating func formUnion(_ other: Tests) {
      byLiteral.merge(other.byLiteral) { first, _ in first }
      phrases.formUnion(other.phrases)
    }

    fileprivate mutating func insert(_ test: TextTest, holding literal: Literal) {
      if byLiteral.updateValue(test, forKey: literal) != nil { return }
      for use in test.form.sets.flatMap(\.uses) { phrases.insert(use.phrase.index) }
    }
  }

  init(_ ruleSet: RuleSet, _ text: TextTheory) {
    self.ruleSet = ruleSet
    self.text = text
  }

  /// The tests that a condition asks for.
  mutating func tests(of condition: Condition) -> Tests {
    var found = Tests()
    switch condition.form {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      for part in parts { found.formUnion(tests(of: part)) }
    case .heard(let part): found = tests(of: part)
    case .field: break
    case .text(let test): found.insert(test, holding: text.holds(test))
    case .concept(let concept):
      if let known = concepts[concept.index] { return known }
      found = tests(of: ruleSet[concept].when)
      concepts[concept.index] = found
    case .rule(let rule):
      if let known = rules[rule.index] { return known }
      found = tests(of: ruleSet[rule].when)
      if let exception = ruleSet[rule].unless { found.formUnion(tests(of: exception)) }
      rules[rule.index] = found
    }
    return found
  }
}
