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
  /// The gates one after the other: how many sets there are (see `GateHead`), and for each how many blocks of four
  /// phrases, and which; a number that no phrase has fills up the last block. Behind the gate of a straight rule: how many
  /// blocks of phrases that must not occur, and which; how many field tests are left, and which. Behind that stands what
  /// the rule rests on where it applies: how many blocks of phrases all the sets have that it asks for, and which, and how
  /// many fields it tests, and which, all ascending. So whoever found that it applies has them at hand.
  private(set) var gates: [Int32] = []
  /// For each rule, where in `gates` it stands what it rests on; -1: it is not straight.
  private(set) var straight: [Int32]
  /// For each rule, how its gate is divided, in one number; 0: it has none.
  private var shapes: [Int]
  /// A number that no phrase has.
  private let noPhrase: Int32
  private let masks: FieldMasksBuilder

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
    noPhrase = Int32(ruleSet.phrases.count)
    testIndex = TestIndex([], fieldTests)
    self.straight = Array(repeating: -1, count: ruleSet.rules.count)
    shapes = Array(repeating: 0, count: ruleSet.rules.count)
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
      if let access = finder.rarest(of: needs.sets) {
        let set = needs.sets.remove(at: access)
        underSets.append((set, posting(rule, needs, finder, straight, isStraight: isStraight)))
      } else if let test = needs.tests.first {
        underTests.append((Int32(test), posting(rule, needs, finder, straight, isStraight: isStraight)))
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
    // Gates of one shape side by side: how many steps the next one takes is what the last one took.
    let shapes = self.shapes
    byPhrase.sortLists {
      (shapes[Int($0.rule)], $0.rule) < (shapes[Int($1.rule)], $1.rule)
    }
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
    for set in order.prefix(Self.mostSets) {
      appendBlocks(finder.phrases.values[finder.phrases.range(Int(set))])
    }
    return gate
  }

  private mutating func appendBlocks(_ phrases: ArraySlice<Int32>) {
    let blocks = (phrases.count + Self.blockLength - 1) / Self.blockLength
    gates.append(Int32(blocks))
    gates += phrases
    gates += repeatElement(noPhrase, count: blocks * Self.blockLength - phrases.count)
  }

  private static let blockLength = 4

  private mutating func append(_ list: ArraySlice<Int32>) {
    gates.append(Int32(list.count))
    gates += list
  }

  /// The gate of a straight rule, and behind it what else the rule asks for, and what it rests on.
  private mutating func gate(
    of rule: Int, _ shape: borrowing StraightRule, _ sets: [Int32], _ finder: NeedFinder,
    tests: ArraySlice<Int>
  ) -> Int32 {
    let gate = self.gate(of: sets, finder, isStraight: true)
    appendBlocks(shape.phrases(of: shape.unwanted))
    append(ArraySlice(tests.map { masks.bits[$0] }))
    straight[rule] = Int32(gates.count) - gate
    appendBlocks(shape.phrases(of: shape.wanted))
    append(shape.fields)
    return gate
  }

  /// - Parameters:
  ///   - needs: what the rule needs besides that under which it is filed.
  ///   - shape: the rule as it was read, if it is straight.
  private mutating func posting(
    _ rule: Int, _ needs: Needs, _ finder: NeedFinder, _ shape: borrowing StraightRule,
    isStraight: Bool
  ) -> PostingRow {
    let gate =
      isStraight
      ? self.gate(of: rule, shape, needs.sets, finder, tests: needs.tests.dropFirst(2))
      : self.gate(of: needs.sets, finder)
    shapes[rule] = self.shape(ofGate: gate)
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
    func moved(_ posting: PostingRow) -> PostingRow {
      if posting.gate < 0 { return posting }
      var posting = posting
      let old = Int(posting.gate)
      if places[old] < 0 {
        places[old] = Int32(ordered.count)
        ordered += gates[old..<endOfGate(old)]
        // It was counted from the gate on.
        if straight[Int(posting.rule)] >= 0 { straight[Int(posting.rule)] += places[old] }
      }
      posting.gate = places[old]
      return posting
    }
    for index in byPhrase.values.indices { byPhrase.values[index] = moved(byPhrase.values[index]) }
    for index in byTest.values.indices { byTest.values[index] = moved(byTest.values[index]) }
    gates = ordered
  }

  /// How many sets a gate has and how many blocks each of them, in one number; 0: there is none.
  private func shape(ofGate gate: Int32) -> Int {
    if gate < 0 { return 0 }
    let head = GateHead(gates[Int(gate)])
    var place = Int(gate) + 1
    var shape = head.sets + 1
    // Sets that are tried, and what a straight rule does not want.
    for _ in 0..<head.sets + (head.isStraight ? 1 : 0) {
      let blocks = Int(gates[place])
      // At most seven lists of at most 64 phrases, but for what is not wanted.
      shape = shape << 5 | min(blocks, 31)
      place += 1 + blocks * Self.blockLength
    }
    return shape
  }

  private func endOfGate(_ gate: Int) -> Int {
    let head = GateHead(gates[gate])
    var place = gate + 1
    func pass(_ lists: Int, of length: Int) {
      for _ in 0..<lists { place += 1 + Int(gates[place]) * length }
    }
    pass(head.sets, of: Self.blockLength)
    if head.isStraight {
      // Phrases that are not wanted, field tests, phrases that are wanted, fields.
      for length in [Self.blockLength, 1, Self.blockLength, 1] { pass(1, of: length) }
    }
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
