import FenliuRules
import FenliuSAT

/// Conditions as formulas: what they come to for each case, rules before overrides.
final class ConditionEncoder {
  let circuit: Circuit
  let ruleSet: RuleSet
  let text: TextTheory
  let fields: FieldTheory
  let days: DayTheory
  private var concepts: [Int: ThreeValued] = [:]
  private var rules: [Int: ThreeValued] = [:]
  /// What conditions come to that the supposition does not concern, and what it concerns.
  private let unsupposed: (encoder: ConditionEncoder, concerned: FieldUses)?

  init(_ circuit: Circuit, _ ruleSet: RuleSet, _ index: PhraseIndex) {
    (self.circuit, self.ruleSet) = (circuit, ruleSet)
    days = DayTheory(circuit, ruleSet)
    fields = FieldTheory(circuit, ruleSet, days)
    text = TextTheory(circuit, ruleSet, index)
    unsupposed = nil
  }

  /// What conditions come to for the same case if one field were answered otherwise.
  init(_ other: ConditionEncoder, supposing field: Ref<Field>, usedBy uses: FieldUses) {
    (circuit, ruleSet, text, days) = (other.circuit, other.ruleSet, other.text, other.days)
    fields = FieldTheory(other.fields, supposing: field)
    unsupposed = (other, uses)
  }

  /// What a condition comes to.
  func value(of condition: Condition) -> ThreeValued {
    switch condition.form {
    case .all(let parts): circuit.all(parts.map { value(of: $0) })
    case .any(let parts): circuit.any(parts.map { value(of: $0) })
    case .none(let parts): !circuit.any(parts.map { value(of: $0) })
    case .atLeast(let count, let parts): circuit.atLeast(count, of: parts.map { value(of: $0) })
    case .field(let test): fields.holds(test)
    case .text(let test): ThreeValued(text.holds(test))
    case .concept(let concept): value(of: concept)
    case .rule(let rule): value(of: rule)
    }
  }

  private func value(of concept: Ref<Concept>) -> ThreeValued {
    if let known = concepts[concept.index] { return known }
    if let unsupposed, !unsupposed.concerned.concepts.contains(concept.index) {
      return unsupposed.encoder.value(of: concept)
    }
    let value = self.value(of: ruleSet[concept].when)
    concepts[concept.index] = value
    return value
  }

  /// What a rule's own condition comes to. An exception that is unknown does not stop it.
  func value(of rule: Ref<Rule>) -> ThreeValued {
    if let known = rules[rule.index] { return known }
    if let unsupposed, !unsupposed.concerned.rules.contains(rule.index) {
      return unsupposed.encoder.value(of: rule)
    }
    let declared = ruleSet[rule]
    let when = self.value(of: declared.when)
    let excepted = declared.unless.map { self.value(of: $0).isTrue } ?? circuit.no
    let inForce = days.isWithin(declared.inForce)
    let value = ThreeValued(
      isTrue: circuit.and([when.isTrue, !excepted, inForce]),
      isFalse: circuit.or([when.isFalse, excepted, !inForce]))
    rules[rule.index] = value
    return value
  }

  /// Whether a rule applies, before overrides.
  func applies(_ rule: Ref<Rule>) -> Literal { value(of: rule).isTrue }
}
