import FenliuRules

/// Which rules a case can concern at all.
///
/// What must not be false for a rule's `when` not to be false is collected: field tests, and sets of phrases of
/// which one must occur. The rule is filed under the rarest of the sets, its access predicate (M. Fontoura et al.,
/// "Efficiently Evaluating Complex Boolean Expressions", SIGMOD 2010); a rule that needs no phrase under a field
/// test. The rest is its gate, which is tried before the rule is worked out.
struct Triggers: Sendable {
  /// For each phrase, the rules filed under it.
  private(set) var byPhrase: [[PostingRow]]
  /// The field tests that rules are filed under, and for each of them the rules.
  private(set) var byTest: [(test: Int32, rules: [PostingRow])] = []
  /// The rules that need neither.
  private(set) var always: [Int32] = []
  /// The gates of rules one after the other: how many sets there are, and for each how many phrases, and which.
  private(set) var gates: [Int32] = []

  init(_ ruleSet: RuleSet, _ program: Program) {
    var finder = NeedFinder(ruleSet, program)
    byPhrase = Array(repeating: [], count: ruleSet.phrases.count)
    var places: [Int: Int] = [:]
    for rule in ruleSet.rules.indices {
      var needs = finder.needs(of: program.whens[rule])
      guard !needs.sets.isEmpty else {
        guard let test = needs.tests.first else {
          always.append(Int32(rule))
          continue
        }
        needs.tests.removeFirst()
        let place = places[test] ?? byTest.count
        if place == byTest.count {
          places[test] = place
          byTest.append((Int32(test), []))
        }
        byTest[place].rules.append(posting(rule, needs, access: nil))
        continue
      }
      let access = needs.sets.indices.min { (needs.sets[$0].cost, $0) < (needs.sets[$1].cost, $1) } ?? 0
      let row = posting(rule, needs, access: access)
      for phrase in needs.sets[access].phrases { byPhrase[phrase].append(row) }
    }
  }

  /// Sets with more phrases than that are as likely to occur as not, and are not worth trying.
  private static let longestSet = 24
  private static let mostSets = 6

  private mutating func posting(_ rule: Int, _ needs: Needs, access: Int?) -> PostingRow {
    let tests = needs.tests.prefix(2).map { Int32($0) }
    let sets = needs.sets.indices.filter { $0 != access && needs.sets[$0].phrases.count <= Self.longestSet }
      .sorted { (needs.sets[$0].cost, $0) < (needs.sets[$1].cost, $1) }.prefix(Self.mostSets)
    var gate: Int32 = -1
    if !sets.isEmpty {
      gate = Int32(gates.count)
      gates.append(Int32(sets.count))
      for set in sets {
        gates.append(Int32(needs.sets[set].phrases.count))
        gates += needs.sets[set].phrases.map { Int32($0) }
      }
    }
    return PostingRow(
      rule: Int32(rule), gate: gate, firstTest: tests.first ?? -1, secondTest: tests.count > 1 ? tests[1] : -1)
  }
}

/// A rule that is filed under something, with what else must not be false.
struct PostingRow: BitwiseCopyable {
  var rule: Int32
  /// Where its gate begins; -1: it has none.
  var gate: Int32
  /// Field tests; -1: none.
  var firstTest: Int32
  var secondTest: Int32
}
