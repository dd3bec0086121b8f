import FenliuEngine
import FenliuRules
import FenliuSource
import FenliuYAML

/// Reads what is expected of a case.
struct ExpectationReader {
  private let context: ReadingContext
  private let issues: KnownNames<Issue>
  private let destinations: KnownNames<Destination>
  private let fields: KnownNames<Field>

  init(_ ruleSet: RuleSet, context: ReadingContext) {
    self.context = context
    issues = KnownNames(ruleSet.issues.map(\.id), title: LocalizedText(zh: "事项", en: "issue"))
    destinations = KnownNames(
      ruleSet.destinations.map(\.id), title: LocalizedText(zh: "去向", en: "destination"))
    fields = KnownNames(ruleSet.fields.map(\.id), title: LocalizedText(zh: "事实", en: "field"))
  }

  /// What a mapping expects.
  func read(_ node: YAMLNode) -> Expectation? {
    guard let mapping = MappingReader(node, as: .expectation, in: context) else { return nil }
    let result = Expectation(
      status: mapping[.status].flatMap(status), primary: mapping[.primary].flatMap(referral),
      also: mapping[.also].flatMap(context.items)?.compactMap(referral) ?? [],
      never: names(mapping[.never], destinations), not: names(mapping[.not], issues),
      urgency: mapping[.urgency].flatMap(urgency), questions: names(mapping[.questions], fields))
    return result
  }

  private func status(_ node: YAMLNode) -> Decision.Status? {
    switch context.keyword(node, among: [.routed, .review, .unmatched]) {
    case .routed: .routed
    case .review: .review
    case .unmatched: .unmatched
    default: nil
    }
  }

  private func urgency(_ node: YAMLNode) -> Urgency? {
    switch context.keyword(node, among: [.normal, .high, .emergency]) {
    case .normal: .normal
    case .high: .high
    case .emergency: .emergency
    default: nil
    }
  }

  /// A referral: its issue alone, or a mapping of what matters of it.
  private func referral(_ node: YAMLNode) -> ReferralExpectation? {
    if case .scalar = node.content {
      let issue = context.word(node).flatMap { issues.resolve($0, in: context) }
      return issue.map { ReferralExpectation(issue: $0, destinations: [], urgency: nil) }
    }
    guard let mapping = MappingReader(node, as: .expectedReferral, in: context) else { return nil }
    let issue = mapping[.issue].flatMap { context.word($0) }.flatMap { issues.resolve($0, in: context) }
    let result = ReferralExpectation(
      issue: issue, destinations: names(mapping[.destination], destinations),
      urgency: mapping[.urgency].flatMap(urgency))
    if case .mapping(let entries) = node.content, entries.isEmpty {
      context.report(
        Diagnostic(
          CorpusDiagnostics.nothingExpected, at: node.location,
          LocalizedText(zh: "这里没有写明期望什么", en: "nothing is expected here")))
    }
    return result
  }

  private func names<Entity>(_ node: YAMLNode?, _ known: KnownNames<Entity>) -> [Ref<Entity>] {
    (node.flatMap { context.words($0) } ?? []).compactMap { known.resolve($0, in: context) }
  }
}
