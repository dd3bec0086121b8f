import FenliuMemory

extension CaseJudgement {
  /// Finds the rules that can concern the case: those that some phrase or field points at, and whose gate is
  /// open, and those that need neither. Of straight rules, it is known at once whether they apply.
  mutating func findCandidates() {
    listed.clear()
    straight.removeAll()
    candidates.removeAll()
    open.removeAll()
    for index in rows.untriggered.indices { candidates.append(rows.untriggered[index]) }
    for index in rows.testGroups.indices { listRules(of: rows.testGroups[index]) }
    let postings = rows.triggered
    for place in reading.hits.phrases.indices {
      var test: Int32 = -1
      var truth = Truth.yes
      for index in postings.range(Int(reading.hits.phrases[place])) {
        let posting = postings.values[index]
        if posting.firstTest != test {
          test = posting.firstTest
          truth = standing(Int(test))
        }
        if truth != .no { list(posting, truth) }
      }
    }
  }

  /// Lists the rules under those tests of a group that are not out.
  private mutating func listRules(of group: TestGroupRow) {
    let quantity = facts.quantity(of: Int(group.field))
    for place in Int(group.first)..<Int(group.end) {
      let test = Int(rows.triggerTests[place])
      if let quantity, group.ends(at: rows.tests[test], for: quantity) { return }
      let truth = standing(test)
      if truth == .no { continue }
      for index in rows.triggeredByTests.range(place) { list(rows.triggeredByTests.values[index], truth) }
    }
  }

  /// What a test that a rule needs comes to; not known if it does not hold, but would after another answer.
  @inline(__always)
  private mutating func standing(_ number: Int) -> Truth {
    let truth = truth(of: number)
    return truth == .no && !facts.isKnown(Int(rows.tests[number].field)) ? .unknown : truth
  }

  /// Lists a rule, whose first test comes to `first`, unless something else that it needs is not there.
  @inline(__always)
  private mutating func list(_ posting: PostingRow, _ first: Truth) {
    var least = first
    if posting.secondTest >= 0 {
      least = min(least, standing(Int(posting.secondTest)))
      if least == .no { return }
    }
    guard posting.gate >= 0 else { return list(posting.rule, least, isStraight: false) }
    let end = isOpen(Int(posting.gate))
    if end < 0 { return }
    let isStraight = GateHead(rows.gates[Int(posting.gate)]).isStraight
    if isStraight {
      least = min(least, rest(Int(end)))
      if least == .no { return }
    }
    list(posting.rule, least, isStraight: isStraight)
  }

  private mutating func list(_ rule: Int32, _ truth: Truth, isStraight: Bool) {
    if !listed.insert(Int(rule)) { return }
    if truth == .unknown { return open.append(rule) }
    guard isStraight else { return candidates.append(rule) }
    if rows.rules[Int(rule)].inForce.contains(facts.day) { straight.append(rule) }
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
    let tests = place &+ 1 &+ Int(gates[place])
    place &+= 1
    var least = Truth.yes
    while place < tests {
      least = min(least, standing(Int(gates[place])))
      if least == .no { return .no }
      place &+= 1
    }
    return least
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
