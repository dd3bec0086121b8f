import FenliuEngine
import FenliuRules
import FenliuSource

/// A miss in a few lines: what was expected, what came, and why.
///
/// The words are the pack's own phrases, not the message's: what a report tells without `disclosure` can be
/// shared.
struct MissExplanation {
  let ruleSet: RuleSet
  let language: Language
  /// What of messages is shown; nil: nothing but their ids.
  let disclosure: Disclosure?

  private var words: ScoreWords { ScoreWords(language) }

  /// The lines, each with its label; an empty label continues the one before.
  func lines(of miss: Miss) -> [(label: String, text: String)] {
    let expected =
      miss.expected.isEmpty ? words.elsewhere : miss.expected.joined(separator: words.or)
    let others = miss.decision.referrals.dropFirst().map(summary).joined(separator: words.separator)
    var lines = [
      (label: words.expected, text: expected),
      (label: words.got, text: miss.decision.primary.map(summary) ?? intake(miss.decision)),
    ]
    lines += labelled(words.also, others.isEmpty ? [] : [others])
    lines += labelled(words.because, miss.decision.primary?.findings.map(reason) ?? [])
    lines += labelled(words.moved, miss.decision.primary?.redirects.map(move) ?? [])
    lines += labelled(words.raised, miss.decision.alerts.map(raise))
    lines += labelled(words.nearest, miss.decision.nearest.map { rule($0.rule) })
    if let disclosure {
      let shown = ShownCase(miss.decided, disclosure)
      lines += labelled(words.title, shown.title.isEmpty ? [] : [shown.title])
      lines += labelled(words.text, shown.text.isEmpty ? [] : [shown.text])
    }
    return lines
  }

  /// The phrases of the pack that a rule or bar rests on, in the order in which they were found.
  func phrases(_ evidence: [Evidence]) -> [String] { evidence.map { ruleSet[$0.phrase].text }.distinct() }

  private func labelled(_ label: String, _ texts: [String]) -> [(label: String, text: String)] {
    texts.enumerated().map { (label: $0.offset == 0 ? label : "", text: $0.element) }
  }

  private func intake(_ decision: Decision) -> String {
    let urgency = decision.urgency > .normal ? " (\(decision.urgency.name))" : ""
    return "\(Decision.Status.unmatched.title[language]) → \(ruleSet[ruleSet.pack.intake].id)" + urgency
  }

  private func summary(_ referral: Referral) -> String {
    let destination = referral.destination.map { ruleSet[$0].id } ?? words.aPersonDecides
    return "\(ruleSet[referral.issue].id) → \(destination) (\(referral.urgency.name))"
  }

  private func reason(_ finding: Finding) -> String {
    ([rule(finding.rule)] + phrases(finding.evidence).map(words.quote)).joined(separator: " ")
  }

  private func raise(_ raise: Raise) -> String {
    let alert = ruleSet[raise.alert]
    let head = ["\(alert.title[language]) [\(alert.id)] (\(alert.urgency.name))"]
    return (head + phrases(raise.evidence).map(words.quote)).joined(separator: " ")
  }

  private func move(_ redirect: Redirect) -> String {
    let bar = redirect.bar(in: ruleSet).map { ["\($0.title[language]) [\($0.id)]"] } ?? []
    let path = "\(ruleSet[redirect.from].id) → \(ruleSet[redirect.to].id)"
    return ([path] + bar + phrases(redirect.evidence).map(words.quote)).joined(separator: " ")
  }

  private func rule(_ rule: Ref<Rule>) -> String { "\(ruleSet[rule].title[language]) [\(ruleSet[rule].id)]" }
}
