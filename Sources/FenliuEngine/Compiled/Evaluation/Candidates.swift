import FenliuMemory

/// Memory for finding the rules that can concern a case.
struct CandidateMemory: ~Copyable {
  /// A rule filed under something that was found, of which it is left to see whether its gate is open.
  struct Waiting: BitwiseCopyable {
    var rule: Int32
    var gate: Int32
    /// Whether its first tests hold; otherwise they might if more were known.
    var holds: Bool
  }

  /// What the field tests come to that rules are filed with.
  var standings: Standings
  fileprivate var waiting = Scratch<Waiting>(capacity: 256)
  /// Rules that are listed below already.
  fileprivate var listed: Marks
  /// The straight rules that apply (see `StraightRule`), in no order.
  fileprivate(set) var straight = Scratch<Int32>(capacity: 64)
  /// The other rules that may apply, in no order.
  var others = Scratch<Int32>(capacity: 256)
  /// The rules that do not apply, but might if more were known; in no order.
  fileprivate(set) var open = Scratch<Int32>(capacity: 256)

  init(_ tables: PackTables) {
    standings = Standings(tables.rows.masks)
    listed = Marks(count: tables.rows.rules.count)
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
    for place in reading.hits.phrases.indices {
      takeDown(rows.triggered, Int(reading.hits.phrases[place]))
    }
    // In a pass by itself: what a gate reads is far from what the one before it does.
    for place in candidates.waiting.indices { list(candidates.waiting[place]) }
  }

  /// Takes down the rules under a phrase, or under a place of `triggerTests`, whose tests are not out.
  @inline(__always)
  mutating func takeDown(_ postings: ListTable<PostingRow>, _ key: Int, holds: Bool = true) {
    let range = postings.range(key)
    candidates.waiting.reserve(range.count)
    for index in range {
      let posting = postings.values[index]
      guard candidates.standings.isPossible(posting.firstBit),
        candidates.standings.isPossible(posting.secondBit)
      else { continue }
      candidates.waiting.appendReserved(
        CandidateMemory.Waiting(
          rule: posting.rule, gate: posting.gate,
          holds: holds && candidates.standings.holds(posting.firstBit)
            && candidates.standings.holds(posting.secondBit)))
    }
  }

  /// Lists a rule, unless something else that it needs is not there.
  @inline(__always)
  private mutating func list(_ waiting: CandidateMemory.Waiting) {
    var holds = waiting.holds
    var isStraight = false
    if waiting.gate >= 0 {
      let end = isOpen(Int(waiting.gate))
      if end < 0 { return }
      isStraight = GateHead(rows.gates[Int(waiting.gate)]).isStraight
      if isStraight {
        switch rest(Int(end)) {
        case .yes: break
        case .unknown: holds = false
        case .no: return
        }
      }
    }
    if !candidates.listed.insert(Int(waiting.rule)) { return }
    if !holds { return candidates.open.append(waiting.rule) }
    guard isStraight else { return candidates.others.append(waiting.rule) }
    if rows.rules[Int(waiting.rule)].inForce.contains(facts.day) { candidates.straight.append(waiting.rule) }
  }

  /// What a straight rule asks for besides phrases: that others do not occur, and field tests. They stand behind
  /// its gate (see `Triggers`).
  @inline(__always)
  private mutating func rest(_ place: Int) -> Truth {
    let gates = rows.gates
    var place = place
    let phrases = place &+ 1 &+ Int(gates[place])
    place &+= 1
    while place < phrases {
      if reading.hits.contains(Int(gates[place])) { return .no }
      place &+= 1
    }
    let bits = place &+ 1 &+ Int(gates[place])
    place &+= 1
    var holds = true
    while place < bits {
      if !candidates.standings.isPossible(gates[place]) { return .no }
      if !candidates.standings.holds(gates[place]) { holds = false }
      place &+= 1
    }
    return holds ? .yes : .unknown
  }

  /// Where a gate ends, if of each of its sets a phrase was hit; -1: it is not open.
  @inline(__always)
  func isOpen(_ gate: Int) -> Int {
    // A gate says how many sets follow, and each set how many phrases (see `Triggers`).
    let gates = rows.gates
    var place = gate &+ 1
    var sets = GateHead(gates[gate]).sets
    while sets > 0 {
      let end = place &+ 1 &+ Int(gates[place])
      place &+= 1
      while place < end, !reading.hits.contains(Int(gates[place])) { place &+= 1 }
      if place == end { return -1 }
      place = end
      sets &-= 1
    }
    return place
  }
}
