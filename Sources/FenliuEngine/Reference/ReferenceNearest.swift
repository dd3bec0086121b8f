import FenliuRules

/// The rules nearest to a case: those of which something holds and the least is missing.
struct ReferenceNearest {
  private let judgement: ReferenceJudgement
  private var ruleSet: RuleSet { judgement.ruleSet }

  init(_ judgement: ReferenceJudgement) { self.judgement = judgement }

  /// The three nearest rules: the least missing first, then the most held, then by rule.
  var nearest: [NearMiss] {
    let misses: [(miss: NearMiss, distance: Distance)] = ruleSet.rules.indices.compactMap { index in
      let held = held(of: ruleSet.rules[index].when)
      guard held > 0 else { return nil }
      let distance = distance(to: ruleSet.rules[index])
      return (NearMiss(rule: Ref(index), held: held, missing: distance.missing), distance)
    }
    return misses.sorted { left, right in
      if left.distance.cost != right.distance.cost { return left.distance.cost < right.distance.cost }
      if left.miss.held != right.miss.held { return left.miss.held > right.miss.held }
      return left.miss.rule < right.miss.rule
    }.prefix(3).map(\.miss)
  }

  /// How many tests hold that a condition asks for.
  private func held(of condition: Condition) -> Int {
    switch condition.form {
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      parts.reduce(0) { Distance.capped($0 + held(of: $1)) }
    case .none: 0
    case .heard(let part): held(of: part)
    case .field, .text: judgement.value(of: condition, .decided) == .yes ? 1 : 0
    case .concept(let concept): held(of: ruleSet[concept].when)
    case .rule(let rule): held(of: ruleSet[rule].when)
    }
  }

  private func distance(to rule: Rule) -> Distance {
    var distance = distance(to: rule.when, wanted: true)
    if !rule.inForce.contains(judgement.day) {
      distance += Distance(.init(location: rule.location, wanted: true, isUnknown: false))
    }
    if let unless = rule.unless, judgement.value(of: unless, .decided) == .yes {
      distance += self.distance(to: unless, wanted: false)
    }
    return distance
  }

  /// What would have to change for a condition to turn out as wanted.
  private func distance(to condition: Condition, wanted: Bool) -> Distance {
    switch (condition.form, wanted) {
    case (.all(let parts), true), (.any(let parts), false):
      return distances(to: parts, wanted: wanted).reduce(Distance(), +)
    case (.all(let parts), false), (.any(let parts), true):
      return Distance.least(distances(to: parts, wanted: wanted))
    case (.none(let parts), true):
      return distances(to: parts, wanted: false).reduce(Distance(), +)
    case (.none(let parts), false):
      return Distance.least(distances(to: parts, wanted: true))
    case (.atLeast(let count, let parts), true):
      return Distance.least(distances(to: parts, wanted: true), count: count)
    case (.atLeast(let count, let parts), false):
      return Distance.least(distances(to: parts, wanted: false), count: parts.count - count + 1)
    case (.heard(let part), true):
      return distance(to: part, wanted: true)
    case (.heard(let part), false):
      if judgement.value(of: part, .decided) != .yes { return Distance() }
      return distance(to: part, wanted: false)
    case (.field, _), (.text, _):
      let value = judgement.value(of: condition, .decided)
      if value == Truth(wanted) { return Distance() }
      return Distance(
        .init(location: condition.location, wanted: wanted, isUnknown: value == .unknown))
    case (.concept(let concept), _):
      return distance(to: ruleSet[concept].when, wanted: wanted)
    case (.rule(let rule), true):
      return distance(to: ruleSet[rule])
    case (.rule(let rule), false):
      if judgement.value(of: ruleSet[rule], .decided) == .no { return Distance() }
      return distance(to: ruleSet[rule].when, wanted: false)
    }
  }

  private func distances(to parts: [Condition], wanted: Bool) -> [Distance] {
    parts.map { distance(to: $0, wanted: wanted) }
  }
}
