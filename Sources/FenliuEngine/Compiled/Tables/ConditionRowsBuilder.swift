import FenliuMemory
import FenliuRules

/// Lays out the conditions of a pack as plain data.
struct ConditionRowsBuilder {
  private let ruleSet: RuleSet
  private let program: Program
  private let store: TableStore
  /// The deadlines of rules and destinations, by number.
  private(set) var deadlines: [Deadline] = []
  private var deadlineNumbers: [Deadline: Int32] = [:]
  private var overrides: [Int32] = []

  init(_ ruleSet: RuleSet, _ program: Program, _ store: TableStore) {
    self.ruleSet = ruleSet
    self.program = program
    self.store = store
  }

  mutating func rows(
    _ dependencies: Dependencies, _ tests: [FieldTestRow], _ masks: FieldMasks, _ triggers: Triggers
  ) -> ConditionRows {
    let rules = ruleSet.rules.indices.map { rule($0, triggers) }
    let consequences = consequences(ofRules: rules)
    let nodes = NodeRows(program)
    return ConditionRows(
      nodes: store.table(nodes.nodes), children: store.table(nodes.children),
      testMasks: store.table(nodes.masks),
      concepts: store.table(program.concepts.map { Int32($0) }), rules: consequences.rules,
      alerts: consequences.alerts, bars: consequences.bars, overrides: consequences.overrides,
      tests: store.table(tests), masks: masks,
      departments: consequences.departments, deadlines: consequences.deadlines,
      triggered: store.lists(triggers.byPhrase), triggerTests: store.table(triggers.testIndex.tests),
      testGroups: store.table(triggers.testIndex.groups),
      testsByValue: store.lists(triggers.testIndex.byValue),
      testReaches: store.table(triggers.testIndex.reaches),
      triggeredByTests: store.lists(triggers.byTest),
      untriggered: store.table(triggers.always), gates: store.table(triggers.gates),
      dependencies: store.table(dependencies.bits), fieldWords: dependencies.words)
  }

  /// The rows of a pack with the conditions of another, in which they may lead to something else.
  mutating func rows(like other: ConditionRows) -> ConditionRows {
    let rules = ruleSet.rules.indices.map { index in
      var row = rule(index)
      row.straight = other.rules[index].straight
      return row
    }
    return ConditionRows(like: other, consequences(ofRules: rules))
  }

  /// What conditions lead to.
  private mutating func consequences(ofRules rules: [RuleRow]) -> ConditionRows.Consequences {
    let alerts = ruleSet.alerts.indices.map { alert($0) }
    let bars = ruleSet.destinations.indices.map { self.bars(of: $0) }
    let deadlines = ruleSet.destinations.map { number(of: $0.deadline) }
    return ConditionRows.Consequences(
      rules: store.table(rules), alerts: store.table(alerts), bars: store.lists(bars),
      overrides: store.table(overrides),
      departments: store.table(ruleSet.issues.map { Int32($0.department?.index ?? -1) }),
      deadlines: store.table(deadlines))
  }

  private mutating func rule(_ index: Int, _ triggers: Triggers) -> RuleRow {
    var row = rule(index)
    row.straight = triggers.straight[index]
    return row
  }

  private mutating func rule(_ index: Int) -> RuleRow {
    let first = Int32(overrides.count)
    for other in ruleSet.rules[index].overrides { overrides.append(Int32(other.index)) }
    let rule = ruleSet.rules[index]
    var row = RuleRow(
      when: Int32(program.whens[index]), unless: Int32(program.unlesses[index]),
      inForce: PeriodRow(rule.inForce), urgency: Int8(rule.urgency.rawValue))
    row.issue = Int32(rule.issue.index)
    row.send = Int32(rule.send.index)
    row.deadline = number(of: rule.deadline)
    (row.firstOverride, row.endOverride) = (first, Int32(overrides.count))
    return row
  }

  private func alert(_ index: Int) -> RuleRow {
    let alert = ruleSet.alerts[index]
    return RuleRow(
      when: Int32(program.alerts[index]), unless: Int32(program.alertExceptions[index]),
      inForce: PeriodRow(alert.inForce), urgency: Int8(alert.urgency.rawValue))
  }

  private func bars(of destination: Int) -> [BarRow] {
    zip(ruleSet.destinations[destination].bars, program.bars[destination]).map { bar, node in
      var instead: Int32 = -1
      if case .destination(let destination) = bar.instead { instead = Int32(destination.index) }
      return BarRow(
        node: Int32(node), instead: instead, urgency: Int8(bar.urgency.rawValue),
        concernsAll: bar.issues == nil)
    }
  }

  private mutating func number(of deadline: Deadline?) -> Int32 {
    guard let deadline else { return -1 }
    if let known = deadlineNumbers[deadline] { return known }
    let number = Int32(deadlines.count)
    deadlines.append(deadline)
    deadlineNumbers[deadline] = number
    return number
  }
}
