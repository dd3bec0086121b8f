import FenliuRules

/// Tells how near a rule is to a case, as `ReferenceNearest` defines it, and what it lacks.
struct NearestFinder {
  private let evaluator: Evaluator
  private var heldByConcept: [Int: Int] = [:]
  private var heldByRule: [Int: Int] = [:]
  private var distanceByConcept: [Wanted: Distance] = [:]
  private var distanceByRule: [Int: Distance] = [:]
  private var distanceFromRule: [Int: Distance] = [:]

  private struct Wanted: Hashable {
    var index: Int
    var value: Bool
  }

  // Kept, since each look at what is deferred copies it.
  private let ruleSet: RuleSet
  /// Conditions by number; as they are written, only those are looked at that are told.
  private let rows: ConditionRows

  init(_ evaluator: Evaluator) {
    self.init(ranked: evaluator)
    evaluator.judgement.forgetCosts()
  }

  /// A finder for a case whose rules were ranked.
  init(ranked evaluator: Evaluator) {
    self.evaluator = evaluator
    ruleSet = evaluator.ruleSet
    rows = evaluator.tables.rows
  }

  // MARK: Held

  /// How many tests hold that a rule asks for.
  mutating func held(ofRule rule: Int) -> Int {
    if let known = heldByRule[rule] { return known }
    let result = held(of: Int(rows.rules[rule].when))
    heldByRule[rule] = result
    return result
  }

  private mutating func held(of node: Int) -> Int {
    let row = rows.nodes[node]
    let first = Int(row.first)
    switch row.kind {
    case .all, .any, .atLeast:
      var sum = evaluator.judgement.testsThatHold(row)
      for part in row.parts { sum = Distance.capped(sum + held(of: Int(rows.children[part]))) }
      return sum
    case .none: return 0
    case .heard: return held(of: first)
    case .field, .text: return evaluator.value(node, .decided) == .yes ? 1 : 0
    case .concept:
      if let known = heldByConcept[first] { return known }
      let result = held(of: Int(rows.concepts[first]))
      heldByConcept[first] = result
      return result
    case .rule: return held(ofRule: first)
    }
  }

  // MARK: Distance

  /// A condition as written, for its place, beside its node, for its value.
  private struct Place {
    var condition: Condition
    var node: Int
  }

  // What things cost is known without listing what it is for. So only those parts are walked that are chosen for it.

  /// What would have to change for a rule's own condition to hold.
  mutating func distance(toRule index: Int) -> Distance {
    if let known = distanceByRule[index] { return known }
    let rule = ruleSet.rules[index]
    let row = rows.rules[index]
    var result = distance(to: Place(condition: rule.when, node: Int(row.when)), wanted: true)
    if !rule.inForce.contains(evaluator.date?.day) {
      result += Distance(.init(location: rule.location, wanted: true, isUnknown: false))
    }
    if let unless = rule.unless, evaluator.value(Int(row.unless), .decided) == .yes {
      result += distance(to: Place(condition: unless, node: Int(row.unless)), wanted: false)
    }
    distanceByRule[index] = result
    return result
  }

  /// What would have to change for a condition to turn out as wanted.
  private mutating func distance(to place: Place, wanted: Bool) -> Distance {
    let node = place.node
    switch place.condition.form {
    case .all(let parts): return distance(to: parts, of: node, wanted: wanted, count: wanted ? nil : 1)
    case .any(let parts): return distance(to: parts, of: node, wanted: wanted, count: wanted ? 1 : nil)
    case .none(let parts): return distance(to: parts, of: node, wanted: !wanted, count: wanted ? nil : 1)
    case .atLeast(let count, let parts):
      return distance(to: parts, of: node, wanted: wanted, count: wanted ? count : parts.count - count + 1)
    case .heard(let part):
      if !wanted, evaluator.value(node, .decided) == .no { return Distance() }
      return distance(to: Place(condition: part, node: node - 1), wanted: wanted)
    case .concept(let concept):
      let key = Wanted(index: concept.index, value: wanted)
      if let known = distanceByConcept[key] { return known }
      let node = Int(rows.concepts[concept.index])
      let result = distance(to: Place(condition: ruleSet[concept].when, node: node), wanted: wanted)
      distanceByConcept[key] = result
      return result
    case .rule(let rule):
      if wanted { return distance(toRule: rule.index) }
      if evaluator.value(ofRule: rule.index, .decided) == .no { return Distance() }
      if let known = distanceFromRule[rule.index] { return known }
      let when = Place(condition: ruleSet[rule].when, node: Int(rows.rules[rule.index].when))
      let result = distance(to: when, wanted: false)
      distanceFromRule[rule.index] = result
      return result
    case .field, .text:
      let value = evaluator.value(node, .decided)
      if value == Truth(wanted) { return Distance() }
      return Distance(
        .init(location: place.condition.location, wanted: wanted, isUnknown: value == .unknown))
    }
  }

  /// What would have to change for parts, or for the `count` of them for which it is least; the first of equals.
  private mutating func distance(
    to parts: [Condition], of node: Int, wanted: Bool, count: Int?
  ) -> Distance {
    let nodes = Self.nodes(of: parts, under: node)
    let costs = nodes.map { evaluator.judgement.cost(of: $0, wanted: wanted) }
    var chosen = Array(parts.indices)
    if let count {
      chosen.sort { (costs[$0], $0) < (costs[$1], $1) }
      chosen = chosen.prefix(max(0, count)).sorted()
    }
    var sum = Distance()
    for index in chosen where costs[index] > 0 {
      sum += distance(to: Place(condition: parts[index], node: nodes[index]), wanted: wanted)
    }
    return sum
  }
  // MARK: Numbers

  /// The nodes of the parts of a condition. A program has each part whole, one behind the other, before the condition
  /// itself (see `ProgramBuilder`).
  private static func nodes(of parts: [Condition], under node: Int) -> [Int] {
    var last = node - 1
    let nodes = parts.reversed().map { part in
      defer { last -= nodeCount(of: part) }
      return last
    }
    return nodes.reversed()
  }

  private static func nodeCount(of condition: Condition) -> Int {
    switch condition.form {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      parts.reduce(1) { $0 + nodeCount(of: $1) }
    case .heard(let part): 1 + nodeCount(of: part)
    case .field, .text, .concept, .rule: 1
    }
  }
}
