import FenliuRules

/// The concepts and rules whose conditions may come out otherwise in another version of a pack, through others too.
struct ChangedParts {
  private(set) var concepts: Set<Int> = []
  private(set) var rules: Set<Int> = []

  /// The parts that differ between two versions in which things have the same numbers. Each round adds some or is
  /// the last.
  init(_ old: RuleSet, _ new: RuleSet) {
    for (index, pair) in zip(old.concepts, new.concepts).enumerated() {
      if !pair.0.when.asksSame(as: pair.1.when) { concepts.insert(index) }
    }
    for (index, pair) in zip(old.rules, new.rules).enumerated() {
      let (before, after) = pair
      let isSame =
        before.when.asksSame(as: after.when) && before.inForce == after.inForce
        && Condition.askSame(before.unless, after.unless)
      if !isSame { rules.insert(index) }
    }
    var count = -1
    while count < concepts.count + rules.count {
      count = concepts.count + rules.count
      for index in new.concepts.indices where concerns(new.concepts[index].when) { concepts.insert(index) }
      for (index, rule) in new.rules.enumerated()
      where concerns(rule.when) || (rule.unless.map(concerns) ?? false) {
        rules.insert(index)
      }
    }
  }

  /// Whether a condition refers to any of them.
  func concerns(_ condition: Condition) -> Bool {
    switch condition.form {
    case .concept(let concept): concepts.contains(concept.index)
    case .rule(let rule): rules.contains(rule.index)
    default: condition.parts.contains(where: concerns)
    }
  }

  /// Whether a condition comes out the same in both versions.
  func leaves(_ before: Condition?, asIn after: Condition?) -> Bool {
    Condition.askSame(before, after) && !(after.map(concerns) ?? false)
  }
}

extension Condition {
  /// Whether another condition asks the same, wherever it is written.
  func asksSame(as other: Condition) -> Bool {
    switch (form, other.form) {
    case (.all, .all), (.any, .any), (.none, .none), (.heard, .heard): break
    case (.atLeast(let count, _), .atLeast(let others, _)): if count != others { return false }
    case (.field(let test), .field(let other)): return test == other
    case (.text(let test), .text(let other)): return test == other
    case (.concept(let concept), .concept(let other)): return concept == other
    case (.rule(let rule), .rule(let other)): return rule == other
    default: return false
    }
    return parts.count == other.parts.count && zip(parts, other.parts).allSatisfy { $0.asksSame(as: $1) }
  }

  /// Whether two conditions that may be missing ask the same.
  static func askSame(_ first: Condition?, _ second: Condition?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return first.asksSame(as: second)
  }
}
