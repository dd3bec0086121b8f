import FenliuRules

/// Flattens the conditions of a rule set into a program.
struct ProgramBuilder: Sendable {
  var program = Program()
  /// The sets of the program.
  var sets = PhraseSets()
  private var textNumbers: [CompiledTextTest: Int] = [:]
  /// For each set, the test that one of it occurs, wherever and however it is said; -1: there is none. Nearly all tests
  /// are of this form.
  private var plainTests: [Int32] = []
  /// For each test, the set of which it asks that; -1: it asks something else. The last tests may be missing.
  private(set) var setsOfPlainTests: [Int32] = []
  private var fieldNumbers: [FieldTest: Int] = [:]
  /// The children of the nodes that are being added.
  private var pending: [Int32] = []

  /// No program yet.
  init() {}

  /// The program of a rule set.
  init(_ ruleSet: RuleSet) {
    addConcepts(of: ruleSet)
    program.whens = ruleSet.rules.indices.map { add(ruleSet.rules[$0].unmovedWhen) }
    program.unlesses = ruleSet.rules.indices.map { ruleSet.rules[$0].unmovedUnless.map { add($0) } ?? -1 }
    addOthers(of: ruleSet)
  }

  mutating func addConcepts(of ruleSet: RuleSet) {
    program.concepts = ruleSet.concepts.indices.map { add(ruleSet.concepts[$0].when) }
  }

  /// Adds what stands behind the conditions of rules.
  mutating func addOthers(of ruleSet: RuleSet) {
    program.bars = ruleSet.destinations.map { destination in
      destination.bars.map { bar in bar.when.map { add($0) } ?? -1 }
    }
    program.alerts = ruleSet.alerts.map { add($0.when) }
    program.alertExceptions = ruleSet.alerts.map { alert in alert.unless.map { add($0) } ?? -1 }
    program.guarantees = ruleSet.guarantees.map { add($0.when) }
    program.sets = sets
  }

  mutating func add(_ condition: Condition) -> Int {
    let node: Program.Node =
      switch condition.form {
      case .all(let parts): .all(add(parts))
      case .any(let parts): .any(add(parts))
      case .none(let parts): .none(add(parts))
      case .atLeast(let count, let parts): .atLeast(count, add(parts))
      case .heard(let part): .heard(add(part))
      case .field(let test): .field(number(of: test))
      case .text(let test): .text(number(of: test))
      case .concept(let concept): .concept(concept.index)
      case .rule(let rule): .rule(rule.index)
      }
    program.nodes.append(node)
    return program.nodes.count - 1
  }

  private mutating func add(_ parts: [Condition]) -> Range<Int> {
    let first = pending.count
    for index in parts.indices { pending.append(Int32(add(parts[index]))) }
    let start = program.children.count
    program.children += pending[first...]
    pending.removeLast(pending.count - first)
    return start..<program.children.count
  }

  mutating func number(of test: FieldTest) -> Int {
    if let known = fieldNumbers[test] { return known }
    program.fieldTests.append(test)
    fieldNumbers[test] = program.fieldTests.count - 1
    return program.fieldTests.count - 1
  }

  private mutating func number(of test: TextTest) -> Int {
    let form: CompiledTextTest.Form
    switch test.form {
    case .any(let set):
      let number = sets.number(of: set)
      // Told before anything is copied: nearly all tests are plain.
      if test.zones == nil, test.stance.accepted == nil, test.stance.rejected.isEmpty {
        return numberOfPlainTest(ofSet: number)
      }
      form = .any(number)
    case .all(let sets): form = .all(sets.map { self.sets.number(of: $0) })
    case .count(let count, let set): form = .count(count, sets.number(of: set))
    case .near(let near):
      form = .near(near.groups.map { sets.number(of: $0) }, near.reach, ordered: near.ordered)
    }
    return number(of: CompiledTextTest(form: form, zones: test.zones, stance: test.stance))
  }

  mutating func number(of compiled: CompiledTextTest) -> Int {
    if case .any(let set) = compiled.form, compiled.zones == nil, compiled.stance == .any {
      return numberOfPlainTest(ofSet: set)
    }
    if let known = textNumbers[compiled] { return known }
    program.textTests.append(compiled)
    textNumbers[compiled] = program.textTests.count - 1
    return program.textTests.count - 1
  }

  mutating func numberOfPlainTest(ofSet set: Int) -> Int {
    if plainTests.count <= set { plainTests += repeatElement(-1, count: set + 1 - plainTests.count) }
    if plainTests[set] < 0 {
      let test = program.textTests.count
      plainTests[set] = Int32(truncatingIfNeeded: test)
      while setsOfPlainTests.count < test { setsOfPlainTests.append(-1) }
      setsOfPlainTests.append(Int32(truncatingIfNeeded: set))
      program.textTests.append(CompiledTextTest(form: .any(set), zones: nil, stance: .any))
    }
    return Int(plainTests[set])
  }
}
