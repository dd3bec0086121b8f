import FenliuMemory
import FenliuRules

/// Memory for finding the rules nearest to a case.
struct NearnessMemory: ~Copyable {
  /// A rule, how many tests hold that it asks for, and how many would have to change for it to apply.
  struct Rank: BitwiseCopyable {
    var rule: Int32
    var held: Int
    var cost: Int

    fileprivate func isNearer(than other: Rank) -> Bool {
      if cost != other.cost { return cost < other.cost }
      return held != other.held ? held > other.held : rule < other.rule
    }
  }

  /// The nearest rules so far, nearest first.
  fileprivate(set) var nearest = Scratch<Rank>(capacity: 8)
  fileprivate var seen: Rounds
  fileprivate var heldByConcept: Rounds
  fileprivate var heldByRule: Rounds
  /// For each concept, the costs of its not holding and of its holding.
  fileprivate var costByConcept: Rounds
  /// For each rule, the same.
  fileprivate var costByRule: Rounds
  /// Costs of which the least are wanted.
  fileprivate var costs = Scratch<Int32>(capacity: 16)

  init(_ tables: PackTables) {
    let (rules, concepts) = (tables.rows.rules.count, tables.rows.concepts.count)
    seen = Rounds(count: rules)
    heldByConcept = Rounds(count: concepts)
    heldByRule = Rounds(count: rules)
    costByConcept = Rounds(count: concepts * 2)
    costByRule = Rounds(count: rules * 2)
  }

  fileprivate mutating func clear() {
    nearest.removeAll()
    seen.clear()
    heldByConcept.clear()
    heldByRule.clear()
    clearCosts()
  }

  fileprivate mutating func clearCosts() {
    costByConcept.clear()
    costByRule.clear()
  }

  /// Keeps a rank if it is among the three nearest.
  fileprivate mutating func keep(_ rank: Rank) {
    var place = nearest.count
    while place > 0, rank.isNearer(than: nearest[place - 1]) { place -= 1 }
    if place == 3 { return }
    if nearest.count < 3 { nearest.append(rank) }
    var index = nearest.count - 1
    while index > place {
      nearest[index] = nearest[index - 1]
      index -= 1
    }
    nearest[place] = rank
  }

  /// The greatest cost with which a rule can still be among the nearest.
  fileprivate var limit: Int { nearest.count < 3 ? Distance.limit : nearest[2].cost }
}

extension Evaluator {
  /// The rules nearest to the case, as `ReferenceNearest` defines them. What they lack is listed for the nearest
  /// alone.
  func nearestRules() -> [NearMiss] {
    judgement.rankNearest()
    var finder = NearestFinder(ranked: self)
    return judgement.ranking.nearest.indices.map { index in
      let rank = judgement.ranking.nearest[index]
      return NearMiss(
        rule: Ref(Int(rank.rule)), held: rank.held, missing: finder.distance(toRule: Int(rank.rule)).missing)
    }
  }
}

extension CaseJudgement {
  /// Finds the three nearest rules, among those of which a phrase occurs or a field test holds.
  mutating func rankNearest() {
    ranking.clear()
    for place in reading.hits.phrases.indices {
      let mentions = tables.mentions.byPhrase
      for rule in mentions.range(Int(reading.hits.phrases[place])) { rank(mentions.values[rule]) }
    }
    for test in rows.tests.indices where truth(of: test) == .yes {
      let mentions = tables.mentions.byTest
      for rule in mentions.range(test) { rank(mentions.values[rule]) }
    }
  }

  private mutating func rank(_ rule: Int32) {
    guard ranking.seen.insert(Int(rule)) else { return }
    let limit = ranking.limit
    // What costs more than the nearest cannot be among them, and most rules do so after a few tests.
    let row = rows.nodes[Int(rows.rules[Int(rule)].when)]
    if row.kind == .all {
      var sum = Int(row.testCount) - testsThatHold(row)
      if sum > limit { return }
      for part in row.parts {
        sum += cost(of: Int(rows.children[part]), wanted: true)
        if sum > limit { return }
      }
    }
    let cost = cost(ofRule: Int(rule), wanted: true)
    if cost > limit { return }
    let held = held(ofRule: Int(rule))
    if held > 0 { ranking.keep(NearnessMemory.Rank(rule: rule, held: held, cost: cost)) }
  }

  // MARK: Held

  /// How many tests hold that a rule asks for.
  private mutating func held(ofRule rule: Int) -> Int {
    if ranking.heldByRule.contains(rule) { return Int(ranking.heldByRule[rule]) }
    let result = held(of: Int(rows.rules[rule].when))
    ranking.heldByRule[rule] = Int32(truncatingIfNeeded: result)
    return result
  }

