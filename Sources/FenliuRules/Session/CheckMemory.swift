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

  /// The number of the version (see `Lineage`).
  let version = Lineage.nextVersion()
  /// The phrases.
  let phrases: PhraseTable?
  /// The names of rules.
  let ruleNames: KnownNames<Rule>?
  private let environment: Environment?
  /// What came of the rules, in their order, and what each is in the fingerprint.
  fileprivate let rules: [CheckedRule]
  let bytes: [[UInt8]]
  /// For each pool, for each of the rules that were read with it, its index in `rules`; -1: it has to be checked anew.
  fileprivate let indices: [[Int32]]

  /// Nothing is known yet.
  init() {
    phrases = nil
    ruleNames = nil
    environment = nil
    rules = []
    bytes = []
    indices = []
  }

  /// What came of the rules of a pack.
  ///
  /// - Parameter bytes: what each rule is in the fingerprint.
  init(
    _ checked: [CheckedRule], _ bytes: [[UInt8]], of declarations: Listing<RuleDeclaration>,
    in environment: Environment, phrases: PhraseTable, ruleNames: KnownNames<Rule>
  ) {
    self.phrases = phrases
    self.ruleNames = ruleNames
    self.environment = environment
    self.bytes = bytes
    rules = checked
    var indices: [[Int32]] = []
    for (index, rule) in checked.enumerated() where rule.isMovable {
      let origin = declarations[index].origin
      while indices.count <= origin.pool { indices.append([]) }
      while indices[origin.pool].count <= origin.index { indices[origin.pool].append(-1) }
      indices[origin.pool][origin.index] = Int32(truncatingIfNeeded: index)
    }
    self.indices = indices
  }

  /// What is known of rules in a version with these phrases; nil where everything may be otherwise.
  func rules(in environment: Environment, _ phrases: PhraseTable) -> KnownRules? {
    guard environment == self.environment, let known = self.phrases else { return nil }
    return KnownRules(memory: self, numbers: known.numbers(in: phrases))
  }
}

/// What is known of rules without looking at their declarations.
struct KnownRules: Sendable {
  fileprivate let memory: CheckMemory
  /// The number that each phrase has now; nil where each is what it was.
  let numbers: [Int32]?

  /// The index of a rule in the earlier version; nil where nothing is known of it.
  func index(of origin: RuleDeclaration.Origin) -> Int? {
    guard memory.indices.indices.contains(origin.pool),
      memory.indices[origin.pool].indices.contains(origin.index)
    else { return nil }
    let index = memory.indices[origin.pool][origin.index]
    return index < 0 ? nil : Int(index)
  }

  /// What the rule at an index comes to, now that its id stands at an offset; nil where that is not known.
  func rule(_ index: Int, at offset: Int) -> CheckedRule? {
    let rule = memory.rules[index]
    let distance = offset - rule.offset
    return distance == 0 && numbers == nil ? rule : rule.moved(by: distance, numbers)
  }
}
