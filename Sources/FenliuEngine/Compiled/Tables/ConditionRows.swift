import FenliuMemory
import FenliuRules

/// A period as plain data.
struct PeriodRow: BitwiseCopyable {
  /// The first day in it, as a day number.
  private var from: Int32
  /// The first day after it; `Int32.max`, which no day has: it has no end.
  private var until: Int32

  init(_ period: Period) {
    from = period.from.map { Int32(clamping: $0.dayNumber) } ?? .min
    until = period.until.map { Int32(clamping: $0.dayNumber) } ?? .max
  }

  /// As `Period.contains`.
  @inline(__always)
  func contains(_ day: Int?) -> Bool {
    guard let day else { return until == .max }
    return Int(from) <= day && day < Int(until)
  }
}

/// A rule or an alert as plain data.
struct RuleRow: BitwiseCopyable {
  /// Its node, and that of its exception; -1: it has none.
  var when: Int32
  var unless: Int32
  var inForce: PeriodRow
  /// Its urgency, as `Urgency.rawValue`.
  var urgency: Int8
  var issue: Int32 = -1
  var send: Int32 = -1
  /// Its deadline, by index in `PackTables.deadlines`; -1: it has none.
  var deadline: Int32 = -1
  /// Where the rules that it overrides itself stand in `ConditionRows.overrides`.
  var firstOverride: Int32 = 0
  var endOverride: Int32 = 0
  /// Where what a straight rule rests on stands in `ConditionRows.gates` (see `Triggers`); -1 for other rules.
  var straight: Int32 = -1
  // So that a row fills a line of the cache, and none lies in two.
  private var unused: (Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0)

  init(when: Int32, unless: Int32, inForce: PeriodRow, urgency: Int8) {
    self.when = when
    self.unless = unless
    self.inForce = inForce
    self.urgency = urgency
  }

  var overrides: Range<Int> { Int(firstOverride)..<Int(endOverride) }
}

/// A bar as plain data.
struct BarRow: BitwiseCopyable {
  /// Its node; -1: it holds always.
  var node: Int32
  /// Where it sends a referral instead; -1: to the department of the issue.
  var instead: Int32
  var urgency: Int8
  var concernsAll: Bool
}

/// All that judging a case looks up in its inner loops, as plain data.
final class ConditionRows: Sendable {
  let nodes: Table<NodeRow>
  let children: Table<Int32>
  let testMasks: Table<TestMask>
  /// For each concept, its node.
  let concepts: Table<Int32>
  let rules: Table<RuleRow>
  let alerts: Table<RuleRow>
  /// For each destination, its bars.
  let bars: ListTable<BarRow>
  let overrides: Table<Int32>
  let tests: Table<FieldTestRow>
  let masks: FieldMasks
  /// For each issue, its department; -1: it has none.
  let departments: Table<Int32>
  /// For each destination, its deadline, by index in `PackTables.deadlines`; -1: it has none.
  let deadlines: Table<Int32>
  /// For each phrase, the rules filed under it (see `Triggers`).
  let triggered: ListTable<PostingRow>
  /// The field tests that rules are filed under, and for each of them the rules.
  let triggerTests: Table<Int32>
  let testGroups: Table<TestGroupRow>
  /// See `TestIndex`.
  let testsByValue: ListTable<Int32>
  let testReaches: Table<Int64>
  let triggeredByTests: ListTable<PostingRow>
  /// The rules filed under nothing.
  let untriggered: Table<Int32>
  /// See `Triggers`.
  let gates: Table<Int32>
  /// For each concept and then each rule, bits of the fields that it can depend on.
  let dependencies: Table<UInt64>
  /// The number of words that a bit for each field takes.
  let fieldWords: Int

  init(
    nodes: Table<NodeRow>, children: Table<Int32>, testMasks: Table<TestMask>, concepts: Table<Int32>,
    rules: Table<RuleRow>,
    alerts: Table<RuleRow>, bars: ListTable<BarRow>, overrides: Table<Int32>,
    tests: Table<FieldTestRow>, masks: FieldMasks, departments: Table<Int32>, deadlines: Table<Int32>,
    triggered: ListTable<PostingRow>, triggerTests: Table<Int32>, testGroups: Table<TestGroupRow>,
    testsByValue: ListTable<Int32>, testReaches: Table<Int64>, triggeredByTests: ListTable<PostingRow>,
    untriggered: Table<Int32>, gates: Table<Int32>,
    dependencies: Table<UInt64>, fieldWords: Int
  ) {
    self.nodes = nodes
    self.children = children
    self.testMasks = testMasks
    self.concepts = concepts
    self.rules = rules
    self.alerts = alerts
    self.bars = bars
    self.overrides = overrides
    self.tests = tests
    self.masks = masks
    self.departments = departments
    self.deadlines = deadlines
    self.triggered = triggered
    self.triggerTests = triggerTests
    self.testGroups = testGroups
    self.testsByValue = testsByValue
    self.testReaches = testReaches
    self.triggeredByTests = triggeredByTests
    self.untriggered = untriggered
    self.gates = gates
    self.dependencies = dependencies
    self.fieldWords = fieldWords
  }
}