  private mutating func held(of node: Int) -> Int {
    let row = rows.nodes[node]
    switch row.kind {
    case .all, .any, .atLeast:
      var sum = testsThatHold(row)
      for part in row.parts { sum = Distance.capped(sum + held(of: Int(rows.children[part]))) }
      return sum
    case .none: return 0
    case .heard: return held(of: Int(row.first))
    case .field, .text: return value(node, .decided) == .yes ? 1 : 0
    case .concept:
      let concept = Int(row.first)
      if ranking.heldByConcept.contains(concept) { return Int(ranking.heldByConcept[concept]) }
      let result = held(of: Int(rows.concepts[concept]))
      ranking.heldByConcept[concept] = Int32(truncatingIfNeeded: result)
      return result
    case .rule: return held(ofRule: Int(row.first))
    }
  }

  // MARK: Costs

  /// Forgets the costs of another case.
  mutating func forgetCosts() { ranking.clearCosts() }

  /// How many tests would have to change for a condition to turn out as wanted; counts to `Distance.limit`.
  mutating func cost(of node: Int, wanted: Bool) -> Int {
    let row = rows.nodes[node]
    switch row.kind {
    case .all: return wanted ? sum(row, wanted: true) : least(1, row, wanted: false)
    case .any: return wanted ? least(1, row, wanted: true) : sum(row, wanted: false)
    case .none: return wanted ? sum(row, wanted: false) : least(1, row, wanted: true)
    case .atLeast:
      return least(wanted ? Int(row.least) : row.partCount - Int(row.least) + 1, row, wanted: wanted)
    case .heard:
      if !wanted, value(node, .decided) == .no { return 0 }
      return cost(of: Int(row.first), wanted: wanted)
    case .field: return truth(of: Int(row.first)) == Truth(wanted) ? 0 : 1
    case .text: return truth(ofText: Int(row.first)) == Truth(wanted) ? 0 : 1
    case .concept:
      let key = Int(row.first) * 2 + (wanted ? 1 : 0)
      if ranking.costByConcept.contains(key) { return Int(ranking.costByConcept[key]) }
      let result = cost(of: Int(rows.concepts[Int(row.first)]), wanted: wanted)
      ranking.costByConcept[key] = Int32(truncatingIfNeeded: result)
      return result
    case .rule: return cost(ofRule: Int(row.first), wanted: wanted)
    }
  }

  mutating func cost(ofRule rule: Int, wanted: Bool) -> Int {
    let key = rule * 2 + (wanted ? 1 : 0)
    if ranking.costByRule.contains(key) { return Int(ranking.costByRule[key]) }
    let row = rows.rules[rule]
    var result = 0
    if wanted {
      result = cost(of: Int(row.when), wanted: true)
      if !row.inForce.contains(facts.day) { result += 1 }
      if row.unless >= 0, value(Int(row.unless), .decided) == .yes {
        result += cost(of: Int(row.unless), wanted: false)
      }
    } else if value(ofRule: rule, .decided) != .no {
      result = cost(of: Int(row.when), wanted: false)
    }
    result = Distance.capped(result)
    ranking.costByRule[key] = Int32(truncatingIfNeeded: result)
    return result
  }

  private mutating func sum(_ row: NodeRow, wanted: Bool) -> Int {
    let holding = testsThatHold(row)
    var sum = wanted ? Int(row.testCount) - holding : holding
    for part in row.parts { sum = Distance.capped(sum + cost(of: Int(rows.children[part]), wanted: wanted)) }
    return Distance.capped(sum)
  }

  /// The sum of the `count` least costs of parts.
  private mutating func least(_ count: Int, _ row: NodeRow, wanted: Bool) -> Int {
    if count == 1, row.partCount > 0 {
      if wanted ? anyTestHolds(row) : !allTestsHold(row) { return 0 }
      var least = row.testCount > 0 ? 1 : Distance.limit
      for part in row.parts where least > 0 {
        least = min(least, cost(of: Int(rows.children[part]), wanted: wanted))
      }
      return least
    }
    let first = ranking.costs.count
    let holding = testsThatHold(row)
    for test in 0..<Int(row.testCount) { ranking.costs.append((test < holding) == wanted ? 0 : 1) }
    for part in row.parts {
      ranking.costs.append(Int32(truncatingIfNeeded: cost(of: Int(rows.children[part]), wanted: wanted)))
    }
    ranking.costs.sort(first..<ranking.costs.count, by: <)
    var sum = 0
    for index in first..<min(first + max(count, 0), ranking.costs.count) { sum += Int(ranking.costs[index]) }
    ranking.costs.truncate(to: first)
    return Distance.capped(sum)
  }
}
