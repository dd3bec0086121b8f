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
  private let program: Program

  init(_ evaluator: Evaluator) {
    self.init(ranked: evaluator)
    evaluator.judgement.forgetCosts()
  }

  /// A finder for a case whose rules were ranked.
  init(ranked evaluator: Evaluator) {
    self.evaluator = evaluator
    ruleSet = evaluator.ruleSet
    program = evaluator.tables.program
  }

  // MARK: Held

  /// How many tests hold that a rule asks for.
  mutating func held(ofRule rule: Int) -> Int {
    if let known = heldByRule[rule] { return known }
    let result = held(of: program.whens[rule])
    heldByRule[rule] = result
    return result
  }

  private mutating func held(of node: Int) -> Int {
    switch program.nodes[node] {
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      var sum = 0
      for part in parts { sum = Distance.capped(sum + held(of: Int(program.children[part]))) }
      return sum
    case .none: return 0
    case .heard(let part): return held(of: part)
    case .field, .text: return evaluator.value(node, .decided) == .yes ? 1 : 0
    case .concept(let concept):
      if let known = heldByConcept[concept] { return known }
      let result = held(of: program.concepts[concept])
      heldByConcept[concept] = result
      return result
    case .rule(let rule): return held(ofRule: rule)
    }
  }

  // MARK: Distance

  /// A condition as written, for its place, beside its node, for its value.
  private struct Place {
    var condition: Condition
    var node: Int
  }

  private func places(_ parts: [Condition], _ nodes: Range<Int>) -> [Place] {
    zip(parts, nodes).map { Place(condition: $0, node: Int(program.children[$1])) }
  }

  // What things cost is known without listing what it is for. So only those parts are walked that are chosen for it.

  /// What would have to change for a rule's own condition to hold.
  mutating func distance(toRule index: Int) -> Distance {
    if let known = distanceByRule[index] { return known }
    let rule = ruleSet.rules[index]
    var result = distance(to: Place(condition: rule.when, node: program.whens[index]), wanted: true)
    if !rule.inForce.contains(evaluator.date?.day) {
      result += Distance(.init(location: rule.location, wanted: true, isUnknown: false))
    }
    let unlessNode = program.unlesses[index]
    if let unless = rule.unless, evaluator.value(unlessNode, .decided) == .yes {
      result += distance(to: Place(condition: unless, node: unlessNode), wanted: false)
    }
    distanceByRule[index] = result
    return result
  }

  /// What would have to change for a condition to turn out as wanted.
  private mutating func distance(to place: Place, wanted: Bool) -> Distance {
    switch (place.condition.form, program.nodes[place.node]) {
    case (.all(let parts), .all(let nodes)):
      return distance(to: parts, nodes, wanted: wanted, count: wanted ? nil : 1)
    case (.any(let parts), .any(let nodes)):
      return distance(to: parts, nodes, wanted: wanted, count: wanted ? 1 : nil)
    case (.none(let parts), .none(let nodes)):
      return distance(to: parts, nodes, wanted: !wanted, count: wanted ? nil : 1)
    case (.atLeast(let count, let parts), .atLeast(_, let nodes)):
      return distance(
        to: parts, nodes, wanted: wanted, count: wanted ? count : parts.count - count + 1)
    case (.heard(let part), .heard(let node)):
      if !wanted, evaluator.value(place.node, .decided) == .no { return Distance() }
      return distance(to: Place(condition: part, node: node), wanted: wanted)
    case (.concept(let concept), _):
      let key = Wanted(index: concept.index, value: wanted)
      if let known = distanceByConcept[key] { return known }
      let definition = Place(condition: ruleSet[concept].when, node: program.concepts[concept.index])
      let result = distance(to: definition, wanted: wanted)
      distanceByConcept[key] = result
      return result
    case (.rule(let rule), _):
      if wanted { return distance(toRule: rule.index) }
      if evaluator.value(ofRule: rule.index, .decided) == .no { return Distance() }
      if let known = distanceFromRule[rule.index] { return known }
      let when = Place(condition: ruleSet[rule].when, node: program.whens[rule.index])
      let result = distance(to: when, wanted: false)
      distanceFromRule[rule.index] = result
      return result
    default:
      let value = evaluator.value(place.node, .decided)
      if value == Truth(wanted) { return Distance() }
      return Distance(
        .init(location: place.condition.location, wanted: wanted, isUnknown: value == .unknown))
    }
  }

  /// What would have to change for parts, or for the `count` of them for which it is least; the first of equals.
  private mutating func distance(
    to parts: [Condition], _ nodes: Range<Int>, wanted: Bool, count: Int?
  ) -> Distance {
    let nodes = nodes.map { Int(program.children[$0]) }
    let costs = nodes.map { evaluator.judgement.cost(of: $0, wanted: wanted) }
    var chosen = Array(0..<min(parts.count, nodes.count))
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
}
