import FenliuRules

/// Flattens the conditions of a rule set into a program.
struct ProgramBuilder {
  private(set) var program = Program()
  private var setNumbers: [PhraseSet: Int] = [:]
  private var textNumbers: [CompiledTextTest: Int] = [:]
  private var fieldNumbers: [FieldTest: Int] = [:]

  init(_ ruleSet: RuleSet) {
    program.concepts = ruleSet.concepts.map { add($0.when) }
    program.whens = ruleSet.rules.map { add($0.when) }
    program.unlesses = ruleSet.rules.map { rule in rule.unless.map { add($0) } ?? -1 }
    program.bars = ruleSet.destinations.map { destination in
      destination.bars.map { bar in bar.when.map { add($0) } ?? -1 }
    }
    program.alerts = ruleSet.alerts.map { add($0.when) }
    program.alertExceptions = ruleSet.alerts.map { alert in alert.unless.map { add($0) } ?? -1 }
    program.guarantees = ruleSet.guarantees.map { add($0.when) }
  }

  private mutating func add(_ condition: Condition) -> Int {
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
    let nodes = parts.map { Int32(add($0)) }
    let start = program.children.count
    program.children += nodes
    return start..<program.children.count
  }

  private mutating func number(of test: FieldTest) -> Int {
    if let known = fieldNumbers[test] { return known }
    program.fieldTests.append(test)
    fieldNumbers[test] = program.fieldTests.count - 1
    return program.fieldTests.count - 1
  }

  private mutating func number(of test: TextTest) -> Int {
    let form: CompiledTextTest.Form =
      switch test.form {
      case .any(let set): .any(number(of: set))
      case .all(let sets): .all(sets.map { number(of: $0) })
      case .count(let count, let set): .count(count, number(of: set))
      case .near(let near):
        .near(near.groups.map { number(of: $0) }, near.reach, ordered: near.ordered)
      }
    let compiled = CompiledTextTest(form: form, zones: test.zones, stance: test.stance)
    if let known = textNumbers[compiled] { return known }
    program.textTests.append(compiled)
    textNumbers[compiled] = program.textTests.count - 1
    return program.textTests.count - 1
  }

  /// The number of a set of phrases, which the same set always gets.
  mutating func number(of set: PhraseSet) -> Int {
    if let known = setNumbers[set] { return known }
    program.sets.append(set)
    setNumbers[set] = program.sets.count - 1
    return program.sets.count - 1
  }
}
