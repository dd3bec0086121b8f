import FenliuMemory

/// Memory for finding the rules that can concern a case.
struct CandidateMemory: ~Copyable {
  /// A rule filed under something that was found, of which it is left to see whether its gate is open.
  struct Waiting: BitwiseCopyable {
    /// The rule; where its first tests do not hold, but might if more were known, its complement.
    var marked: Int32
    var gate: Int32

    @inline(__always)
    init(_ posting: PostingRow, holds: UInt64) {
      marked = posting.rule ^ (Int32(truncatingIfNeeded: holds) &- 1)
      gate = posting.gate
    }

    @inline(__always)
    var holds: Bool { marked >= 0 }
    @inline(__always)
    var rule: Int { Int(holds ? marked : ~marked) }
  }

  /// Rules filed under a phrase, as a range of `ConditionRows.triggered`.
  struct Filed: BitwiseCopyable {
    var first: Int32
    var end: Int32
  }

  /// What the field tests come to that rules are filed with.
  var standings: Standings
  fileprivate var ranges = Scratch<Filed>(capacity: 256)
  fileprivate var waiting = Scratch<Waiting>(capacity: 256)
  fileprivate var warmth = Warmth()
  /// Rules that are listed as open or among the others already.
  fileprivate var listed: Marks
  /// The straight rules that apply (see `StraightRule`), but for those that are not in force.
  fileprivate var gathered: OrderedMarks
  /// The straight rules that apply, ascending.
  fileprivate(set) var straight = Scratch<Int32>(capacity: 64)
  /// The other rules that may apply, in no order; once questions are sought, all rules that concern the case.
  var others = Scratch<Int32>(capacity: 256)
  /// The rules that do not apply, but might if more were known; in no order.
  fileprivate(set) var open = Scratch<Int32>(capacity: 256)

  init(_ tables: PackTables) {
    standings = Standings(tables.rows.masks)
    listed = Marks(count: tables.rows.rules.count)
    gathered = OrderedMarks(count: tables.rows.rules.count)
  }

  fileprivate mutating func clear() {
    waiting.removeAll()
    listed.clear()
    straight.removeAll()
    others.removeAll()
    open.removeAll()
  }
}

extension CaseJudgement {
  /// Finds the rules that can concern the case: those that some phrase or field points at, and whose gate is
  /// open, and those that need neither. Of straight rules, it is known at once whether they apply.
  ///
  /// - Parameter open: whether those are wanted too that might apply if more were known.
  mutating func findCandidates(open: Bool) {
    candidates.clear()
    readStandings(open: open)
    for index in rows.untriggered.indices { candidates.others.append(rows.untriggered[index]) }
    for index in rows.testGroups.indices { findRules(under: rows.testGroups[index], open: open) }
    // Pass by pass, because what one phrase leads to lies far from what the next does: so the memory is not waited for
    // piece by piece.
    candidates.ranges.removeAll()
    candidates.ranges.reserve(reading.hits.phrases.count)
    for place in reading.hits.phrases.indices {
      let phrase = Int(reading.hits.phrases[place])
      candidates.ranges.appendReserved(
        CandidateMemory.Filed(first: rows.triggered.starts[phrase], end: rows.triggered.starts[phrase &+ 1]))
    }
    let postings = rows.triggered.values
    var warmth = Warmth()
    for place in candidates.ranges.indices {
      let filed = candidates.ranges[place]
      if filed.first < filed.end { warmth.touch(postings, Int(filed.first)) }
    }
    if open {
      for place in candidates.ranges.indices { takeDown(postings, candidates.ranges[place], open: true) }
    } else {
      for place in candidates.ranges.indices { takeDown(postings, candidates.ranges[place], open: false) }
    }
    for place in candidates.waiting.indices where candidates.waiting[place].gate >= 0 {
      warmth.touch(rows.gates, Int(candidates.waiting[place].gate))
    }
    tryFirstSets()
    for place in candidates.waiting.indices { list(candidates.waiting[place], &warmth) }
    candidates.warmth = warmth
    candidates.gathered.drain(into: &candidates.straight)
    keepInForce()
  }

  /// Keeps those of the straight rules that are in force.
  private mutating func keepInForce() {
    var count = 0
    for place in candidates.straight.indices {
      let rule = candidates.straight[place]
      candidates.straight[count] = rule
      count &+= rows.rules[Int(rule)].inForce.contains(facts.day) ? 1 : 0
    }
    candidates.straight.truncate(to: count)
  }

