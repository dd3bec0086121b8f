import FenliuMemory

/// The rules that no phrase points at, but a field does.
extension CaseJudgement {
  /// Finds the rules under those tests of a group that are not out.
  mutating func findRules(under group: TestGroupRow, open: Bool) {
    let field = Int(group.field)
    let isOpen = open && !facts.isKnown(field)
    guard !isOpen, let number = facts.number(of: field, of: group.kind) else {
      // Where nothing is known, no test holds that plain data tells.
      if !isOpen, group.kind != .unknown, facts.isUnknown(field) { return }
      return findRules(underEach: Int(group.first)..<Int(group.end), open: open)
    }
    switch group.order {
    case .none: findRules(underEach: Int(group.first)..<Int(group.end), open: open)
    case .byValue:
      let (list, overflow) = number.subtractingReportingOverflow(group.lowest)
      guard !overflow, 0..<Int64(group.listCount) ~= list else { return }
      for index in rows.testsByValue.range(Int(group.firstList) + Int(list)) {
        findRules(under: Int(rows.testsByValue.values[index]), open: open)
      }
    case .byInterval:
      let end = end(of: group, for: number)
      if end > group.first { findRules(in: group, node: 1, holding: number, before: end, open: open) }
    }
  }

  private mutating func findRules(underEach places: Range<Int>, open: Bool) {
    for place in places { findRules(under: place, open: open) }
  }

  private mutating func findRules(under place: Int, open: Bool) {
    let test = Int(rows.triggerTests[place])
    let truth = truth(of: test)
    // What does not hold, but would after another answer, is not known.
    let isOpen = open && truth != .yes && !facts.isKnown(Int(rows.tests[test].field))
    let rules = rows.triggeredByTests.range(place)
    let filed = CandidateMemory.Filed(
      first: Int32(truncatingIfNeeded: rules.lowerBound), end: Int32(truncatingIfNeeded: rules.upperBound))
    if truth == .yes || isOpen { takeDown(rows.triggeredByTests.values, filed, holds: !isOpen) }
  }

  /// The place behind the last test of a group whose interval begins at a number or before.
  private func end(of group: TestGroupRow, for number: Int64) -> Int32 {
    var (lower, upper) = (group.first, group.end)
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if rows.tests[Int(rows.triggerTests[Int(middle)])].lower <= number {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    return lower
  }

  /// Finds the rules under those of the tests below a node whose interval ends at a number or behind it, of the tests
  /// before `end`. A node is passed over if none of the tests below it ends so late: the cost follows what is found.
  private mutating func findRules(
    in group: TestGroupRow, node: Int, holding number: Int64, before end: Int32, open: Bool
  ) {
    // Nodes 2n and 2n + 1 are below node n; those of the tests stand last (see `TestIndex`).
    if rows.testReaches[Int(group.firstReach) + node] < number { return }
    let leaf = node - Int(group.leafCount)
    guard leaf < 0 else {
      let place = Int(group.first) + leaf
      if place < Int(end) { findRules(under: place, open: open) }
      return
    }
    findRules(in: group, node: node * 2, holding: number, before: end, open: open)
    findRules(in: group, node: node * 2 + 1, holding: number, before: end, open: open)
  }
}
