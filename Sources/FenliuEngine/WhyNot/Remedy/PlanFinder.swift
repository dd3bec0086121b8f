import FenliuRules

/// Finds the least that would have to change for a rule's own condition to hold.
///
/// Each condition has a few plans, cheapest first; those of a whole come from those of its parts, so that a
/// plan is true to every part of it at once: no fact is asked to be two things. Which few are kept is a
/// beam search, as finding the very least is as hard as set covering (R. M. Karp, 1972).
struct PlanFinder {
  private let evaluator: Evaluator
  private(set) var present = Plan.Present()
  private(set) var states: [Int: FieldStates] = [:]
  /// For each text test met, where it is written first.
  private(set) var places: [Int: Condition] = [:]
  private var concepts: [Key: [Plan]] = [:]
  private var rules: [Key: [Plan]] = [:]
  private var work = 0

  private struct Key: Hashable {
    var index: Int
    var goal: Goal
  }

  /// How many plans of a condition are kept.
  private static let width = 16
  /// How many statements of plans are put together before it is given up.
  private static let workLimit = 500_000

  // Kept, since each look at what is deferred copies it.
  private let ruleSet: RuleSet
  private let program: Program

  init(_ evaluator: Evaluator) {
    self.evaluator = evaluator
    ruleSet = evaluator.ruleSet
    program = evaluator.tables.program
  }

  /// The cheapest plan for a rule; nil: there is none, or it takes too long to find.
  mutating func plan(forRule rule: Int) -> Plan? {
    let best = plans(forRule: rule, .yes).first
    return work > Self.workLimit ? nil : best
  }

  // MARK: Conditions

  private mutating func plans(forRule index: Int, _ goal: Goal) -> [Plan] {
    let key = Key(index: index, goal: goal)
    if let known = rules[key] { return known }
    let rule = ruleSet.rules[index]
    let isInForce = rule.inForce.contains(evaluator.date?.day)
    var parts = [plans(for: rule.when, program.whens[index], goal)]
    if let unless = rule.unless {
      // Only an exception that is shown stands in the way.
      let exception: Goal = goal.isPositive ? .notYes : .yes
      parts.append(plans(for: unless, program.unlesses[index], exception))
    }
    let found: [Plan]
    if goal.isPositive {
      found = allOf(isInForce ? parts : parts + [[Plan(inForce: index)]])
    } else {
      found = isInForce ? oneOf(parts) : [Plan()]
    }
    rules[key] = found
    return found
  }

  private mutating func plans(for condition: Condition, _ node: Int, _ goal: Goal) -> [Plan] {
    switch (condition.form, program.nodes[node]) {
    case (.all(let parts), .all(let nodes)):
      let plans = plans(for: parts, nodes, goal)
      return goal.isPositive ? allOf(plans) : oneOf(plans)
    case (.any(let parts), .any(let nodes)):
      let plans = plans(for: parts, nodes, goal)
      return goal.isPositive ? oneOf(plans) : allOf(plans)
    case (.none(let parts), .none(let nodes)):
      let plans = plans(for: parts, nodes, goal.contrary)
      return goal.isPositive ? allOf(plans) : oneOf(plans)
    case (.atLeast(let count, let parts), .atLeast(_, let nodes)):
      let plans = plans(for: parts, nodes, goal)
      return some(goal.isPositive ? count : parts.count - count + 1, of: plans)
    case (.heard(let part), .heard(let child)):
      // Never unknown: what is not known to hold does not.
      return plans(for: part, child, goal.isPositive ? .yes : .notYes)
    case (.field(let test), _): return plans(for: test, goal)
    case (.text, .text(let number)):
      if places[number] == nil { places[number] = condition }
      if present.texts[number] == nil {
        present.texts[number] = (evaluator.reading.holds(number), isTouched(number))
      }
      return [Plan(text: number, holds: goal.isPositive, present)]
    case (.concept(let concept), _):
      let key = Key(index: concept.index, goal: goal)
      if let known = concepts[key] { return known }
      let found = plans(for: ruleSet[concept].when, program.concepts[concept.index], goal)
      concepts[key] = found
      return found
    case (.rule(let rule), _): return plans(forRule: rule.index, goal)
    default: return []
    }
  }

