import FenliuRules

/// Which rules a case can concern at all.
///
/// What must not be false for a rule's `when` not to be false is collected: field tests, and sets of phrases of
/// which one must occur. The rule is filed under the rarest of the sets, its access predicate (M. Fontoura et al.,
/// "Efficiently Evaluating Complex Boolean Expressions", SIGMOD 2010); a rule that needs no phrase under a field
/// test. The rest is its gate, which is tried before the rule is worked out. For a straight rule (see `StraightRule`)
/// that tells already whether it applies.
struct Triggers: Sendable {
  /// For each phrase, the rules filed under it.
  private(set) var byPhrase: [[PostingRow]]
  /// The field tests that rules are filed under, and for each of them the rules; group by group.
  private(set) var byTest: [(test: Int32, rules: [PostingRow])] = []
  /// Groups of those field tests.
  private(set) var testGroups: [TestGroupRow] = []
  /// The rules that need neither.
  private(set) var always: [Int32] = []
  /// For each concept, and for each alert, its gate; -1: it has none.
  private(set) var conceptGates: [Int32] = []
  private(set) var alertGates: [Int32] = []
  /// The gates one after the other: how many sets there are (see `GateHead`), and for each how many phrases, and
  /// which. Behind the gate of a straight rule: how many phrases must not occur, and which; how many field tests are
  /// left, and which.
  private(set) var gates: [Int32] = []
  /// For each straight rule the phrases of all the sets it asks for, and the fields it tests; empty for the others.
  private(set) var straightPhrases: [[Int32]] = []
  private(set) var straightFields: [[Int32]] = []
  /// The gate of straight rules that ask for nothing more.
  private var bareGate: Int32?

  /// - Parameter areStraightTold: whether straight rules are told from others. Their gates have a copy of the phrases of
  ///   their sets.
  init(
    _ ruleSet: RuleSet, _ program: Program, _ fieldTests: [FieldTestRow], areStraightTold: Bool = true
  ) {
    var finder = NeedFinder(ruleSet, program)
    byPhrase = Array(repeating: [], count: ruleSet.phrases.count)
    var places: [Int: Int] = [:]
    for rule in ruleSet.rules.indices {
      let needs = finder.needs(of: program.whens[rule])
      let straight =
        areStraightTold && needs.sets.count <= Self.mostSets + 1 ? StraightRule(rule, program, ruleSet) : nil
      straightPhrases.append(straight?.phrases ?? [])
      straightFields.append(straight?.fields ?? [])
      guard !needs.sets.isEmpty else {
        guard let test = needs.tests.first else {
          always.append(Int32(rule))
          continue
        }
        let place = places[test] ?? byTest.count
        if place == byTest.count {
          places[test] = place
          byTest.append((Int32(test), []))
        }
        byTest[place].rules.append(posting(rule, needs, access: nil, straight))
        continue
      }
      let access = needs.sets.indices.min { (needs.sets[$0].cost, $0) < (needs.sets[$1].cost, $1) } ?? 0
      let row = posting(rule, needs, access: access, straight)
      for phrase in needs.sets[access].phrases { byPhrase[phrase].append(row) }
    }
    // Side by side, rules with the same test are passed over by one look at it.
    for phrase in byPhrase.indices {
      byPhrase[phrase].sort { ($0.firstTest, $0.rule) < ($1.firstTest, $1.rule) }
    }
    groupTests(fieldTests)
    conceptGates = program.concepts.map { gate(of: finder.needs(of: $0).sets) }
    alertGates = program.alerts.map { gate(of: finder.needs(of: $0).sets) }
  }

