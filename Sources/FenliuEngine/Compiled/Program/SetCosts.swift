import FenliuRules

/// How dear it is to file something under one of the sets of phrases of a pack.
struct SetCosts: Sendable {
  /// For each set, how often one of its phrases is expected to occur in a text.
  let ofSets: [Double]

  /// What is popular with the writers of rules is popular with those of complaints, and what is long is rare. And a
  /// phrase occurs wherever one does that it stands inside.
  init(_ ruleSet: RuleSet, _ program: Program, _ sets: PhraseSets, _ nested: NestedPhrases) {
    var own = Self.uses(program, sets, phraseCount: ruleSet.phrases.count)
    for index in own.indices {
      let length = Self.length(of: ruleSet.phrases[index])
      own[index] /= Double(max(length * length, 1))
    }
    var frequencies = own
    for index in own.indices {
      for inner in nested.phrases(inside: index) { frequencies[Int(inner)] += own[index] }
    }
    var costs: [Double] = []
    costs.reserveCapacity(sets.phrases.count)
    for set in 0..<sets.phrases.count {
      var cost = 0.0
      for place in sets.phrases.range(set) { cost += frequencies[Int(sets.phrases.values[place])] }
      costs.append(cost)
    }
    ofSets = costs
  }

  /// For each phrase, how often distinct tests ask for it.
  private static func uses(_ program: Program, _ sets: PhraseSets, phraseCount: Int) -> [Double] {
    // How many tests ask for each set.
    var weights = Array(repeating: 0.0, count: sets.phrases.count)
    for test in program.textTests.indices {
      switch program.textTests[test].form {
      case .any(let set), .count(_, let set): weights[set] += 1
      case .all(let sets), .near(let sets, _, _): for set in sets { weights[set] += 1 }
      }
    }
    var uses = Array(repeating: 0.0, count: phraseCount)
    for set in weights.indices where weights[set] > 0 {
      if sets.areBare[set] {
        for place in sets.phrases.range(set) { uses[Int(sets.phrases.values[place])] += weights[set] }
      } else {
        // A phrase that stands there with several masks counts as often.
        for use in sets[set].uses { uses[use.phrase.index] += weights[set] }
      }
    }
    return uses
  }

  /// A pattern is at least as long as its shortest literal, and may be anywhere if none is known.
  private static func length(of phrase: Phrase) -> Int {
    phrase.pattern.map { $0.requiredLiterals?.map(\.count).min() ?? 0 } ?? phrase.text.scalarCount
  }
}

extension String {
  /// How many scalars there are: as many as bytes that begin one.
  fileprivate var scalarCount: Int {
    var text = self
    return text.withUTF8 { bytes in
      // Counted without a guess: a pack has many phrases.
      var count = 0
      for byte in bytes { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
      return count
    }
  }
}
