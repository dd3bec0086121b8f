import FenliuRules

/// Field tests that rules are filed under, so laid out that those that hold for a value are found without trying the
/// others: tests of single values under each value, tests of intervals as a tree.
struct TestIndex: Sendable {
  /// The tests, group by group.
  private(set) var tests: [Int32]
  private(set) var groups: [TestGroupRow] = []
  /// For each value of a group of single values, the places of the tests that hold for it.
  private(set) var byValue: [[Int32]] = []
  /// For each group of intervals the greatest end of the tests below each node of a binary tree. Nodes are numbered from
  /// 1, those below node n are 2n and 2n + 1, and the last level are the tests in order (an implicit segment tree).
  private(set) var reaches: [Int64] = []

  /// An index of tests, by number in `rows`.
  init(_ tests: [Int32], _ rows: [FieldTestRow]) {
    func key(_ test: Int32) -> (Int32, UInt8, UInt8, Int64) {
      let row = rows[Int(test)]
      return (row.field, row.kind.rawValue, TestGroupRow.Order(row).rawValue, row.lower)
    }
    self.tests = tests.sorted { left, right in
      let (first, second) = (key(left), key(right))
      return first == second ? left < right : first < second
    }
    var first = 0
    while first < tests.count {
      let row = rows[Int(self.tests[first])]
      let order = TestGroupRow.Order(row)
      var end = first + 1
      while end < tests.count, key(self.tests[end]).0 == row.field,
        rows[Int(self.tests[end])].kind == row.kind,
        TestGroupRow.Order(rows[Int(self.tests[end])]) == order
      {
        end += 1
      }
      add(
        TestGroupRow(
          field: row.field, kind: row.kind, order: order, first: Int32(first), end: Int32(end)), rows)
      first = end
    }
  }

  private mutating func add(_ group: TestGroupRow, _ rows: [FieldTestRow]) {
    var group = group
    let places = Int(group.first)..<Int(group.end)
    switch group.order {
    case .none: break
    case .byValue:
      group.firstList = Int32(byValue.count)
      group.lowest = places.map { rows[Int(tests[$0])].lower }.min() ?? 0
      for place in places {
        let row = rows[Int(tests[place])]
        for value in row.values {
          let list = Int(group.firstList) + Int(value - group.lowest)
          while byValue.count <= list { byValue.append([]) }
          byValue[list].append(Int32(place))
        }
      }
      group.listCount = Int32(byValue.count) - group.firstList
    case .byInterval:
      var leafCount = 1
      while leafCount < places.count { leafCount *= 2 }
      group.firstReach = Int32(reaches.count)
      group.leafCount = Int32(leafCount)
      var tree = Array(repeating: Int64.min, count: leafCount * 2)
      for place in places { tree[leafCount + place - places.lowerBound] = rows[Int(tests[place])].upper }
      for node in (1..<leafCount).reversed() { tree[node] = max(tree[node * 2], tree[node * 2 + 1]) }
      reaches += tree
    }
    groups.append(group)
  }
}

/// Tests of one field that rules are filed under, and how those that hold are found.
struct TestGroupRow: BitwiseCopyable {
  enum Order: UInt8, BitwiseCopyable {
    /// Each is tried.
    case none
    /// By the value asked for.
    case byValue
    /// By the interval in which the value must lie.
    case byInterval

    init(_ test: FieldTestRow) {
      if test.isNegated {
        self = .none
      } else {
        switch test.kind {
        case .boolean, .choice, .string, .presence: self = .byValue
        case .quantity: self = .byInterval
        case .unknown, .other: self = .none
        }
      }
    }
  }

  var field: Int32
  /// What the tests read.
  var kind: FieldRow.Kind
  var order: Order
  /// The tests, as a range of `ConditionRows.triggerTests`.
  var first: Int32
  var end: Int32
  /// By value: the least one, and the lists for it and those that follow, as a range of `ConditionRows.testsByValue`.
  var lowest: Int64 = 0
  var firstList: Int32 = 0
  var listCount: Int32 = 0
  /// By interval: where the tree begins in `ConditionRows.testReaches`, and the number of its first leaf.
  var firstReach: Int32 = 0
  var leafCount: Int32 = 0
}
