import FenliuSource

extension Checker {
  /// A condition with its names looked up; nil if one of them is unknown or one test is not understood.
  mutating func condition(_ syntax: ConditionSyntax) -> Condition? {
    form(syntax.form, at: syntax.location).map { Condition($0, at: syntax.location) }
  }

  private mutating func form(_ form: ConditionSyntax.Form, at location: SourceLocation) -> Condition.Form? {
    switch form {
    case .all(let parts): return conditions(parts).map(Condition.Form.all)
    case .any(let parts): return conditions(parts).map(Condition.Form.any)
    case .none(let parts): return conditions(parts).map(Condition.Form.none)
    case .atLeast(let count, let parts): return conditions(parts).map { .atLeast(count, $0) }
    case .concept(let word):
      guard let concept = names.concepts.resolve(word, in: context) else { return nil }
      refer(to: concept.index, at: word.inner)
      return .concept(concept)
    case .rule(let word):
      guard let rule = names.rules.resolve(word, in: context) else { return nil }
      refer(to: declarations.concepts.count + rule.index, at: word.inner)
      return .rule(rule)
    case .text(let test): return textTest(test).map(Condition.Form.text)
    case .field(let test): return fieldTest(test, at: location)
    }
  }

  private mutating func conditions(_ parts: [ConditionSyntax]) -> [Condition]? {
    var conditions: [Condition] = []
    for part in parts {
      if let condition = condition(part) { conditions.append(condition) }
    }
    return conditions.count == parts.count ? conditions : nil
  }

  private mutating func refer(to target: Int, at location: SourceLocation) {
    if let owner { references.add(from: owner, to: target, at: location) }
  }

  /// Reports concepts and rules whose conditions lead back to themselves.
  func checkReferences() {
    let concepts = names.concepts.names
    for cycle in references.walk().cycles {
      context.reportCycle(cycle, of: LocalizedText(zh: "条件", en: "conditions")) { index in
        index < concepts.count ? concepts[index] : names.rules.names[index - concepts.count]
      }
    }
  }
}
