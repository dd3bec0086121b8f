import FenliuMemory
import FenliuRules

/// Which rules a case can concern at all.
///
/// What must not be false for a rule's `when` not to be false is collected: field tests, and sets of phrases of
/// which one must occur. The rule is filed under the rarest of the sets, its access predicate (M. Fontoura et al.,
/// "Efficiently Evaluating Complex Boolean Expressions", SIGMOD 2010); a rule that needs no phrase under a field
/// test. Two more tests stand beside it, as bits (see `FieldMasks`), and the other sets are its gate, which is tried before
/// the rule is worked out. Behind the gate of a straight rule (see `StraightRule`) is all else that it asks for, so that
/// it is known already whether the rule applies.
struct Triggers: Sendable {
  /// For each phrase, the rules filed under it.
  private(set) var byPhrase = FlatLists<PostingRow>()
  /// The field tests that rules are filed under, and for each of them the rules.
  private(set) var testIndex: TestIndex
  private(set) var byTest = FlatLists<PostingRow>()
  /// The rules that need neither.
  private(set) var always: [Int32] = []
  /// The gates one after the other: how many sets there are (see `GateHead`), and for each how many phrases, and
  /// which. Behind the gate of a straight rule: how many phrases must not occur, and which; how many field tests are
  /// left, and which.
  private(set) var gates: [Int32] = []
  /// For each straight rule the phrases of all the sets it asks for, and the fields it tests; empty for the others.
  private(set) var straightPhrases = FlatLists<Int32>()
  private(set) var straightFields = FlatLists<Int32>()
  private let masks: FieldMasksBuilder
  /// The gate of straight rules that ask for nothing more.
  private var bareGate: Int32?

  /// Rules that are filed under something, by its number.
  private typealias Filing = (under: Int32, posting: PostingRow)

  /// - Parameter areStraightTold: whether straight rules are told from others. Their gates have a copy of the phrases of
  ///   their sets.
  init(
    _ ruleSet: RuleSet, _ program: Program, _ sets: PhraseSets, _ costs: SetCosts,
    _ fieldTests: [FieldTestRow],
    _ masks: FieldMasksBuilder, areStraightTold: Bool = true
  ) {
    self.masks = masks
    testIndex = TestIndex([], fieldTests)
    var finder = NeedFinder(program, sets, costs)
    var straight = StraightRule(ruleSet, program, sets)
    var needs = Needs()
    var (underSets, underTests): ([Filing], [Filing]) = ([], [])
    underSets.reserveCapacity(ruleSet.rules.count)
    for rule in ruleSet.rules.indices {
      needs.removeAll()
      finder.find(program.whens[rule], &needs)
      // The bits must tell all that a straight rule asks for.
      let isStraight =
        areStraightTold && needs.sets.count <= Self.mostSets + 1
        && needs.tests.allSatisfy { masks.bits[$0] >= 0 } && straight.read(rule)
      if isStraight {
        for set in straight.wanted {
          straightPhrases.append(contentsOf: sets.phrases.values[sets.phrases.range(set)])
        }
        for test in straight.tests { straightFields.append(Int32(program.fieldTests[test].field.index)) }
      }
      straightPhrases.endSet()
      straightFields.endSet()
      if let access = finder.rarest(of: needs.sets) {
        let set = needs.sets.remove(at: access)
        underSets.append((set, posting(rule, needs, finder, unwanted: isStraight ? straight.unwanted : nil)))
      } else if let test = needs.tests.first {
        underTests.append(
          (Int32(test), posting(rule, needs, finder, unwanted: isStraight ? straight.unwanted : nil)))
      } else {
        always.append(Int32(rule))
      }
    }
    let filler = PostingRow(rule: 0, gate: 0, firstBit: 0, secondBit: 0)
    byPhrase = FlatLists(keys: ruleSet.phrases.count, filler: filler) { visit in
      for (set, posting) in underSets {
        for place in finder.phrases.range(Int(set)) { visit(Int(finder.phrases.values[place]), posting) }
      }
    }
    // Side by side, rules with the same test are passed over by one look at it.
    byPhrase.sortLists { ($0.firstBit, $0.rule) < ($1.firstBit, $1.rule) }
    testIndex = TestIndex(Set(underTests.map(\.under)).sorted(), fieldTests)
    var places = Array(repeating: 0, count: fieldTests.count)
    for (place, test) in testIndex.tests.enumerated() { places[Int(test)] = place }
    byTest = FlatLists(keys: testIndex.tests.count, filler: filler) { visit in
      for (test, posting) in underTests { visit(places[Int(test)], posting) }
    }
    orderGates()
  }

