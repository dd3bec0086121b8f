import FenliuRules

/// Which fields the value of a concept or a rule can depend on, through all references.
struct Dependencies: Sendable {
  private let concepts: IndexTable
  private let rules: IndexTable
  /// The fields that bars and alerts can depend on, and that deadlines run from.
  let others: Set<Int>

  init(_ ruleSet: RuleSet, _ program: Program) {
    var collector = Collector(program: program)
    concepts = IndexTable(program.concepts.indices.map { collector.concept($0).sorted() })
    rules = IndexTable(program.whens.indices.map { collector.rule($0).sorted() })
    var others: Set<Int> = []
    let nodes = program.bars.joined() + program.alerts + program.alertExceptions
    for node in nodes where node >= 0 {
      others.formUnion(collector.node(node).map { Int($0) })
    }
    let deadlines = ruleSet.rules.map(\.deadline) + ruleSet.destinations.map(\.deadline)
    others.formUnion(deadlines.compactMap { $0?.after?.index })
    self.others = others
  }

  /// Whether a concept can depend on a field.
  func concept(_ concept: Int, dependsOn field: Int) -> Bool { concepts[concept].contains(Int32(field)) }

  /// Whether a rule can depend on a field.
  func rule(_ rule: Int, dependsOn field: Int) -> Bool { rules[rule].contains(Int32(field)) }

  private struct Collector {
    let program: Program
    var concepts: [Int: Set<Int32>] = [:]
    var rules: [Int: Set<Int32>] = [:]

    init(program: Program) { self.program = program }

    mutating func concept(_ concept: Int) -> Set<Int32> {
      if let known = concepts[concept] { return known }
      let found = node(program.concepts[concept])
      concepts[concept] = found
      return found
    }

    mutating func rule(_ rule: Int) -> Set<Int32> {
      if let known = rules[rule] { return known }
      var found = node(program.whens[rule])
      if program.unlesses[rule] >= 0 { found.formUnion(node(program.unlesses[rule])) }
      rules[rule] = found
      return found
    }

    mutating func node(_ node: Int) -> Set<Int32> {
      switch program.nodes[node] {
      case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
        var found: Set<Int32> = []
        for part in parts { found.formUnion(self.node(Int(program.children[part]))) }
        return found
      case .heard(let part): return self.node(part)
      case .field(let test): return [Int32(program.fieldTests[test].field.index)]
      case .text: return []
      case .concept(let concept): return self.concept(concept)
      case .rule(let rule): return self.rule(rule)
      }
    }
  }
}
