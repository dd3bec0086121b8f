import FenliuSource

extension Checker {
  /// What came of a share of the rules.
  private struct Share: Sendable {
    var rules: [Rule?] = []
    /// For each rule, the concepts and rules that it refers to.
    var references: [[ReferenceGraph.Edge]] = []
    var exactLists: Set<Int> = []
    var uses: Names.Uses
    var report: ReadingContext.Report
  }

  /// How many rules are worth a share of their own.
  private static let shareSize = 2_000

  /// The rules, on all cores where they are many; nil for those that are not understood.
  mutating func resolveRules() -> [Rule?] {
    let count = declarations.rules.count
    let shareCount = count / Self.shareSize + 1
    guard shareCount > 1 else { return declarations.rules.indices.map { rule(at: $0) } }
    // The shares only read it, and write to copies that are theirs alone.
    nonisolated(unsafe) let base = self
    let shares = mapConcurrently(Array(0..<shareCount)) { number in
      base.share(of: count * number / shareCount..<count * (number + 1) / shareCount)
    }
    guard context.absorb(shares.map(\.report)) else {
      return declarations.rules.indices.map { rule(at: $0) }
    }
    for share in shares {
      names.add(share.uses)
      exactLists.formUnion(share.exactLists)
    }
    for (index, edges) in shares.flatMap(\.references).enumerated() where !edges.isEmpty {
      for edge in edges { references.add(from: declarations.concepts.count + index, edge) }
    }
    return shares.flatMap(\.rules)
  }

  private func share(of range: Range<Int>) -> Share {
    var checker = Checker(sharing: self)
    let rules = range.map { checker.rule(at: $0) }
    let first = declarations.concepts.count
    return Share(
      rules: rules, references: range.map { checker.references.edges[first + $0] },
      exactLists: checker.exactLists, uses: checker.names.uses, report: checker.context.finalReport)
  }

  /// A checker that has come as far as another, and takes down by itself what it finds.
  private init(sharing other: Checker) {
    context = other.context.fork()
    declarations = other.declarations
    names = other.names.unused()
    phrases = other.phrases
    fields = other.fields
    termSets = other.termSets
    references = ReferenceGraph(count: declarations.concepts.count + declarations.rules.count)
    exampleReader = ExampleReader(fields: fields, context: context)
  }
}
