import FenliuRules

/// Which phrases conditions ask for, through concepts and rules too.
struct PhrasesAsked {
  private let ruleSet: RuleSet
  private var concepts: [Int: Set<Int>] = [:]
  private var rules: [Int: Set<Int>] = [:]

  init(_ ruleSet: RuleSet) { self.ruleSet = ruleSet }

  /// The phrases that a condition asks for, by index.
  mutating func phrases(of condition: Condition) -> Set<Int> {
    switch condition.form {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      var found: Set<Int> = []
      for part in parts { found.formUnion(phrases(of: part)) }
      return found
    case .field: return []
    case .text(let test): return Set(test.sets.flatMap(\.uses).map(\.phrase.index))
    case .concept(let concept):
      if let known = concepts[concept.index] { return known }
      let found = phrases(of: ruleSet[concept].when)
      concepts[concept.index] = found
      return found
    case .rule(let rule):
      if let known = rules[rule.index] { return known }
      var found = phrases(of: ruleSet[rule].when)
      if let exception = ruleSet[rule].unless { found.formUnion(phrases(of: exception)) }
      rules[rule.index] = found
      return found
    }
  }
}
