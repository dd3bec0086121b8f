import FenliuRules

/// Which rules a case can concern at all.
///
/// Each rule is filed under the cheapest set of phrases of which one must occur for its `when` not to be
/// false: its access predicate (M. Fontoura et al., "Efficiently Evaluating Complex Boolean Expressions",
/// SIGMOD 2010). A rule that needs no phrase is tried on every case.
struct Triggers: Sendable {
  /// For each phrase, the rules filed under it.
  let rules: IndexTable
  /// The rules that need no phrase, ascending.
  let always: [Int32]

  init(_ ruleSet: RuleSet, _ program: Program) {
    // A pattern is at least as long as its shortest literal, and may be anywhere if none is known.
    let lengths = ruleSet.phrases.map { phrase in
      guard let pattern = phrase.pattern else { return phrase.text.unicodeScalars.count }
      return pattern.requiredLiterals?.map(\.count).min() ?? 0
    }
    var finder = Finder(program: program, lengths: lengths)
    var pairs: [(key: Int, value: Int32)] = []
    var always: [Int32] = []
    for rule in ruleSet.rules.indices {
      guard let access = finder.access(of: program.whens[rule]) else {
        always.append(Int32(rule))
        continue
      }
      pairs += access.phrases.map { ($0, Int32(rule)) }
    }
    rules = IndexTable(keys: ruleSet.phrases.count, pairs: pairs)
    self.always = always
  }

  /// Phrases of which one must occur, and how often they are expected to.
  private struct Access {
    var phrases: [Int]
    var cost: Double
  }

  private struct Finder {
    let program: Program
    let lengths: [Int]
    private var concepts: [Int: Access?] = [:]
    private var rules: [Int: Access?] = [:]

    init(program: Program, lengths: [Int]) {
      self.program = program
      self.lengths = lengths
    }

    /// The access of a node; nil: it may be other than false without any phrase.
    mutating func access(of node: Int) -> Access? {
      switch program.nodes[node] {
      case .all(let parts): return cheapest(parts, count: 1)
      case .any(let parts): return cheapest(parts, count: parts.count)
      case .none, .field: return nil
      case .heard(let part): return access(of: part)
      case .atLeast(let count, let parts):
        if count <= 0 { return nil }
        return cheapest(parts, count: max(0, parts.count - count + 1))
      case .text(let test): return access(of: program.textTests[test].form)
      case .concept(let concept):
        if let known = concepts[concept] { return known }
        let found = access(of: program.concepts[concept])
        concepts[concept] = .some(found)
        return found
      case .rule(let rule):
        if let known = rules[rule] { return known }
        let found = access(of: program.whens[rule])
        rules[rule] = .some(found)
        return found
      }
    }

    private func access(of form: CompiledTextTest.Form) -> Access? {
      switch form {
      case .any(let set): access(ofSet: set)
      case .count(let count, let set): count > 0 ? access(ofSet: set) : nil
      case .all(let sets), .near(let sets, _, _):
        sets.map { access(ofSet: $0) }.min { $0.cost < $1.cost }
      }
    }

    private func access(ofSet set: Int) -> Access {
      var phrases: [Int] = []
      for use in program.sets[set].uses where phrases.last != use.phrase.index {
        phrases.append(use.phrase.index)
      }
      return Access(phrases: phrases, cost: phrases.reduce(0) { $0 + frequency(of: $1) })
    }

    /// How often a phrase is expected in a text: the longer, the rarer.
    private func frequency(of phrase: Int) -> Double {
      let rarity = [1, 0.5, 0.1, 0.03, 0.01]
      return rarity[min(lengths[phrase], rarity.count - 1)]
    }

    /// The union of the `count` cheapest of the parts that have an access; nil: there are not so many.
    private mutating func cheapest(_ parts: Range<Int>, count: Int) -> Access? {
      let known = parts.compactMap { access(of: Int(program.children[$0])) }
      guard known.count >= count else { return nil }
      let order = known.indices.sorted { (known[$0].cost, $0) < (known[$1].cost, $1) }.prefix(count)
      let phrases = Set(order.flatMap { known[$0].phrases }).sorted()
      return Access(phrases: phrases, cost: order.reduce(0) { $0 + known[$1].cost })
    }
  }
}
