import FenliuRules

/// A rule whose condition is a plain list: of each of some sets of phrases one must occur, of others none, and
/// field tests must hold. Most rules are of this shape, and no tree need be walked for them.
///
/// Wherever it occurs, a phrase counts: there are no masks, zones or stances to look at, and no exception.
struct StraightRule {
  /// The sets of which a phrase must occur, by number in the program.
  private(set) var wanted: [Int] = []
  /// The sets of which none may.
  private(set) var unwanted: [Int] = []
  /// The field tests that must hold.
  private(set) var tests: [Int] = []

  private let program: Program
  private let hasZonesOnRequest: Bool

  /// Nil if the rule is of another shape.
  init?(_ rule: Int, _ program: Program, _ ruleSet: RuleSet) {
    self.program = program
    hasZonesOnRequest = ruleSet.zones.contains(where: \.onRequestOnly)
    guard program.unlesses[rule] < 0, takes(program.whens[rule]) else { return nil }
  }

  private mutating func takes(_ node: Int) -> Bool {
    switch program.nodes[node] {
    case .all(let parts): return parts.allSatisfy { takes(Int(program.children[$0])) }
    case .any(let parts): return parts.count == 1 && takes(Int(program.children[parts.lowerBound]))
    case .concept(let concept): return takes(program.concepts[concept])
    case .field(let test):
      tests.append(test)
      return true
    case .text(let test):
      guard let sets = plainSets(of: test) else { return false }
      wanted += sets
      return true
    case .none(let parts):
      for part in parts {
        guard case .text(let test) = program.nodes[Int(program.children[part])],
          let sets = plainSets(of: test), sets.count == 1
        else { return false }
        unwanted += sets
      }
      return true
    case .atLeast, .heard, .rule: return false
    }
  }

  /// The sets of each of which a text test asks for one phrase, if it asks for nothing more.
  private func plainSets(of test: Int) -> [Int]? {
    let test = program.textTests[test]
    guard test.zones == nil, !hasZonesOnRequest, test.stance == .any else { return nil }
    let sets: [Int]
    switch test.form {
    case .any(let set): sets = [set]
    case .all(let all): sets = all
    case .count, .near: return nil
    }
    let areBare = sets.allSatisfy { set in
      let uses = program.sets[set].uses
      return uses.count <= Triggers.longestSet && uses.allSatisfy { $0.masks.isEmpty }
    }
    return areBare ? sets : nil
  }

  /// The phrases of a set.
  func phrases(of set: Int) -> [Int32] { program.sets[set].uses.map { Int32($0.phrase.index) } }

  /// The phrases of all sets of which one must occur, ascending.
  var phrases: [Int32] { Set(wanted.flatMap { phrases(of: $0) }).sorted() }

  /// The fields of the tests, ascending.
  var fields: [Int32] { Set(tests.map { Int32(program.fieldTests[$0].field.index) }).sorted() }
}
