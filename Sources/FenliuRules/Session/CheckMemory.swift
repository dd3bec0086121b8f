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
  private let rules: KnownRules.Entries

  /// Nothing is known yet.
  init() {
    phrases = nil
    environment = nil
    rules = [:]
  }

  /// What came of the rules of a pack.
  ///
  /// - Parameter bytes: what each rule is in the fingerprint.
  init(
    _ checked: [CheckedRule], _ bytes: [[UInt8]], of declarations: Listing<RuleDeclaration>,
    in environment: Environment, phrases: PhraseTable
  ) {
    self.phrases = phrases
    self.environment = environment
    var rules: KnownRules.Entries = [:]
    for (index, rule) in checked.enumerated() where rule.isMovable {
      let origin = declarations[index].origin
      rules[origin.pool, default: KnownRules.Pool()][origin.index] = KnownRules.Entry(
        checked: rule, bytes: bytes[index])
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
    /// What it is in the fingerprint.
    var bytes: [UInt8]
  }

  /// The rules that were read with a pool, by their index.
  fileprivate struct Pool {
    private var entries: [Entry?] = []

    subscript(index: Int) -> Entry? {
      get { entries.indices.contains(index) ? entries[index] : nil }
      set {
        if entries.count <= index { entries += repeatElement(nil, count: index + 1 - entries.count) }
        entries[index] = newValue
      }
    }
  }

  fileprivate typealias Entries = [Int: Pool]

  fileprivate let entries: Entries
  /// What each phrase is now; nil where each is what it was.
  fileprivate let phrases: [Ref<Phrase>?]?

  /// What a rule comes to, the id of which stands at an offset; nil where that is not known.
  func rule(_ origin: RuleDeclaration.Origin, at offset: Int) -> Entry? {
    guard let entry = entries[origin.pool]?[origin.index] else { return nil }
    let distance = offset - entry.checked.offset
    guard distance != 0 || phrases != nil else { return entry }
    return entry.checked.moved(by: distance, phrases).map { Entry(checked: $0, bytes: entry.bytes) }
  }
}
