import FenliuSource

/// What came of the declaration of a rule.
struct CheckedRule: Sendable {
  /// Nil where it is not understood.
  var rule: Rule?
  /// How many levels of conditions it has of its own.
  var depth = 0
  /// The concepts and rules that it refers to.
  var references: [ReferenceGraph.Edge] = []
  /// Lists of which it needs each phrase (see `Checker.exactLists`).
  var exactLists: Set<Int> = []
  /// The names that it uses.
  var uses: [UseLog.Use] = []
  /// Whether there was anything to report.
  var isReported = false
  /// What it is in the fingerprint, where that is known.
  var bytes: [UInt8]?
}

extension Checker {
  /// How many rules are worth a share of their own.
  private static let shareSize = 2_000

  /// What came of the rules, on all cores where they are many.
  ///
  /// - Parameter known: what is known of rules without looking at their declarations.
  mutating func checkRules(_ known: KnownRules?) -> [CheckedRule] {
    let count = declarations.rules.count
    let shareCount = count / Self.shareSize + 1
    // The shares only read it, and write to copies that are theirs alone.
    nonisolated(unsafe) let base = self
    let shares = mapConcurrently(Array(0..<shareCount)) { number in
      let range = count * number / shareCount..<count * (number + 1) / shareCount
      return base.share(of: range, known: known)
    }
    var rules = shares.flatMap(\.rules)
    if !context.absorb(shares.map(\.report)) {
      // Findings depend on how much was looked up before them.
      rules = Checker(sharing: self, context: context).checked(declarations.rules.indices, known: nil)
    }
    for index in rules.indices {
      names.add(rules[index].uses)
      if !rules[index].exactLists.isEmpty { exactLists.formUnion(rules[index].exactLists) }
      for edge in rules[index].references { references.add(from: declarations.concepts.count + index, edge) }
    }
    ruleDepths = rules.map { $0.depth }
    return rules
  }

  private func share(
    of range: Range<Int>, known: KnownRules?
  ) -> (rules: [CheckedRule], report: ReadingContext.Report) {
    let context = context.fork()
    let rules = Checker(sharing: self, context: context).checked(range, known: known)
    return (rules, context.finalReport)
  }

  private consuming func checked(_ range: Range<Int>, known: KnownRules?) -> [CheckedRule] {
    var checker = self
    return range.map { known?.rule(for: checker.declarations.rules[$0]) ?? checker.checked(at: $0) }
  }

  private mutating func checked(at index: Int) -> CheckedRule {
    let reported = context.diagnostics.count
    var checked = CheckedRule(rule: rule(at: index))
    checked.depth = ownDepth(ofRule: index)
    checked.references = foundReferences
    foundReferences = []
    checked.exactLists = exactLists
    exactLists = []
    checked.uses = log.take()
    checked.isReported = context.diagnostics.count > reported
    return checked
  }

  /// A checker that has come as far as another, and takes down by itself what it finds.
  private init(sharing other: Checker, context: ReadingContext) {
    self.context = context
    declarations = other.declarations
    log = UseLog()
    names = other.names.noting(in: log)
    phrases = other.phrases
    fields = other.fields
    termSets = other.termSets
    references = ReferenceGraph(count: 0)
    isShare = true
    exampleReader = ExampleReader(fields: fields, context: context)
  }
}
