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
  /// The field tests that rules are filed under, and for each of them the rules.
  private(set) var testIndex: TestIndex
  private(set) var byTest: [[PostingRow]]
  /// The rules that need neither.
  private(set) var always: [Int32] = []
  /// For each concept, and for each alert, its gate; -1: it has none.
  private(set) var conceptGates: [Int32] = []
  private(set) var alertGates: [Int32] = []
  /// The gates one after the other: how many sets there are (see `GateHead`), and for each how many phrases, and
  /// which. Behind the gate of a straight rule: how many phrases must not occur, and which; how many field tests are
  /// left, and which.
  private(set) var gates: [Int32] = []
  /// For each straight rule the phrases of all the sets it asks for, and the fields it tests; nil for the others.
  private(set) var straightRules: [StraightLists?] = []
  private let masks: FieldMasksBuilder
  /// The gate of straight rules that ask for nothing more.
  private var bareGate: Int32?

  /// - Parameter areStraightTold: whether straight rules are told from others. Their gates have a copy of the phrases of
  ///   their sets.
  init(
    _ ruleSet: RuleSet, _ program: Program, _ fieldTests: [FieldTestRow], _ masks: FieldMasksBuilder,
    areStraightTold: Bool = true
  ) {
    var finder = NeedFinder(ruleSet, program)
    byPhrase = Array(repeating: [], count: ruleSet.phrases.count)
    self.masks = masks
    testIndex = TestIndex([], fieldTests)
    byTest = []
    var rules: [Filed] = []
    rules.reserveCapacity(ruleSet.rules.count)
    var underPhrase: [[Int32]] = Array(repeating: [], count: ruleSet.phrases.count)
    var underTest: [Int: [Int32]] = [:]
    for rule in ruleSet.rules.indices {
      let filed = filed(rule, finder.needs(of: program.whens[rule]), ruleSet, program, areStraightTold)
      straightRules.append(filed.straight.map { StraightLists(phrases: $0.phrases, fields: $0.fields) })
      if let access = filed.access {
        for phrase in filed.needs.sets[access].phrases { underPhrase[phrase].append(Int32(rule)) }
      } else if let test = filed.needs.tests.first {
        underTest[test, default: []].append(Int32(rule))
      } else {
        always.append(Int32(rule))
      }
      rules.append(filed)
    }
    testIndex = TestIndex(underTest.keys.map { Int32($0) }, fieldTests)
    // The gates of rules that are tried one after the other stand one after the other.
    var postings: [PostingRow?] = Array(repeating: nil, count: rules.count)
    byPhrase = underPhrase.map { list in
      list.sorted { (rules[Int($0)].bits[0], $0) < (rules[Int($1)].bits[0], $1) }
        .map { posting($0, rules, &postings) }
    }
    byTest = testIndex.tests.map { test in
      (underTest[Int(test)] ?? []).map { posting($0, rules, &postings) }
    }
    conceptGates = program.concepts.map { gate(of: finder.needs(of: $0).sets) }
    alertGates = program.alerts.map { gate(of: finder.needs(of: $0).sets) }
  }

  /// What a straight rule rests on where it applies, ascending.
  struct StraightLists: Sendable {
    var phrases: [Int32]
    var fields: [Int32]
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
  private mutating func gate(of sets: [Needs.PhraseNeed], _ straight: StraightRule, bits: ArraySlice<Int32>) -> Int32 {
    let isBare = sets.isEmpty && straight.unwanted.isEmpty && bits.isEmpty
    if isBare, let bareGate { return bareGate }
    let gate = self.gate(of: sets, isStraight: true)
    append(Set(straight.unwanted.flatMap { straight.phrases(of: $0) }).sorted())
    append(Array(bits))
    if isBare { bareGate = gate }
    return gate
  }

  /// The posting of a rule, with its gate, which is made for the first one.
  private mutating func posting(_ rule: Int32, _ rules: [Filed], _ postings: inout [PostingRow?]) -> PostingRow {
    if let known = postings[Int(rule)] { return known }
    let filed = rules[Int(rule)]
    var others = filed.needs.sets
    if let access = filed.access { others.remove(at: access) }
    let gate =
      filed.straight.map { self.gate(of: others, $0, bits: filed.bits.dropFirst(2)) } ?? self.gate(of: others)
    let row = PostingRow(rule: rule, gate: gate, firstBit: filed.bits[0], secondBit: filed.bits[1])
    postings[Int(rule)] = row
    return row
  }

  /// What is to be known of a rule for filing it.
  private struct Filed {
    var needs: Needs
    /// The set that it is filed under; nil: it needs none.
    var access: Int?
    /// Nil: it is not straight.
    var straight: StraightRule?
    /// The bits of the tests that it needs, as far as they have one, and at least two.
    var bits: [Int32]
  }

  private func filed(
    _ rule: Int, _ needs: Needs, _ ruleSet: RuleSet, _ program: Program, _ isStraightTold: Bool
  ) -> Filed {
    let bits = needs.tests.compactMap { masks.bits[$0] }
    // The bits must tell all that a straight rule asks for.
    let mayBeStraight =
      isStraightTold && bits.count == needs.tests.count && needs.sets.count <= Self.mostSets + 1
    return Filed(
      needs: needs,
      access: needs.sets.indices.min { (needs.sets[$0].cost, $0) < (needs.sets[$1].cost, $1) },
      straight: mayBeStraight ? StraightRule(rule, program, ruleSet) : nil,
      bits: bits.count < 2 ? bits + repeatElement(masks.always, count: 2 - bits.count) : bits)
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
  /// Field tests, by bit; the bit that is always set for none (see `FieldMasks`).
  var firstBit: Int32
  var secondBit: Int32
}