  /// Sets with more phrases than that are as likely to occur as not, and are not worth trying.
  static let longestSet = 64
  private static let mostSets = 6

  /// The gate that needs all of some sets; -1: none is worth trying.
  private mutating func gate(of sets: [Int32], _ finder: NeedFinder, isStraight: Bool = false) -> Int32 {
    var order: [Int32] = []
    for set in sets where finder.phrases.range(Int(set)).count <= Self.longestSet {
      // Those that cost the same stay in their order.
      let place = order.firstIndex { finder.costs[Int($0)] > finder.costs[Int(set)] } ?? order.count
      order.insert(set, at: place)
    }
    if order.isEmpty, !isStraight { return -1 }
    let gate = Int32(gates.count)
    gates.append(GateHead(sets: min(order.count, Self.mostSets), isStraight: isStraight).rawValue)
    for set in order.prefix(Self.mostSets) { append(finder.phrases.values[finder.phrases.range(Int(set))]) }
    return gate
  }

  private mutating func append(_ list: ArraySlice<Int32>) {
    gates.append(Int32(list.count))
    gates += list
  }

  /// The gate of a straight rule, and behind it what else the rule asks for.
  private mutating func gate(
    of sets: [Int32], _ finder: NeedFinder, unwanted unwantedSets: [Int], tests: ArraySlice<Int>
  ) -> Int32 {
    let isBare = sets.isEmpty && unwantedSets.isEmpty && tests.isEmpty
    if isBare, let bareGate { return bareGate }
    let gate = self.gate(of: sets, finder, isStraight: true)
    var unwanted = FlatLists<Int32>()
    for set in unwantedSets {
      unwanted.append(contentsOf: finder.phrases.values[finder.phrases.range(set)])
    }
    unwanted.endSet()
    append(unwanted.values[...])
    append(ArraySlice(tests.map { masks.bits[$0] }))
    if isBare { bareGate = gate }
    return gate
  }

  /// - Parameters:
  ///   - needs: what the rule needs besides that under which it is filed.
  ///   - unwanted: the sets of which none may occur, for a straight rule; nil for another.
  private mutating func posting(
    _ rule: Int, _ needs: Needs, _ finder: NeedFinder, unwanted: [Int]?
  ) -> PostingRow {
    let gate =
      unwanted.map { self.gate(of: needs.sets, finder, unwanted: $0, tests: needs.tests.dropFirst(2)) }
      ?? self.gate(of: needs.sets, finder)
    let bits = needs.tests.map { masks.bits[$0] }.filter { $0 >= 0 }
    return PostingRow(
      rule: Int32(rule), gate: gate, firstBit: bits.first ?? masks.always,
      secondBit: bits.count > 1 ? bits[1] : masks.always)
  }
}

extension Triggers {
  /// Puts the gates of rules that are tried one after the other one after the other.
  private mutating func orderGates() {
    var ordered: [Int32] = []
    ordered.reserveCapacity(gates.count)
    var places = Array(repeating: Int32(-1), count: gates.count)
    func moved(_ gate: Int32) -> Int32 {
      if gate < 0 { return gate }
      let old = Int(gate)
      if places[old] < 0 {
        places[old] = Int32(ordered.count)
        ordered += gates[old..<endOfGate(old)]
      }
      return places[old]
    }
    for index in byPhrase.values.indices { byPhrase.values[index].gate = moved(byPhrase.values[index].gate) }
    for index in byTest.values.indices { byTest.values[index].gate = moved(byTest.values[index].gate) }
    bareGate = nil
    gates = ordered
  }

  private func endOfGate(_ gate: Int) -> Int {
    let head = GateHead(gates[gate])
    var place = gate + 1
    // Behind the sets, a straight rule has two lists more.
    for _ in 0..<head.sets + (head.isStraight ? 2 : 0) { place += 1 + Int(gates[place]) }
    return place
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
