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
  /// What conditions come to that are the same elsewhere, and which are not.
  private let other: (encoder: ConditionEncoder, concepts: Set<Int>, rules: Set<Int>)?
  /// What conditions come to as a case is decided; nil: that is how they are read here.
  private let decided: ConditionEncoder?

  /// What conditions come to as cases are decided: an exception that is unknown does not stop a rule.
  ///
  /// - Parameter version: another version of the pack that will be spoken of in the same formula.
  init(
    _ circuit: Circuit, _ ruleSet: RuleSet, _ index: PhraseIndex, comparedWith version: RuleSet? = nil
  ) {
    (self.circuit, self.ruleSet) = (circuit, ruleSet)
    let versions = [ruleSet] + (version.map { [$0] } ?? [])
    days = DayTheory(circuit, versions)
    fields = FieldTheory(circuit, ruleSet, days, testedBy: versions)
    text = TextTheory(circuit, ruleSet, index)
    (other, decided) = (nil, nil)
  }

  /// What conditions come to for the same case if one field were answered otherwise.
  init(_ other: ConditionEncoder, supposing field: Ref<Field>, usedBy uses: FieldUses) {
    (circuit, ruleSet, text, days) = (other.circuit, other.ruleSet, other.text, other.days)
    fields = FieldTheory(other.fields, supposing: field)
    self.other = (other, uses.concepts, uses.rules)
    decided = nil
  }

  /// What conditions of another version come to for the same case.
  ///
  /// - Parameter decided: what they come to as the case is decided, if `other` reads exceptions as open.
  init(
    _ other: ConditionEncoder, of ruleSet: RuleSet, changed: ChangedParts, decided: ConditionEncoder? = nil
  ) {
    (circuit, text, days, fields) = (other.circuit, other.text, other.days, other.fields)
    self.ruleSet = ruleSet
    self.other = (other, changed.concepts, changed.rules)
    self.decided = decided
  }

  /// What conditions come to while exceptions that are unknown are open.
  init(openOf decided: ConditionEncoder) {
    (circuit, ruleSet, text) = (decided.circuit, decided.ruleSet, decided.text)
    (fields, days) = (decided.fields, decided.days)
    other = nil
    self.decided = decided
  }

  /// What a condition comes to.
  func value(of condition: Condition) -> ThreeValued {
    switch condition.form {
    case .all(let parts): circuit.all(parts.map { value(of: $0) })
    case .any(let parts): circuit.any(parts.map { value(of: $0) })
    case .none(let parts): !circuit.any(parts.map { value(of: $0) })
    case .atLeast(let count, let parts): circuit.atLeast(count, of: parts.map { value(of: $0) })
    case .heard(let part): ThreeValued((decided ?? self).value(of: part).isTrue)
    case .field(let test): fields.holds(test)
    case .text(let test): ThreeValued(text.holds(test))
    case .concept(let concept): value(of: concept)
    case .rule(let rule): value(of: rule)
    }
  }

  private func value(of concept: Ref<Concept>) -> ThreeValued {
    if let known = concepts[concept.index] { return known }
    if let other, !other.concepts.contains(concept.index) { return other.encoder.value(of: concept) }
    let value = self.value(of: ruleSet[concept].when)
    concepts[concept.index] = value
    return value
  }

  /// What a rule's own condition comes to, its exception and its period included.
  func value(of rule: Ref<Rule>) -> ThreeValued {
    if let known = rules[rule.index] { return known }
    if let other, !other.rules.contains(rule.index) { return other.encoder.value(of: rule) }
    let declared = ruleSet[rule]
    let value = self.value(of: declared.when, unless: declared.unless, inForce: declared.inForce)
    rules[rule.index] = value
    return value
  }

  /// What an alert's condition comes to, its exception and its period included.
  func value(of alert: Alert) -> ThreeValued {
    value(of: alert.when, unless: alert.unless, inForce: alert.inForce)
  }

  private func value(of when: Condition, unless: Condition?, inForce: Period) -> ThreeValued {
    let when = value(of: when)
    let exception = unless.map { value(of: $0) } ?? ThreeValued(circuit.no)
    let inForce = days.isWithin(inForce)
    let allows = decided == nil ? !exception.isTrue : exception.isFalse
    return ThreeValued(
      isTrue: circuit.and([when.isTrue, allows, inForce]),
      isFalse: circuit.or([when.isFalse, exception.isTrue, !inForce]))
  }

  /// Whether an alert holds.
  func holds(_ alert: Alert) -> Literal { value(of: alert).isTrue }

  /// Whether a rule applies, before overrides.
  func applies(_ rule: Ref<Rule>) -> Literal { value(of: rule).isTrue }
}