  private mutating func plans(
    for parts: [Condition], _ nodes: Range<Int>, _ goal: Goal
  ) -> [[Plan]] {
    var found: [[Plan]] = []
    for (part, node) in zip(parts, nodes) {
      found.append(plans(for: part, Int(program.children[node]), goal))
    }
    return found
  }

  private mutating func plans(for test: FieldTest, _ goal: Goal) -> [Plan] {
    let field = test.field.index
    let known = states[field] ?? stateSpace(of: field)
    states[field] = known
    let set = known.states(where: test.predicate, meets: goal)
    if set.isEmpty { return [] }
    return [known.isEverything(set) ? Plan() : Plan(field: field, states: set, present)]
  }

  private func isTouched(_ number: Int) -> Bool {
    program.textTests[number].form.sets.contains { set in
      program.sets[set].uses.contains { evaluator.reading.hits.contains($0.phrase.index) }
    }
  }

  private mutating func stateSpace(of field: Int) -> FieldStates {
    let given = evaluator.value(ofField: field)
    let states = FieldStates(
      for: ruleSet.fields[field], given: given, said: evaluator.intervals(saidOf: field),
      predicates: evaluator.tables.predicates.value[field],
      on: evaluator.date?.day)
    present.fields[field] = (states.present, given == nil)
    return states
  }

  // MARK: Plans of plans

  /// Plans under which every part comes out as wanted.
  private mutating func allOf(_ parts: [[Plan]]) -> [Plan] {
    var found = [Plan()]
    for part in parts { found = products(found, part) }
    return found
  }

  /// Plans under which at least one part does.
  private func oneOf(_ parts: [[Plan]]) -> [Plan] {
    let plans = parts.flatMap { $0 }
    return plans.contains { $0.size == 0 } ? [Plan()] : cheapest(plans)
  }

  /// Plans under which at least `count` parts do.
  private mutating func some(_ count: Int, of parts: [[Plan]]) -> [Plan] {
    guard count > 0 else { return [Plan()] }
    guard count <= parts.count else { return [] }
    // For each number, the plans under which so many of the parts so far do.
    var found: [[Plan]] = [[Plan()]] + Array(repeating: [], count: count)
    for part in parts {
      for number in stride(from: count, to: 0, by: -1) where !found[number - 1].isEmpty {
        found[number] = cheapest(found[number] + products(found[number - 1], part))
      }
    }
    return found[count]
  }

  /// Each plan of the one with each of the other, as far as they agree.
  private mutating func products(_ lefts: [Plan], _ rights: [Plan]) -> [Plan] {
    var found: [Plan] = []
    for left in lefts {
      for right in rights where work <= Self.workLimit {
        work += left.size + right.size + 1
        if let joined = left.joined(with: right, present) { found.append(joined) }
      }
    }
    return cheapest(found)
  }

  /// The cheapest of some plans, each once. Plans on the same one field are alternatives that make one plan.
  private func cheapest(_ plans: [Plan]) -> [Plan] {
    var merged: [Plan] = []
    var ofField: [Int: Int] = [:]
    var seen: Set<Plan> = []
    for plan in plans {
      if let field = plan.onlyField, let place = ofField[field], let states = plan.fields[field] {
        var union = merged[place].fields[field] ?? states
        union.formUnion(states)
        merged[place] = Plan(field: field, states: union, present)
        continue
      }
      guard seen.insert(plan).inserted else { continue }
      if let field = plan.onlyField { ofField[field] = merged.count }
      merged.append(plan)
    }
    let order = merged.indices.sorted { (merged[$0].cost, $0) < (merged[$1].cost, $1) }
    return order.prefix(Self.width).map { merged[$0] }
  }
}
