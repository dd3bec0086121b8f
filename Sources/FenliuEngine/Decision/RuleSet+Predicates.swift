import FenliuRules

extension RuleSet {
  /// Every test that rules, concepts and bars make of a field.
  func predicates(on field: Ref<Field>) -> [FieldPredicate] {
    var found: [FieldPredicate] = []
    forEachFieldTest { if $0.field == field { found.append($0.predicate) } }
    return found
  }

  /// Calls `body` with every field test that a decision can rest on.
  func forEachFieldTest(_ body: (FieldTest) -> Void) {
    for concept in concepts { concept.when.forEachFieldTest(body) }
    for rule in rules {
      rule.when.forEachFieldTest(body)
      rule.unless?.forEachFieldTest(body)
    }
    for alert in alerts {
      alert.when.forEachFieldTest(body)
      alert.unless?.forEachFieldTest(body)
    }
    for destination in destinations {
      for bar in destination.bars { bar.when?.forEachFieldTest(body) }
    }
  }
}

extension Condition {
  fileprivate func forEachFieldTest(_ body: (FieldTest) -> Void) {
    switch form {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      for part in parts { part.forEachFieldTest(body) }
    case .heard(let part): part.forEachFieldTest(body)
    case .field(let test): body(test)
    case .text, .concept, .rule: break
    }
  }
}
