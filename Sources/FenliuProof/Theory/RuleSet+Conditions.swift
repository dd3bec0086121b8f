import FenliuRules

extension RuleSet {
  /// Calls `body` with every condition of concepts, rules, bars and guarantees, the parts included.
  func forEachCondition(_ body: (Condition) -> Void) {
    for concept in concepts { concept.when.forEach(body) }
    for rule in rules {
      rule.when.forEach(body)
      rule.unless?.forEach(body)
    }
    for bar in destinations.flatMap(\.bars) { bar.when?.forEach(body) }
    for guarantee in guarantees { guarantee.when.forEach(body) }
  }
}

extension Condition {
  /// The conditions it is written of; none for one that is not taken apart.
  var parts: [Condition] {
    switch form {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts): parts
    case .field, .text, .concept, .rule: []
    }
  }

  /// Calls `body` with the condition and then with its parts, however deep.
  func forEach(_ body: (Condition) -> Void) {
    body(self)
    for part in parts { part.forEach(body) }
  }
}
