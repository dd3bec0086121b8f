import FenliuSource

extension Checker {
  /// How many rules are worth a share of their own.
  private static let shareSize = 2_000

  /// What came of a rule, and what it is in the fingerprint, where that is known.
  private typealias Found = (rule: CheckedRule, bytes: [UInt8]?)

  /// What came of the rules, on all cores where they are many, and what they are in the fingerprint, where that is
  /// known.
  ///
  /// - Parameter known: what is known of rules without looking at their declarations.
  mutating func checkRules(_ known: KnownRules?) -> (rules: [CheckedRule], bytes: [[UInt8]?]) {
    let count = declarations.rules.count
    let shareCount = count / Self.shareSize + 1
    // The shares only read it, and write to copies that are theirs alone.
    nonisolated(unsafe) let base = self
    let shares = mapConcurrently(Array(0..<shareCount)) { number in
      let range = count * number / shareCount..<count * (number + 1) / shareCount
      return base.share(of: range, known: known)
    }
    var found = shares.flatMap(\.rules)
    if !context.absorb(shares.map(\.report)) {
      // Findings depend on how much was looked up before them.
      found = Checker(sharing: self, context: context).checked(declarations.rules.indices, known: nil)
    }
    for index in found.indices {
      let rule = found[index].rule
      names.add(rule.uses)
      if !rule.exactLists.isEmpty { exactLists.formUnion(rule.exactLists) }
      for edge in rule.references { references.add(from: declarations.concepts.count + index, edge) }
    }
    return (found.map { $0.rule }, found.map { $0.bytes })
  }

  private func share(
    of range: Range<Int>, known: KnownRules?
  ) -> (rules: [Found], report: ReadingContext.Report) {
    let context = context.fork()
    let rules = Checker(sharing: self, context: context).checked(range, known: known)
    return (rules, context.finalReport)
  }

  private consuming func checked(_ range: Range<Int>, known: KnownRules?) -> [Found] {
    var checker = self
    return range.map { index in
      let origin = checker.declarations.rules[index].origin
      let offset = checker.declarations.rules[index].id.location.range.lower.value
      guard let entry = known?.rule(origin, at: offset) else {
        return (checker.checked(at: index), nil)
      }
      entry.checked.findings.forEach(checker.context.report)
      return (entry.checked, entry.bytes)
    }
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
    phrases = other.phrases
    fields = other.fields
    termSets = other.termSets
    references = ReferenceGraph(count: 0)
    isShare = true
    exampleReader = ExampleReader(fields: fields, context: context)
  }
}
