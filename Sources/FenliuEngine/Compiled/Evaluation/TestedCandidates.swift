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
      let root = Node(number: 1, first: group.first, width: group.leafCount)
      findRules(in: group, node: root, holding: number, before: end, open: open)
    }
  }

  private mutating func findRules(underEach places: Range<Int>, open: Bool) {
    for place in places { findRules(under: place, open: open) }
  }

  private mutating func findRules(under place: Int, open: Bool) {
    let test = Int(rows.triggerTests[place])
    let truth = truth(of: test)
    // What does not hold, but would after another answer, is not known.
    let isOpen =
      open && truth != .yes && (truth == .unknown || !facts.isKnown(Int(rows.tests[test].field)))
    let rules = rows.triggeredByTests.range(place)
    let filed = CandidateMemory.Filed(
      first: Int32(truncatingIfNeeded: rules.lowerBound), end: Int32(truncatingIfNeeded: rules.upperBound))
    if truth == .yes || isOpen { takeDown(rows.triggeredByTests.values, filed, open: true, holds: !isOpen) }
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
  /// before `end`. A node is passed over if all tests below it begin too late, or none of them ends so late: the cost
  /// follows what is found.
  private mutating func findRules(
    in group: TestGroupRow, node: Node, holding number: Int64, before end: Int32, open: Bool
  ) {
    // Nodes 2n and 2n + 1 are below node n (see `TestIndex`).
    if node.first >= end || rows.testReaches[Int(group.firstReach) + Int(node.number)] < number { return }
    guard node.width > 1 else { return findRules(under: Int(node.first), open: open) }
    findRules(in: group, node: node.left, holding: number, before: end, open: open)
    findRules(in: group, node: node.right, holding: number, before: end, open: open)
  }
}

/// A node of the tree of a group of intervals.
private struct Node {
  var number: Int32
  /// The place of the first of the tests below it, and how many there are room for.
  var first: Int32
  var width: Int32

  var left: Node { Node(number: number * 2, first: first, width: width / 2) }
  var right: Node { Node(number: number * 2 + 1, first: first + width / 2, width: width / 2) }
}
