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
    var collector = Collector(ruleSet, program)
    for concept in program.concepts.indices { collector.collect(concept) }
    for rule in program.whens.indices { collector.collect(program.concepts.count + rule) }
    var bits = Array(repeating: UInt64(0), count: collector.words)
    for node in program.bars.joined() + program.alerts + program.alertExceptions where node >= 0 {
      collector.add(node, to: &bits)
    }
    words = collector.words
    self.bits = collector.bits
    var others = Set(ruleSet.fields.indices.filter { bits[$0 / 64] >> UInt64($0 % 64) & 1 != 0 })
    let deadlines = ruleSet.rules.map(\.deadline) + ruleSet.destinations.map(\.deadline)
    others.formUnion(deadlines.compactMap { $0?.after?.index })
    self.others = others
  }

  private struct Collector {
    let program: Program
    let words: Int
    /// As `Dependencies.bits`.
    var bits: [UInt64]
    /// For each concept and then each rule, whether its bits are known.
    private var isKnown: [Bool]

    init(_ ruleSet: RuleSet, _ program: Program) {
      self.program = program
      words = (ruleSet.fields.count + 63) / 64
      isKnown = Array(repeating: false, count: program.concepts.count + program.whens.count)
      bits = Array(repeating: 0, count: words * isKnown.count)
    }

    /// Works out the bits of the concept, or behind all concepts the rule, at a place.
    mutating func collect(_ place: Int) {
      if isKnown[place] { return }
      isKnown[place] = true
      var found = Array(repeating: UInt64(0), count: words)
      if place < program.concepts.count {
        add(program.concepts[place], to: &found)
      } else {
        let rule = place - program.concepts.count
        add(program.whens[rule], to: &found)
        if program.unlesses[rule] >= 0 { add(program.unlesses[rule], to: &found) }
      }
      for word in 0..<words { bits[place * words + word] = found[word] }
    }

    /// Adds the fields that a node can depend on.
    mutating func add(_ node: Int, to found: inout [UInt64]) {
      switch program.nodes[node] {
      case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
        for part in parts { add(Int(program.children[part]), to: &found) }
      case .heard(let part): add(part, to: &found)
      case .field(let test):
        let field = program.fieldTests[test].field.index
        found[field / 64] |= 1 << UInt64(field % 64)
      case .text: break
      case .concept(let concept): add(bitsAt: concept, to: &found)
      case .rule(let rule): add(bitsAt: program.concepts.count + rule, to: &found)
      }
    }

    private mutating func add(bitsAt place: Int, to found: inout [UInt64]) {
      collect(place)
      for word in 0..<words { found[word] |= bits[place * words + word] }
    }
  }
}
