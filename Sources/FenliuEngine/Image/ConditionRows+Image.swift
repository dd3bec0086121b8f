import FenliuMemory

extension ConditionRows {
  /// As a compiled pack has them (see `TableCoder`).
  convenience init(_ coder: inout TableCoder, _ rows: ConditionRows?) throws(ImageError) {
    self.init(
      nodes: try coder.table("conditions.nodes", rows?.nodes),
      children: try coder.table("conditions.children", rows?.children),
      testMasks: try coder.table("conditions.test-masks", rows?.testMasks),
      concepts: try coder.table("conditions.concepts", rows?.concepts),
      rules: try coder.table("conditions.rules", rows?.rules),
      alerts: try coder.table("conditions.alerts", rows?.alerts),
      bars: try coder.lists("conditions.bars", rows?.bars),
      overrides: try coder.table("conditions.overrides", rows?.overrides),
      tests: try coder.table("conditions.tests", rows?.tests),
      masks: try FieldMasks(&coder, rows?.masks),
      departments: try coder.table("conditions.departments", rows?.departments),
      deadlines: try coder.table("conditions.deadlines", rows?.deadlines),
      triggered: try coder.lists("conditions.triggered", rows?.triggered),
      triggerTests: try coder.table("conditions.trigger-tests", rows?.triggerTests),
      testGroups: try coder.table("conditions.test-groups", rows?.testGroups),
      testsByValue: try coder.lists("conditions.tests-by-value", rows?.testsByValue),
      testReaches: try coder.table("conditions.test-reaches", rows?.testReaches),
      triggeredByTests: try coder.lists("conditions.test-triggered", rows?.triggeredByTests),
      untriggered: try coder.table("conditions.untriggered", rows?.untriggered),
      gates: try coder.table("conditions.gates", rows?.gates),
      dependencies: try coder.table("conditions.dependencies", rows?.dependencies),
      fieldWords: try coder.number("conditions.field-words", rows?.fieldWords))
  }
}
