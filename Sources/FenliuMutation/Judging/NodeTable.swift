import FenliuEngine
import FenliuRules

/// A bar of a destination, by its index as the pack is written.
struct BarPlace: Hashable, Comparable, Sendable {
  var destination: Int
  var index: Int

  static func < (left: BarPlace, right: BarPlace) -> Bool {
    (left.destination, left.index) < (right.destination, right.index)
  }
}

/// Every part of every condition of a pack, numbered in one row, and which conditions refer to which.
struct NodeTable: Sendable {
  /// What has a condition, in the order of the row.
  let owners: [ConditionOwner]
  /// The conditions, as `owners`.
  let conditions: [Condition]
  /// For each condition, the number of its first part.
  private let starts: [ConditionOwner: Int]
  /// How many parts there are.
  let count: Int
  /// For each concept, and each rule, what refers to it.
  private var usersOfConcepts: [[ConditionOwner]]
  private var usersOfRules: [[ConditionOwner]]

  init(_ ruleSet: RuleSet) {
    owners = ConditionOwner.all(in: ruleSet).filter { $0.condition(in: ruleSet) != nil }
    conditions = owners.compactMap { $0.condition(in: ruleSet) }
    usersOfConcepts = Array(repeating: [], count: ruleSet.concepts.count)
    usersOfRules = Array(repeating: [], count: ruleSet.rules.count)
    var starts: [ConditionOwner: Int] = [:]
    var count = 0
    for (owner, condition) in zip(owners, conditions) {
      starts[owner] = count
      let nodes = condition.nodes
      count += nodes.count
      for node in nodes {
        switch node.form {
        case .concept(let concept): usersOfConcepts[concept.index].append(owner)
        case .rule(let rule): usersOfRules[rule.index].append(owner)
        default: break
        }
      }
    }
    self.starts = starts
    self.count = count
  }

  /// The number of a part.
  func number(of part: Int, in owner: ConditionOwner) -> Int { (starts[owner] ?? 0) + part }

  /// The number of the first part of a condition; nil where there is none.
  func start(of owner: ConditionOwner) -> Int? { starts[owner] }

  /// Rules, bars, alerts and guarantees of which conditions depend on some, through all references; by index.
  struct Dependents: Sendable {
    var rules: Set<Int> = []
    var bars: Set<BarPlace> = []
    var alerts: Set<Int> = []
    var premises: Set<Int> = []
  }

  /// What depends on conditions of `changed`.
  func dependents(of changed: [ConditionOwner]) -> Dependents {
    var found = Dependents()
    var waiting = changed
    var seen: Set<ConditionOwner> = []
    while let owner = waiting.popLast() {
      guard seen.insert(owner).inserted else { continue }
      switch owner {
      case .concept(let concept): waiting += usersOfConcepts[concept.index]
      case .when(let rule), .unless(let rule):
        if found.rules.insert(rule.index).inserted { waiting += usersOfRules[rule.index] }
      case .bar(let destination, let index):
        found.bars.insert(BarPlace(destination: destination.index, index: index))
      case .alert(let alert), .alertException(let alert): found.alerts.insert(alert.index)
      case .premise(let guarantee): found.premises.insert(guarantee.index)
      }
    }
    return found
  }
}
