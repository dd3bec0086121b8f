import FenliuSource

extension Checker {
  /// How many rules are worth a share of their own.
  private static let shareSize = 2_000

  /// What came of some rules, and for each its index in the earlier version that was checked; -1: it was checked here.
  struct Found: Sendable {
    var rules: [CheckedRule] = []
    var known: [Int32] = []
  }

  /// What came of the rules, on all cores where they are many.
  ///
  /// - Parameter known: what is known of rules without looking at their declarations.
  mutating func checkRules(_ known: KnownRules?) -> Found {
    let count = declarations.rules.count
    let shareCount = count / Self.shareSize + 1
    // The shares only read it, and write to copies that are theirs alone.
    nonisolated(unsafe) let base = self
    let shares = mapConcurrently(Array(0..<shareCount)) { number in
      let range = count * number / shareCount..<count * (number + 1) / shareCount
      return base.share(of: range, known: known)
    }
    var found = Found(rules: shares.flatMap(\.found.rules), known: shares.flatMap(\.found.known))
    if !context.absorb(shares.map(\.report)) {
      // Findings depend on how much was looked up before them.
      found = Checker(sharing: self, context: context).checked(declarations.rules.indices, known: nil)
    }
    for (index, rule) in found.rules.enumerated() {
      names.add(rule.uses)
      if !rule.exactLists.isEmpty { exactLists.formUnion(rule.exactLists) }
      for edge in rule.references { references.add(from: declarations.concepts.count + index, edge) }
    }
    return found
  }

  private func share(
    of range: Range<Int>, known: KnownRules?
  ) -> (found: Found, report: ReadingContext.Report) {
    let context = context.fork()
    let found = Checker(sharing: self, context: context).checked(range, known: known)
    return (found, context.finalReport)
  }

  private consuming func checked(_ range: Range<Int>, known: KnownRules?) -> Found {
    var checker = self
    var found = Found()
    found.rules.reserveCapacity(range.count)
    found.known.reserveCapacity(range.count)
    for index in range {
      if let known, let before = known.index(of: checker.declarations.rules[index].origin),
        let rule = known.rule(
          before, at: checker.declarations.rules[index].id.location.range.lower.value)
      {
        if !rule.findings.isEmpty { rule.findings.forEach(checker.context.report) }
        found.rules.append(rule)
        found.known.append(Int32(truncatingIfNeeded: before))
      } else {
        found.rules.append(checker.checked(at: index))
        found.known.append(-1)
      }
    }
    return found
  }

  private mutating func checked(at index: Int) -> CheckedRule {
    let reported = context.diagnostics.count
    let rule = rule(at: index)
    defer {
      foundReferences = []
      exactLists = []
    }
    return CheckedRule(
      rule: rule, references: foundReferences, exactLists: exactLists, uses: log.take(),
      findings: Array(context.diagnostics[reported...]), depth: ownDepth(ofRule: index),
      offset: declarations.rules[index].id.location.range.lower.value)
  }

  /// A checker that has come as far as another, and takes down by itself what it finds.
  private init(sharing other: Checker, context: ReadingContext) {
    self.context = context
    declarations = other.declarations
    log = UseLog()
    names = other.names.noting(in: log)
    ruleNames = other.ruleNames
    phrases = other.phrases
    fields = other.fields
    termSets = other.termSets
    references = ReferenceGraph(count: 0)
    isShare = true
    exampleReader = ExampleReader(fields: fields, context: context)
  }
}
