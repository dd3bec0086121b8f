import FenliuSource

/// What came of the declaration of a rule. An object, as it is handed from list to list, and from version to version.
final class CheckedRule: Sendable {
  /// Nil where it is not understood.
  let rule: Rule?
  /// Its issue and where it sends, where it is understood: to ask the rule itself would copy all of it.
  let issue: Ref<Issue>?
  let send: Ref<Destination>?
  /// The concepts and rules that it refers to.
  let references: [ReferenceGraph.Edge]
  /// Lists of which it needs each phrase (see `Checker.exactLists`).
  let exactLists: Set<Int>
  /// The names that it uses.
  let uses: [UseLog.Use]
  /// What there was to report.
  let findings: [Diagnostic]
  /// How many levels of conditions there are in it.
  let depth: Int
  /// Where its id stands.
  let offset: Int
  /// Whether it can come to be elsewhere in its file: it is understood, and what is to be reported concerns phrases that
  /// stand in it.
  let isMovable: Bool

  init(
    rule: consuming Rule?, references: [ReferenceGraph.Edge], exactLists: Set<Int>, uses: [UseLog.Use],
    findings: [Diagnostic], depth: Int, offset: Int
  ) {
    issue = rule?.issue
    send = rule?.send
    self.references = references
    self.exactLists = exactLists
    self.uses = uses
    self.findings = findings
    self.depth = depth
    self.offset = offset
    isMovable =
      rule != nil
      && findings.allSatisfy {
        $0.kind == RuleDiagnostics.duplicatePhrase || $0.kind == RuleDiagnostics.coveredPhrase
      }
    self.rule = rule
  }

  /// The same rule so many bytes further on; nil if a phrase of it is no longer there.
  ///
  /// - Parameter phrases: the number that each phrase has now; nil where it is what it was.
  func moved(by distance: Int, _ phrases: [Int32]?) -> CheckedRule? {
    guard var rule else { return nil }
    if distance != 0 { rule.shift(by: distance) }
    if let phrases {
      var renumbering = Renumbering(phrases)
      renumbering.apply(to: &rule)
      guard renumbering.isComplete else { return nil }
    }
    return CheckedRule(
      rule: consume rule,
      references: references.map {
        ReferenceGraph.Edge(target: $0.target, location: $0.location.shifted(by: distance))
      }, exactLists: exactLists, uses: uses, findings: findings.map { $0.shifted(by: distance) },
      depth: depth, offset: offset + distance)
  }
}
