import FenliuRules
import FenliuSAT

/// What conditions rest on, or wait for, and in which cases they do: words that are evidence, and facts to be asked.
struct ConditionGrounds {
  /// Something that a condition may rest on.
  enum Ground: Hashable {
    case phrase(CountedPhrase)
    case near(TextTest)
    case field(Ref<Field>)
    /// What a concept or a rule rests on that is the same in both versions.
    case concept(Int), rule(Int)
  }

  private let circuit: Circuit
  private let changed: ChangedParts
  /// In the order found, so that formulas are built in the same order every time.
  private var order: [Ground] = []
  private var cases: [Ground: [Literal]] = [:]

  init(_ circuit: Circuit, _ changed: ChangedParts) {
    self.circuit = circuit
    self.changed = changed
  }

  private mutating func insert(_ ground: Ground, _ path: Literal) {
    if path == circuit.no { return }
    if cases[ground] == nil { order.append(ground) }
    cases[ground, default: []].append(path)
  }

  // MARK: Words

  /// Adds the words that a condition rests on where it holds.
  mutating func addEvidence(_ condition: Condition, _ encoder: ConditionEncoder, where path: Literal) {
    let path = circuit.and([path, encoder.value(of: condition).isTrue])
    switch condition.form {
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      for part in parts { addEvidence(part, encoder, where: path) }
    case .heard(let part): addEvidence(part, encoder, where: path)
    case .none, .field: break
    case .text(let test):
      if case .near = test.form { return insert(.near(test), path) }
      for use in test.form.sets.flatMap(\.uses) {
        insert(.phrase(CountedPhrase(use: use, zones: test.zones, stance: test.stance)), path)
      }
    case .concept(let concept):
      guard changed.concepts.contains(concept.index) else { return insert(.concept(concept.index), path) }
      addEvidence(encoder.ruleSet[concept].when, encoder, where: path)
    case .rule(let rule):
      guard changed.rules.contains(rule.index) else { return insert(.rule(rule.index), path) }
      addEvidence(encoder.ruleSet[rule].when, encoder, where: path)
    }
  }

  // MARK: Facts

  /// Adds the facts that a condition waits for where it is open.
  mutating func addQuestions(_ condition: Condition, _ open: ConditionEncoder, where path: Literal) {
    let value = open.value(of: condition)
    let path = circuit.and([path, !value.isTrue, !value.isFalse])
    switch condition.form {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      for part in parts { addQuestions(part, open, where: path) }
    case .text, .heard: break
    case .field(let test):
      insert(.field(test.field), circuit.and([path, open.fields.hasNoValue(test.field)]))
    case .concept(let concept):
      guard changed.concepts.contains(concept.index) else { return insert(.concept(concept.index), path) }
      addQuestions(open.ruleSet[concept].when, open, where: path)
    case .rule(let rule):
      guard changed.rules.contains(rule.index) else { return insert(.rule(rule.index), path) }
      let declared = open.ruleSet[rule]
      for part in [declared.when, declared.unless].compactMap(\.self) {
        addQuestions(part, open, where: path)
      }
    }
  }

  // MARK: Comparing

  /// Whether something is rested on that the others do not have, or the other way round.
  func differ(from other: ConditionGrounds, _ text: TextTheory) -> Literal {
    let grounds = order + other.order.filter { cases[$0] == nil }
    return circuit.or(
      grounds.map { ground in
        let turns = circuit.differ(
          circuit.or(cases[ground] ?? []), circuit.or(other.cases[ground] ?? []))
        if turns != circuit.no, case .phrase(let phrase) = ground {
          return circuit.and([turns, text.counts(phrase)])
        }
        return turns
      })
  }
}
