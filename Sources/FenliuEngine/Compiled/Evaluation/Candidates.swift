import FenliuMemory

extension CaseJudgement {
  /// Finds the rules that can concern the case: those that some phrase or field points at, and whose gate is
  /// open, and those that need neither.
  mutating func findCandidates() {
    listed.clear()
    candidates.removeAll()
    for index in rows.untriggered.indices { candidates.append(rows.untriggered[index]) }
    for index in rows.testGroups.indices { listRules(of: rows.testGroups[index]) }
    for place in reading.hits.phrases.indices {
      for index in rows.triggered.range(Int(reading.hits.phrases[place])) {
        list(rows.triggered.values[index])
      }
    }
  }

  /// Lists the rules under those tests of a group that are not out.
  private mutating func listRules(of group: TestGroupRow) {
    let quantity = facts.quantity(of: Int(group.field))
    for place in Int(group.first)..<Int(group.end) {
      let test = rows.tests[Int(rows.triggerTests[place])]
      if let quantity, group.ends(at: test, for: quantity) { return }
      if facts.isOut(test) { continue }
      for index in rows.triggeredByTests.range(place) { list(rows.triggeredByTests.values[index]) }
    }
  }

  /// Makes a rule a candidate unless something that it needs is not there.
  @inline(__always)
  private mutating func list(_ posting: PostingRow) {
    if posting.firstTest >= 0, facts.isOut(rows.tests[Int(posting.firstTest)]) { return }
    if posting.secondTest >= 0, facts.isOut(rows.tests[Int(posting.secondTest)]) { return }
    if posting.gate >= 0, !isOpen(Int(posting.gate)) { return }
    if listed.insert(Int(posting.rule)) { candidates.append(posting.rule) }
  }

  /// Whether of each set of a gate a phrase was hit.
  @inline(__always)
  func isOpen(_ gate: Int) -> Bool {
    // A gate says how many sets follow, and each set how many phrases (see `Triggers`).
    var place = gate + 1
    for _ in 0..<rows.gates[gate] {
      let end = place + 1 + Int(rows.gates[place])
      place += 1
      while place < end, !reading.hits.contains(Int(rows.gates[place])) { place += 1 }
      if place == end { return false }
      place = end
    }
    return true
  }
}
