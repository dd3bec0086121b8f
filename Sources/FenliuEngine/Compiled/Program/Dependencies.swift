import FenliuRules

/// Which fields the value of a concept or a rule can depend on, through all references.
struct Dependencies: Sendable {
  /// The number of words that a bit for each field takes.
  let words: Int
  /// For each concept and then each rule, the bits of the fields that it can depend on.
  let bits: [UInt64]
  /// The fields that bars and alerts can depend on, and that deadlines run from.
  let others: Set<Int>

  init(_ ruleSet: RuleSet, _ program: Program) {
    let words = (ruleSet.fields.count + 63) / 64
    var collector = Collector(program: program)
    var bits = Array(repeating: UInt64(0), count: words * (program.concepts.count + program.whens.count))
    func note(_ fields: Set<Int32>, at place: Int) {
      for field in fields { bits[place * words + Int(field) / 64] |= 1 << UInt64(field % 64) }
    }
    for concept in program.concepts.indices { note(collector.concept(concept), at: concept) }
    for rule in program.whens.indices { note(collector.rule(rule), at: program.concepts.count + rule) }
    self.words = words
    self.bits = bits
    var others: Set<Int> = []
    let nodes = program.bars.joined() + program.alerts + program.alertExceptions
    for node in nodes where node >= 0 {
      others.formUnion(collector.node(node).map { Int($0) })
    }
    let deadlines = ruleSet.rules.map(\.deadline) + ruleSet.destinations.map(\.deadline)
    others.formUnion(deadlines.compactMap { $0?.after?.index })
    self.others = others
  }

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