  /// Puts the tests of a field side by side in an order by which those that hold for a value are found.
  private mutating func groupTests(_ tests: [FieldTestRow]) {
    func key(_ test: Int32) -> (Int32, UInt8, Int64) {
      let test = tests[Int(test)]
      let order = TestGroupRow.Order(test)
      let bound =
        switch order {
        case .byLower: test.lower
        case .byUpper: -1 - test.upper
        case .none: Int64(0)
        }
      return (test.field, order.rawValue, bound)
    }
    byTest.sort { left, right in
      let (first, second) = (key(left.test), key(right.test))
      return first == second ? left.test < right.test : first < second
    }
    for (place, entry) in byTest.enumerated() {
      let test = tests[Int(entry.test)]
      let order = TestGroupRow.Order(test)
      if testGroups.last?.field != test.field || testGroups.last?.order != order {
        testGroups.append(
          TestGroupRow(field: test.field, order: order, first: Int32(place), end: Int32(place)))
      }
      testGroups[testGroups.count - 1].end = Int32(place + 1)
    }
  }

  /// Sets with more phrases than that are as likely to occur as not, and are not worth trying.
  static let longestSet = 64
  private static let mostSets = 6

  /// The gate that needs all of some sets; -1: none is worth trying.
  private mutating func gate(of sets: [Needs.PhraseNeed], isStraight: Bool = false) -> Int32 {
    let order = sets.indices.filter { sets[$0].phrases.count <= Self.longestSet }
      .sorted { (sets[$0].cost, $0) < (sets[$1].cost, $1) }.prefix(Self.mostSets)
    if order.isEmpty, !isStraight { return -1 }
    let gate = Int32(gates.count)
    gates.append(GateHead(sets: order.count, isStraight: isStraight).rawValue)
    for set in order { append(sets[set].phrases.map { Int32($0) }) }
    return gate
  }

  private mutating func append(_ list: [Int32]) {
    gates.append(Int32(list.count))
    gates += list
  }

  /// The gate of a straight rule, and behind it what else the rule asks for.
  private mutating func gate(of sets: [Needs.PhraseNeed], _ straight: StraightRule, tests: [Int]) -> Int32 {
    let isBare = sets.isEmpty && straight.unwanted.isEmpty && tests.isEmpty
    if isBare, let bareGate { return bareGate }
    let gate = self.gate(of: sets, isStraight: true)
    append(Set(straight.unwanted.flatMap { straight.phrases(of: $0) }).sorted())
    append(tests.map { Int32($0) })
    if isBare { bareGate = gate }
    return gate
  }

  private mutating func posting(
    _ rule: Int, _ needs: Needs, access: Int?, _ straight: StraightRule?
  ) -> PostingRow {
    let tests = needs.tests.prefix(2).map { Int32($0) }
    var others = needs.sets
    if let access { others.remove(at: access) }
    let gate =
      straight.map { self.gate(of: others, $0, tests: Array(needs.tests.dropFirst(2))) }
      ?? self.gate(of: others)
    return PostingRow(
      rule: Int32(rule), gate: gate, firstTest: tests.first ?? -1, secondTest: tests.count > 1 ? tests[1] : -1
    )
  }
}

/// How many sets a gate has, and whether it is that of a straight rule, in one number.
struct GateHead {
  let rawValue: Int32

  init(_ rawValue: Int32) { self.rawValue = rawValue }

  init(sets: Int, isStraight: Bool) { rawValue = Int32(sets) | (isStraight ? 1 << 16 : 0) }

  var sets: Int { Int(rawValue & 0xFFFF) }
  var isStraight: Bool { rawValue >> 16 != 0 }
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

/// Tests of one field that rules are filed under, in an order.
struct TestGroupRow: BitwiseCopyable {
  enum Order: UInt8, BitwiseCopyable {
    /// Each is tried.
    case none
    /// Ascending by the least value for which they hold: those behind the first that is too great do not.
    case byLower
    /// Descending by the greatest, for those that have no least.
    case byUpper

    init(_ test: FieldTestRow) {
      self =
        test.kind != .quantity || test.isNegated || (test.lower == .min && test.upper == .max)
        ? .none : test.lower == .min ? .byUpper : .byLower
    }
  }

  var field: Int32
  var order: Order
  /// The tests, as a range of `ConditionRows.triggerTests`.
  var first: Int32
  var end: Int32

  /// Whether a test of this order does not hold for a quantity, nor any behind it.
  func ends(at test: FieldTestRow, for number: Int64) -> Bool {
    switch order {
    case .none: false
    case .byLower: test.lower > number
    case .byUpper: test.upper < number
    }
  }
}
