import FenliuRules

/// What must not be false for a condition not to be false.
struct Needs {
  /// Phrases of which one must occur.
  struct PhraseNeed {
    /// Ascending.
    var phrases: [Int]
    /// How often one of them is expected to occur.
    var cost: Double
  }

  var sets: [PhraseNeed] = []
  /// Field tests, by index in the program.
  var tests: [Int] = []
}

/// Finds what conditions need.
struct NeedFinder {
  private let program: Program
  /// For each phrase, how often it is expected in a text.
  private let frequencies: [Double]
  private var concepts: [Int: Needs] = [:]
  private var rules: [Int: Needs] = [:]

  /// What is popular with the writers of rules is popular with those of complaints, and what is long is rare.
  init(_ ruleSet: RuleSet, _ program: Program) {
    self.program = program
    var uses = Array(repeating: 0.0, count: ruleSet.phrases.count)
    for test in program.textTests {
      for set in test.form.sets {
        for use in program.sets[set].uses { uses[use.phrase.index] += 1 }
      }
    }
    frequencies = zip(ruleSet.phrases, uses).map { phrase, uses in
      // A pattern is at least as long as its shortest literal, and may be anywhere if none is known.
      let length =
        phrase.pattern.map { $0.requiredLiterals?.map(\.count).min() ?? 0 }
        ?? phrase.text.unicodeScalars.count
      return uses / Double(max(length * length, 1))
    }
  }

  /// What a node needs.
  mutating func needs(of node: Int) -> Needs {
    switch program.nodes[node] {
    case .all(let parts):
      var needs = Needs()
      for part in parts { needs.add(self.needs(of: Int(program.children[part]))) }
      return needs
    case .any(let parts): return some(of: parts, count: parts.count)
    case .none: return Needs()
    case .heard(let part): return Needs(sets: needs(of: part).sets)
    case .field(let test): return Needs(tests: [test])
    case .atLeast(let count, let parts):
      if count <= 0 { return Needs() }
      return some(of: parts, count: max(0, parts.count - count + 1))
    case .text(let test): return Needs(sets: needs(of: program.textTests[test].form))
    case .concept(let concept):
      if let known = concepts[concept] { return known }
      let found = needs(of: program.concepts[concept])
      concepts[concept] = found
      return found
    case .rule(let rule):
      if let known = rules[rule] { return known }
      let found = needs(of: program.whens[rule])
      rules[rule] = found
      return found
    }
  }

  private func needs(of form: CompiledTextTest.Form) -> [Needs.PhraseNeed] {
    switch form {
    case .any(let set): [need(ofSet: set)]
    case .count(let count, let set): count > 0 ? [need(ofSet: set)] : []
    case .all(let sets), .near(let sets, _, _): sets.map { need(ofSet: $0) }
    }
  }

  private func need(ofSet set: Int) -> Needs.PhraseNeed {
    // The uses of a set are ascending by phrase.
    var phrases: [Int] = []
    phrases.reserveCapacity(program.sets[set].uses.count)
    for use in program.sets[set].uses where use.phrase.index != phrases.last {
      phrases.append(use.phrase.index)
    }
    return Needs.PhraseNeed(phrases: phrases, cost: phrases.reduce(0) { $0 + frequencies[$1] })
  }

  /// What is needed if one of any `count` of the parts must not be false: one of the rarest sets of the cheapest
  /// of them.
  private mutating func some(of parts: Range<Int>, count: Int) -> Needs {
    if parts.count == 1, count == 1 { return needs(of: Int(program.children[parts.lowerBound])) }
    var known: [Needs.PhraseNeed] = []
    for part in parts {
      if let rarest = needs(of: Int(program.children[part])).sets.min(by: { $0.cost < $1.cost }) {
        known.append(rarest)
      }
    }
    guard known.count >= count else { return Needs() }
    let order = known.indices.sorted { (known[$0].cost, $0) < (known[$1].cost, $1) }.prefix(count)
    let phrases = Set(order.flatMap { known[$0].phrases }).sorted()
    return Needs(sets: [Needs.PhraseNeed(phrases: phrases, cost: order.reduce(0) { $0 + known[$1].cost })])
  }
}

extension Needs {
  fileprivate mutating func add(_ other: Needs) {
    for set in other.sets where !sets.contains(where: { $0.phrases == set.phrases }) { sets.append(set) }
    for test in other.tests where !tests.contains(test) { tests.append(test) }
  }
}
