import FenliuMemory

extension ConditionRows {
  /// What the conditions of a pack lead to.
  struct Consequences {
    var rules: Table<RuleRow>
    var alerts: Table<RuleRow>
    var bars: ListTable<BarRow>
    var overrides: Table<Int32>
    var departments: Table<Int32>
    var deadlines: Table<Int32>
  }

  /// The rows of a pack with the conditions of another, which lead to something else.
  convenience init(like other: ConditionRows, _ consequences: Consequences) {
    self.init(
      nodes: other.nodes, children: other.children, testMasks: other.testMasks, concepts: other.concepts,
      rules: consequences.rules,
      alerts: consequences.alerts, bars: consequences.bars, overrides: consequences.overrides,
      tests: other.tests, masks: other.masks, departments: consequences.departments,
      deadlines: consequences.deadlines, triggered: other.triggered, triggerTests: other.triggerTests,
      testGroups: other.testGroups, testsByValue: other.testsByValue, testReaches: other.testReaches,
      triggeredByTests: other.triggeredByTests, untriggered: other.untriggered, gates: other.gates,
      dependencies: other.dependencies, fieldWords: other.fieldWords)
  }
}