  /// Takes down the rules under a phrase, or under a place of `triggerTests`, whose first tests hold.
  ///
  /// - Parameters:
  ///   - open: whether those are wanted too whose tests are only not out.
  ///   - holds: whether what they are filed under holds; otherwise it might if more were known.
  @inline(__always)
  mutating func takeDown(
    _ postings: Table<PostingRow>, _ filed: CandidateMemory.Filed, open: Bool, holds: Bool = true
  ) {
    // Every posting is written behind the last, and only counts if it is wanted: nothing to guess.
    let waiting = candidates.waiting.tail(room: Int(filed.end &- filed.first))
    var count = 0
    for index in Int(filed.first)..<Int(filed.end) {
      let posting = postings[index]
      let ownHold =
        candidates.standings.holds(posting.firstBit) & candidates.standings.holds(posting.secondBit)
      // Those whose tests do not hold only count where they are wanted open.
      waiting[count] = CandidateMemory.Waiting(posting, holds: open ? ownHold & (holds ? 1 : 0) : 1)
      let isWanted =
        open
        ? candidates.standings.isPossible(posting.firstBit)
          & candidates.standings.isPossible(posting.secondBit) : ownHold
      count &+= Int(truncatingIfNeeded: isWanted)
    }
    candidates.waiting.grow(by: count)
  }

  /// Keeps those that wait, but for gates of whose first set no phrase was hit, which most are. Only that is tried here:
  /// so there is nothing to guess but how many blocks it has, and gates of one shape stand side by side.
  private mutating func tryFirstSets() {
    let gates = rows.gates
    var count = 0
    for index in candidates.waiting.indices {
      let waiting = candidates.waiting[index]
      candidates.waiting[count] = waiting
      var isKept: UInt64 = 1
      if waiting.gate >= 0, GateHead(gates[Int(waiting.gate)]).sets > 0 {
        var place = Int(waiting.gate) &+ 1
        isKept = hitBit(&place)
      }
      count &+= Int(truncatingIfNeeded: isKept)
    }
    candidates.waiting.truncate(to: count)
  }

  /// Lists a rule whose gate's first set was hit, unless something else that it needs is not there.
  @inline(__always)
  private mutating func list(_ waiting: CandidateMemory.Waiting, _ warmth: inout Warmth) {
    var holds = waiting.holds
    if waiting.gate >= 0 {
      let end = endOfOpenGate(Int(waiting.gate), isFirstTried: true)
      if end < 0 { return }
      if GateHead(rows.gates[Int(waiting.gate)]).isStraight {
        var place = end
        switch rest(&place) {
        case .yes:
          if holds {
            // Its row and what it rests on are read soon.
            warmth.touch(rows.rules, waiting.rule)
            warmth.touch(rows.gates, place)
            return candidates.gathered.insert(waiting.rule)
          }
        case .unknown: holds = false
        case .no: return
        }
      }
    }
    if !candidates.listed.insert(waiting.rule) { return }
    let rule = Int32(truncatingIfNeeded: waiting.rule)
    if holds { candidates.others.append(rule) } else { candidates.open.append(rule) }
  }

  /// What a straight rule asks for besides phrases: that others do not occur, and field tests. They stand behind
  /// its gate (see `Triggers`). The place moves to what it rests on, if they may hold.
  @inline(__always)
  private mutating func rest(_ place: inout Int) -> Truth {
    let gates = rows.gates
    if hitBit(&place) != 0 { return .no }
    let bits = place &+ 1 &+ Int(gates[place])
    place &+= 1
    var holds = true
    while place < bits {
      if candidates.standings.isPossible(gates[place]) == 0 { return .no }
      if candidates.standings.holds(gates[place]) == 0 { holds = false }
      place &+= 1
    }
    return holds ? .yes : .unknown
  }

  /// Where a gate ends, if of each of its sets a phrase was hit; -1: it is not open.
  ///
  /// - Parameter isFirstTried: whether it is known that one of the first set was.
  @inline(__always)
  func endOfOpenGate(_ gate: Int, isFirstTried: Bool = false) -> Int {
    // A gate says how many sets follow (see `Triggers`).
    var place = gate &+ 1
    var sets = GateHead(rows.gates[gate]).sets
    if isFirstTried, sets > 0 {
      place &+= 1 &+ 4 &* Int(rows.gates[place])
      sets &-= 1
    }
    while sets > 0 {
      if hitBit(&place) == 0 { return -1 }
      sets &-= 1
    }
    return place
  }

  /// 1 where any phrase of the list at a place of `gates` was hit, or else 0; the place moves behind it. Block by block,
  /// because to guess which phrase of a few is the first that was hit takes longer than to look at all of them.
  @inline(__always)
  private func hitBit(_ place: inout Int) -> UInt64 {
    let gates = rows.gates
    var blocks = gates[place]
    place &+= 1
    var bits: UInt64 = 0
    while blocks > 0 {
      // Each block has four phrases (see `Triggers`).
      bits |= reading.hits.bit(of: Int(gates[place])) | reading.hits.bit(of: Int(gates[place &+ 1]))
      bits |= reading.hits.bit(of: Int(gates[place &+ 2])) | reading.hits.bit(of: Int(gates[place &+ 3]))
      place &+= 4
      blocks &-= 1
    }
    return bits
  }
}
