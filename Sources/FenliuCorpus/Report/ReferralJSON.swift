import FenliuEngine
import FenliuRules
import FenliuSource

/// Referrals as JSON.
struct ReferralJSON {
  private let ruleSet: RuleSet
  private let facts: FactJSON
  private let title: Highlighter
  private let text: Highlighter

  init(ruleSet: RuleSet, decided: ShownCase) {
    self.ruleSet = ruleSet
    facts = FactJSON(ruleSet: ruleSet, decided: decided)
    title = Highlighter(decided.title)
    text = Highlighter(decided.text)
  }

  /// What is done, without why.
  func summary(_ referral: Referral) -> [(String, JSONValue)] {
    [
      ("issue", .string(ruleSet[referral.issue].id)),
      ("destination", JSONValue(referral.destination.map { ruleSet[$0].id })),
      ("urgency", .string(referral.urgency.name)),
      ("deadline", DueJSON(ruleSet: ruleSet).value(referral.due)),
      ("rules", .array(referral.findings.map { .string(ruleSet[$0.rule].id) })),
    ]
  }

  /// What is done, and why.
  func value(_ referral: Referral) -> JSONValue {
    .object(
      summary(referral) + [
        ("category", .string(ruleSet[ruleSet[referral.issue].category].id)),
        ("evidence", evidence(referral.findings)),
        (
          "fields",
          facts.fields(referral.findings.flatMap(\.fields), referral.findings.flatMap(\.fieldEvidence))
        ),
        ("laws", laws(referral.findings.flatMap(\.citations))),
        ("lawsNotInForce", laws(referral.findings.flatMap(\.citationsOutOfForce))),
        ("redirected", .array(referral.redirects.map(redirect))),
        ("conflict", conflict(referral)),
      ])
  }

  private func evidence(_ findings: [Finding]) -> JSONValue {
    var rules: [Evidence: [Ref<Rule>]] = [:]
    for finding in findings {
      for evidence in finding.evidence { rules[evidence, default: []].append(finding.rule) }
    }
    let sorted = rules.sorted { $0.key < $1.key }
    return .array(sorted.map { item($0.key, rules: $0.value) })
  }

  /// Words of the message; with the rules that rest on them, if given.
  func item(_ evidence: Evidence, rules: [Ref<Rule>]? = nil) -> JSONValue {
    let quote = (evidence.part == .title ? title : text).quote(evidence.range)
    let members: [(String, JSONValue)] = [
      ("part", .string(evidence.part.name)), ("start", .integer(evidence.range.lowerBound)),
      ("end", .integer(evidence.range.upperBound)), ("quote", .string(quote)),
      ("phrase", .string(ruleSet[evidence.phrase].text)),
      ("zone", JSONValue(evidence.zone.map { ruleSet[$0].id })),
    ]
    let because = rules.map { [("rules", JSONValue.array($0.map { .string(ruleSet[$0].id) }))] } ?? []
    return .object(members + because)
  }

  private func laws(_ citations: [Citation]) -> JSONValue {
    .array(
      citations.distinct().map { citation in
        let article = citation.article(in: ruleSet)
        return [
          "law": .string(ruleSet[citation.law].id), "article": JSONValue(article?.number),
          "title": JSONValue(citation.title(in: ruleSet)),
          "says": article.map { JSONValue($0.title) } ?? .null,
        ]
      })
  }

  /// A bar that moved a referral.
  func redirect(_ redirect: Redirect) -> JSONValue {
    let bar = redirect.bar(in: ruleSet)
    return [
      "from": .string(ruleSet[redirect.from].id), "to": .string(ruleSet[redirect.to].id),
      "bar": JSONValue(bar?.id), "why": bar.map { JSONValue($0.title) } ?? .null,
      "evidence": .array(redirect.evidence.map { item($0, rules: nil) }),
      "fields": facts.fields(redirect.fields, redirect.fieldEvidence), "laws": laws(redirect.citations),
    ]
  }

  /// An alert that made something more urgent.
  func raise(_ raise: Raise) -> JSONValue {
    let alert = ruleSet[raise.alert]
    return [
      "alert": .string(alert.id), "why": JSONValue(alert.title), "urgency": .string(alert.urgency.name),
      "issues": .array(raise.issues.map { .string(ruleSet[$0].id) }),
      "evidence": .array(raise.evidence.map { item($0, rules: nil) }),
      "fields": facts.fields(raise.fields, raise.fieldEvidence), "laws": laws(raise.citations),
    ]
  }

  private func conflict(_ referral: Referral) -> JSONValue {
    guard referral.isConflict else { return .null }
    return .array(
      referral.findings.map { finding in
        [
          "rule": .string(ruleSet[finding.rule].id), "destination": .string(ruleSet[finding.proposes].id),
        ]
      })
  }
}

extension Array where Element: Hashable {
  /// The elements without repetition, in the order of their first occurrence.
  func distinct() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
