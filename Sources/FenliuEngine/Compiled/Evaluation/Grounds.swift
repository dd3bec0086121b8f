import FenliuRules

/// What a condition that holds rests on.
struct Grounds {
  /// Hits, by index, ascending.
  var hits: [Int] = []
  /// Fields, ascending.
  var fields: [Int] = []
}

/// What a rule that applies rests on, and how strong that is.
struct RuleGrounds {
  var grounds: Grounds
  /// The strongest zone of its words.
  var zone: Ref<Zone>?
  /// The distinct phrases among its words.
  var phrases: Set<Int32>
}

extension Evaluator {
  /// What a condition rests on; nothing if it does not hold.
  func grounds(of node: Int) -> Grounds {
    var collector = GroundsCollector(evaluator: self)
    collector.collect(node)
    return Grounds(hits: collector.hits.sorted(), fields: collector.fields.sorted())
  }

  /// Words that a condition which holds rests on.
  func evidence(for grounds: Grounds) -> [Evidence] {
    grounds.hits.map { reading.evidence(for: $0) }.sorted()
  }

  /// The fields that a rule waits for, if it is open.
  func openFields(ofRule rule: Int) -> Set<Int> {
    var collector = OpenFieldsCollector(evaluator: self)
    collector.collect(rule: rule)
    return collector.fields
  }

  /// The fields that an alert waits for, if it is open.
  func openFields(ofAlert alert: Int) -> Set<Int> {
    guard value(ofAlert: alert, .open) == .unknown else { return [] }
    let exception = tables.program.alertExceptions[alert]
    var collector = OpenFieldsCollector(evaluator: self)
    collector.collect(tables.program.alerts[alert])
    if exception >= 0 { collector.collect(exception) }
    return collector.fields
  }

  /// The fields that a condition waits for, if it is open.
  func openFields(of node: Int) -> Set<Int> {
    var collector = OpenFieldsCollector(evaluator: self)
    collector.collect(node)
    return collector.fields
  }
}

/// Walks the parts of a condition that hold; a concept or rule met twice adds nothing the second time.
private struct GroundsCollector {
  let evaluator: Evaluator
  var hits: Set<Int> = []
  var fields: Set<Int> = []
  private var seenConcepts: Set<Int> = []
  private var seenRules: Set<Int> = []

  init(evaluator: Evaluator) { self.evaluator = evaluator }

  mutating func collect(_ node: Int) {
    guard evaluator.value(node, .decided) == .yes else { return }
    let program = evaluator.tables.program
    switch program.nodes[node] {
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      for part in parts { collect(Int(program.children[part])) }
    case .none: break
    case .heard(let part): collect(part)
    case .field(let test): fields.insert(program.fieldTests[test].field.index)
    case .text(let test): hits.formUnion(evaluator.reading.grounds(of: test))
    case .concept(let concept):
      if seenConcepts.insert(concept).inserted { collect(program.concepts[concept]) }
    case .rule(let rule):
      if seenRules.insert(rule).inserted { collect(program.whens[rule]) }
    }
  }
}

/// Walks the parts of a condition that are open.
private struct OpenFieldsCollector {
  let evaluator: Evaluator
  var fields: Set<Int> = []
  private var seenConcepts: Set<Int> = []
  private var seenRules: Set<Int> = []

  init(evaluator: Evaluator) { self.evaluator = evaluator }

  mutating func collect(rule: Int) {
    guard evaluator.value(ofRule: rule, .open) == .unknown else { return }
    let program = evaluator.tables.program
    collect(program.whens[rule])
    if program.unlesses[rule] >= 0 { collect(program.unlesses[rule]) }
  }

  mutating func collect(_ node: Int) {
    guard evaluator.value(node, .open) == .unknown else { return }
    let program = evaluator.tables.program
    switch program.nodes[node] {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      for part in parts { collect(Int(program.children[part])) }
    case .text, .heard: break
    case .field(let test):
      let field = program.fieldTests[test].field.index
      if evaluator.value(ofField: field) == nil { fields.insert(field) }
    case .concept(let concept):
      if seenConcepts.insert(concept).inserted { collect(program.concepts[concept]) }
    case .rule(let rule):
      if seenRules.insert(rule).inserted { collect(rule: rule) }
    }
  }
}
