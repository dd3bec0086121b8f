import FenliuMemory
import FenliuRules

/// Reads rules whose condition is a plain list: of each of some sets of phrases one must occur, of others none, and
/// field tests must hold. Most rules are of this shape, and no tree need be walked for them.
///
/// Wherever it occurs, a phrase counts: there are no masks, zones or stances to look at, and no exception.
struct StraightRule: ~Copyable {
  /// The sets of which a phrase must occur, by number in the program.
  private(set) var wanted: [Int] = []
  /// The sets of which none may.
  private(set) var unwanted: [Int] = []
  /// The field tests that must hold.
  private(set) var tests: [Int] = []

  private let program: Program
  private let sets: PhraseSets
  private let hasZonesOnRequest: Bool

  /// A reader of the rules of a program.
  init(_ ruleSet: RuleSet, _ program: Program, _ sets: PhraseSets) {
    self.program = program
    self.sets = sets
    hasZonesOnRequest = ruleSet.zones.contains(where: \.onRequestOnly)
  }

  /// Reads a rule. Whether it is of that shape.
  mutating func read(_ rule: Int) -> Bool {
    wanted.removeAll(keepingCapacity: true)
    unwanted.removeAll(keepingCapacity: true)
    tests.removeAll(keepingCapacity: true)
    return program.unlesses[rule] < 0 && takes(program.whens[rule])
  }

  /// The phrases of some sets, each once, ascending.
  func phrases(of sets: [Int]) -> ArraySlice<Int32> {
    var list = FlatLists<Int32>()
    for set in sets { list.append(contentsOf: self.sets.phrases.values[self.sets.phrases.range(set)]) }
    list.endSet()
    return list.values[...]
  }

  /// The fields that it tests, each once, ascending.
  var fields: ArraySlice<Int32> {
    var list = FlatLists<Int32>()
    for test in tests { list.append(Int32(program.fieldTests[test].field.index)) }
    list.endSet()
    return list.values[...]
  }

  private mutating func takes(_ node: Int) -> Bool {
    switch program.nodes[node] {
    case .all(let parts):
      for part in parts { guard takes(Int(program.children[part])) else { return false } }
      return true
    case .any(let parts): return parts.count == 1 && takes(Int(program.children[parts.lowerBound]))
    case .concept(let concept): return takes(program.concepts[concept])
    case .field(let test):
      tests.append(test)
      return true
    case .text(let test): return takes(test, isWanted: true)
    case .none(let parts):
      for part in parts {
        guard case .text(let test) = program.nodes[Int(program.children[part])],
          program.textTests[test].form.isOfOneSet, takes(test, isWanted: false)
        else { return false }
      }
      return true
    case .atLeast, .heard, .rule: return false
    }
  }

  /// Takes the sets of each of which a text test asks for one phrase, if it asks for nothing more.
  private mutating func takes(_ test: Int, isWanted: Bool) -> Bool {
    guard !hasZonesOnRequest, program.textTests[test].zones == nil,
      program.textTests[test].stance.accepted == nil, program.textTests[test].stance.rejected.isEmpty
    else { return false }
    switch program.textTests[test].form {
    case .any(let set):
      guard isBare(set) else { return false }
      if isWanted { wanted.append(set) } else { unwanted.append(set) }
    case .all(let sets):
      guard sets.allSatisfy({ isBare($0) }) else { return false }
      if isWanted { wanted += sets } else { unwanted += sets }
    case .count, .near: return false
    }
    return true
  }

  private func isBare(_ set: Int) -> Bool {
    sets.areBare[set] && sets.phrases.range(set).count <= Triggers.longestSet
  }
}

extension CompiledTextTest.Form {
  fileprivate var isOfOneSet: Bool {
    switch self {
    case .any: true
    case .all(let sets): sets.count == 1
    case .count, .near: false
    }
  }
}
