import FenliuRules

/// What the conditions of a pack come to for one case, by plain recursion over their definitions.
struct ReferenceJudgement {
  let ruleSet: RuleSet
  let text: ReferenceText
  let day: CalendarDate?
  /// The values given, and those supposed.
  var fields: FieldValues
  /// What the text says of fields; nothing where it says nothing.
  let statements: [Ref<Field>: [Statement]]

  init(_ theCase: Case, _ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    text = ReferenceText(theCase, ruleSet: ruleSet)
    day = theCase.date?.day
    fields = theCase.fields
    var statements: [Ref<Field>: [Statement]] = [:]
    for (index, field) in ruleSet.fields.enumerated() {
      let said = text.statements(of: field, on: theCase.date)
      if !said.isEmpty { statements[Ref(index)] = said }
    }
    self.statements = statements
  }

  /// How an exception that is not known to hold is read.
  enum Mode {
    /// As not shown, so that the rule applies: this is how a case is decided.
    case decided
    /// As unknown: this is how open questions are found.
    case open
  }

  // MARK: Conditions

  func value(of condition: Condition, _ mode: Mode) -> Truth {
    switch condition.form {
    case .all(let parts): parts.map { value(of: $0, mode) }.min() ?? .yes
    case .any(let parts): parts.map { value(of: $0, mode) }.max() ?? .no
    case .none(let parts): !(parts.map { value(of: $0, mode) }.max() ?? .no)
    case .atLeast(let count, let parts): atLeast(count, of: parts.map { value(of: $0, mode) })
    case .heard(let part): Truth(value(of: part, .decided) == .yes)
    case .field(let test): truth(of: test)
    case .text(let test): Truth(text.occurrences(for: test) != nil)
    case .concept(let concept): value(of: ruleSet[concept].when, mode)
    case .rule(let rule): value(of: ruleSet[rule], mode)
    }
  }

  private func atLeast(_ count: Int, of values: [Truth]) -> Truth {
    .atLeast(
      count, yes: values.count { $0 == .yes }, unknown: values.count { $0 == .unknown })
  }

  /// Whether a rule's own condition holds, before overrides.
  func value(of rule: Rule, _ mode: Mode) -> Truth {
    value(of: rule.when, unless: rule.unless, inForce: rule.inForce, mode)
  }

  /// Whether an alert holds.
  func value(of alert: Alert, _ mode: Mode) -> Truth {
    value(of: alert.when, unless: alert.unless, inForce: alert.inForce, mode)
  }

  private func value(
    of when: Condition, unless: Condition?, inForce: Period, _ mode: Mode
  ) -> Truth {
    guard inForce.contains(day) else { return .no }
    let when = value(of: when, mode)
    let unless = unless.map { value(of: $0, mode) } ?? .no
    switch mode {
    case .decided: return unless == .yes ? .no : when
    case .open: return min(when, !unless)
    }
  }

  // MARK: Grounds

  /// The occurrences that a condition which holds rests on.
  func occurrences(for condition: Condition) -> Set<Occurrence> {
    guard value(of: condition, .decided) == .yes else { return [] }
    switch condition.form {
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      return parts.reduce(into: []) { $0.formUnion(occurrences(for: $1)) }
    case .none, .field: return []
    case .heard(let part): return occurrences(for: part)
    case .text(let test): return text.occurrences(for: test) ?? []
    case .concept(let concept): return occurrences(for: ruleSet[concept].when)
    case .rule(let rule): return occurrences(for: ruleSet[rule].when)
    }
  }

  /// The evidence that a condition which holds rests on.
  func evidence(for condition: Condition) -> [Evidence] {
    occurrences(for: condition).map { text.evidence(for: $0) }.sorted()
  }

  /// The fields that a condition which holds rests on.
  func grounds(for condition: Condition) -> Set<Ref<Field>> {
    guard value(of: condition, .decided) == .yes else { return [] }
    switch condition.form {
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      return parts.reduce(into: []) { $0.formUnion(grounds(for: $1)) }
    case .none, .text: return []
    case .heard(let part): return grounds(for: part)
    case .field(let test): return [test.field]
    case .concept(let concept): return grounds(for: ruleSet[concept].when)
    case .rule(let rule): return grounds(for: ruleSet[rule].when)
    }
  }

  /// The fields that a condition which is open waits for.
  func openFields(of condition: Condition) -> Set<Ref<Field>> {
    guard value(of: condition, .open) == .unknown else { return [] }
    switch condition.form {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      return parts.reduce(into: []) { $0.formUnion(openFields(of: $1)) }
    case .text, .heard: return []
    case .field(let test): return value(of: test.field) == nil ? [test.field] : []
    case .concept(let concept): return openFields(of: ruleSet[concept].when)
    case .rule(let rule): return openFields(of: ruleSet[rule])
    }
  }

  /// The fields that a rule whose condition is open waits for.
  func openFields(of rule: Rule) -> Set<Ref<Field>> {
    guard value(of: rule, .open) == .unknown else { return [] }
    return openFields(of: rule.when).union(rule.unless.map { openFields(of: $0) } ?? [])
  }

  /// The fields that an alert whose condition is open waits for.
  func openFields(of alert: Alert) -> Set<Ref<Field>> {
    guard value(of: alert, .open) == .unknown else { return [] }
    return openFields(of: alert.when).union(alert.unless.map { openFields(of: $0) } ?? [])
  }
}
