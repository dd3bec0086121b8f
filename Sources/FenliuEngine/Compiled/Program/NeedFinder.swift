import FenliuMemory
import FenliuRules

/// What must not be false for a condition not to be false.
struct Needs {
  /// Sets of phrases of which one must occur, by number (see `NeedFinder.phrases`).
  var sets: [Int32] = []
  /// Field tests, by index in the program.
  var tests: [Int] = []

  mutating func removeAll() {
    sets.removeAll(keepingCapacity: true)
    tests.removeAll(keepingCapacity: true)
  }
}

/// Finds what conditions need.
struct NeedFinder {
  private let program: Program
  /// The phrases of each set, ascending: first the sets of the program, then others that were made of them.
  private(set) var phrases: FlatLists<Int32>
  /// How often one of the phrases of a set is expected to occur in a text.
  private(set) var costs: [Double]
  private var concepts: [Int: Needs] = [:]
  private var rules: [Int: Needs] = [:]

  init(_ program: Program, _ sets: PhraseSets, _ costs: SetCosts) {
    self.program = program
    phrases = sets.phrases
    self.costs = costs.ofSets
  }

  /// Adds what a node needs.
  mutating func find(_ node: Int, _ needs: inout Needs) {
    switch program.nodes[node] {
    case .all(let parts): for part in parts { find(Int(program.children[part]), &needs) }
    case .any(let parts): findSome(of: parts, count: parts.count, &needs)
    case .none: break
    case .heard(let part):
      // What `part` needs may be a new set, which must be there before anything is compared with it.
      let found = self.needs(of: part).sets
      add(found, to: &needs)
    case .field(let test): add(test, to: &needs)
    case .atLeast(let count, let parts):
      if count > 0 { findSome(of: parts, count: max(0, parts.count - count + 1), &needs) }
    case .text(let test):
      switch program.textTests[test].form {
      case .any(let set): add(Int32(truncatingIfNeeded: set), to: &needs)
      case .count(let count, let set): if count > 0 { add(Int32(truncatingIfNeeded: set), to: &needs) }
      case .all(let sets), .near(let sets, _, _):
        for set in sets { add(Int32(truncatingIfNeeded: set), to: &needs) }
      }
    case .concept(let concept):
      let found = concepts[concept] ?? self.needs(of: program.concepts[concept])
      concepts[concept] = found
      add(found.sets, to: &needs)
      for test in found.tests { add(test, to: &needs) }
    case .rule(let rule):
      let found = rules[rule] ?? self.needs(of: program.whens[rule])
      rules[rule] = found
      add(found.sets, to: &needs)
      for test in found.tests { add(test, to: &needs) }
    }
  }

  /// The place of the set that occurs least often; nil: there are none.
  func rarest(of sets: [Int32]) -> Int? {
    sets.indices.min { costs[Int(sets[$0])] < costs[Int(sets[$1])] }
  }

  /// What a node needs.
  mutating func needs(of node: Int) -> Needs {
    var needs = Needs()
    find(node, &needs)
    return needs
  }

  private func add(_ sets: [Int32], to needs: inout Needs) { for set in sets { add(set, to: &needs) } }

  private func add(_ set: Int32, to needs: inout Needs) {
    let phrases = self.phrases
    func isSame(_ other: Int32) -> Bool {
      if other == set { return true }
      // Sets that differ in masks only need the same.
      let (one, two) = (phrases.range(Int(set)), phrases.range(Int(other)))
      return one.count == two.count && phrases.values[one] == phrases.values[two]
    }
    if !needs.sets.contains(where: isSame) { needs.sets.append(set) }
  }

  private func add(_ test: Int, to needs: inout Needs) {
    if !needs.tests.contains(test) { needs.tests.append(test) }
  }

  /// Adds what is needed if one of any `count` of the parts must not be false: one of the rarest sets of the cheapest
  /// of them.
  private mutating func findSome(of parts: Range<Int>, count: Int, _ needs: inout Needs) {
    if parts.count == 1, count == 1 { return find(Int(program.children[parts.lowerBound]), &needs) }
    var known: [Int32] = []
    for part in parts {
      let found = self.needs(of: Int(program.children[part]))
      if let rarest = found.sets.min(by: { costs[Int($0)] < costs[Int($1)] }) { known.append(rarest) }
    }
    guard known.count >= count else { return }
    let order = known.indices.sorted { (costs[Int(known[$0])], $0) < (costs[Int(known[$1])], $1) }
    for index in order.prefix(count) {
      phrases.append(contentsOf: Array(phrases.values[phrases.range(Int(known[index]))]))
    }
    phrases.endSet()
    costs.append(order.prefix(count).reduce(0) { $0 + costs[Int(known[$1])] })
    add(Int32(truncatingIfNeeded: costs.count - 1), to: &needs)
  }
}
