import FenliuRules

/// Which fields the value of a concept or a rule can depend on, through all references.
struct Dependencies: Sendable {
  /// The number of words that a bit for each field takes.
  let words: Int
  /// For each concept and then each rule, the bits of the fields that it can depend on. Behind those of all fields is
  /// a bit for whether a concept refers to a rule: what that comes to depends on how it is asked for (see
  /// `CaseJudgement.Mode`), even where no field can change it.
  let bits: [UInt64]
  /// The fields that bars and alerts can depend on, and that deadlines run from.
  let others: Set<Int>

  init(_ ruleSet: RuleSet, _ program: Program) {
    var collector = Collector(ruleSet, program)
    for concept in program.concepts.indices { collector.collect(concept) }
    for rule in program.whens.indices { collector.collect(program.concepts.count + rule) }
    for node in program.bars.joined() + program.alerts + program.alertExceptions where node >= 0 {
      collector.add(node, to: collector.end)
    }
    words = collector.words
    let end = collector.end * words
    let last = collector.bits[end...]
    var others = Set(ruleSet.fields.indices.filter { last[end + $0 / 64] >> UInt64($0 % 64) & 1 != 0 })
    for rule in ruleSet.rules.indices {
      if let field = ruleSet.rules[rule].deadline?.after { others.insert(field.index) }
    }
    others.formUnion(ruleSet.destinations.compactMap { $0.deadline?.after?.index })
    self.others = others
    bits = Array(collector.bits[..<end])
  }

  private struct Collector {
    let program: Program
    let words: Int
    private let ruleBit: Int
    /// As `Dependencies.bits`; and behind them, those of what is neither a concept nor a rule.
    var bits: [UInt64]
    /// For each concept and then each rule, whether its bits are known.
    private var isKnown: [Bool]

    /// The place behind those of all concepts and rules.
    var end: Int { isKnown.count }

    init(_ ruleSet: RuleSet, _ program: Program) {
      self.program = program
      words = ruleSet.fields.count / 64 + 1
      ruleBit = ruleSet.fields.count
      isKnown = Array(repeating: false, count: program.concepts.count + program.whens.count)
      bits = Array(repeating: 0, count: words * (isKnown.count + 1))
    }

    /// Works out the bits of the concept, or behind all concepts the rule, at a place.
    mutating func collect(_ place: Int) {
      if isKnown[place] { return }
      isKnown[place] = true
      if place < program.concepts.count {
        add(program.concepts[place], to: place)
      } else {
        let rule = place - program.concepts.count
        add(program.whens[rule], to: place)
        if program.unlesses[rule] >= 0 { add(program.unlesses[rule], to: place) }
      }
    }

    /// Adds the fields that a node can depend on to those of a place.
    mutating func add(_ node: Int, to place: Int) {
      switch program.nodes[node] {
      case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
        for part in parts { add(Int(program.children[part]), to: place) }
      case .heard(let part): add(part, to: place)
      case .field(let test):
        let field = program.fieldTests[test].field.index
        bits[place * words + field / 64] |= 1 << UInt64(field % 64)
      case .text: break
      case .concept(let concept): add(bitsAt: concept, to: place)
      case .rule(let rule):
        if place < program.concepts.count {
          bits[place * words + ruleBit / 64] |= 1 << UInt64(ruleBit % 64)
        }
        add(bitsAt: program.concepts.count + rule, to: place)
      }
    }

    private mutating func add(bitsAt other: Int, to place: Int) {
      collect(other)
      for word in 0..<words { bits[place * words + word] |= bits[other * words + word] }
    }
  }
}
