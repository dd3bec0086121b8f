import FenliuSource

/// What is known of a version of a pack that had no errors, for the checking of the next.
struct CheckMemory: Sendable {
  /// All that the meaning of a rule depends on but its own declaration.
  struct Environment: Equatable, Sendable {
    /// The numbers of the pools of what holds other things than rules.
    private var pools: [Int]
    /// The ids of all rules, in their order.
    private var rules: [String]

    init(_ declarations: Declarations, pools: [Int]) {
      self.pools = pools
      rules = declarations.rules.map(\.id.text)
    }
  }

  /// The phrases.
  let phrases: PhraseTable?
  private let environment: Environment?
  private let rules: [RuleDeclaration.Origin: KnownRules.Entry]

  /// Nothing is known yet.
  init() {
    phrases = nil
    environment = nil
    rules = [:]
  }

  /// What came of the rules of a pack.
  init(
    _ checked: [CheckedRule], of declarations: Listing<RuleDeclaration>, in environment: Environment,
    phrases: PhraseTable
  ) {
    self.phrases = phrases
    self.environment = environment
    var rules: [RuleDeclaration.Origin: KnownRules.Entry] = [:]
    rules.reserveCapacity(checked.count)
    for (index, rule) in checked.enumerated() where !rule.isReported && rule.rule != nil {
      let declaration = declarations[index]
      rules[declaration.origin] = KnownRules.Entry(
        checked: rule, offset: declaration.id.location.range.lower.value)
    }
    self.rules = rules
  }

  /// What is known of rules in a version with these phrases; nil where everything may be otherwise.
  func rules(in environment: Environment, _ phrases: PhraseTable) -> KnownRules? {
    guard environment == self.environment, let known = self.phrases else { return nil }
    return KnownRules(entries: rules, phrases: known.phrases(in: phrases))
  }
}

/// What is known of rules without looking at their declarations.
struct KnownRules: Sendable {
  /// A rule that was checked.
  struct Entry: Sendable {
    var checked: CheckedRule
    /// Where its id stood.
    var offset: Int
  }

  fileprivate let entries: [RuleDeclaration.Origin: Entry]
  /// What each phrase is now; nil where each is what it was.
  fileprivate let phrases: [Ref<Phrase>?]?

  /// What a declaration comes to; nil where that is not known.
  func rule(for declaration: RuleDeclaration) -> CheckedRule? {
    guard let entry = entries[declaration.origin] else { return nil }
    let distance = declaration.id.location.range.lower.value - entry.offset
    guard distance != 0 || phrases != nil else { return entry.checked }
    var move = Move(distance: distance, phrases: phrases)
    var checked = entry.checked
    checked.rule = checked.rule.map { move.rule($0) }
    checked.references = checked.references.map {
      ReferenceGraph.Edge(target: $0.target, location: $0.location.shifted(by: distance))
    }
    return move.isComplete ? checked : nil
  }
}
