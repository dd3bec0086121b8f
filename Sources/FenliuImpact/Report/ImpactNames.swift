import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource

/// What things are called in either version of a pack; in the new one where it has them.
struct ImpactNames {
  let old: RuleSet
  let new: RuleSet
  let words: ImpactWords

  private var language: Language { words.language }

  /// The title of a place.
  func title(_ place: Place) -> String {
    switch place {
    case .unmatched: words.unmatched
    case .review: words.aPersonDecides
    case .destination(let id):
      (new.destinations.first { $0.id == id } ?? old.destinations.first { $0.id == id })?.title[language]
        ?? id
    }
  }

  /// The title of what a cause is about; empty where it is about nothing in particular.
  func title(_ cause: Cause) -> String {
    switch cause.kind {
    case .newRule, .removedRule, .nowApplies, .noLongerApplies, .changedRule:
      (new.rules.first { $0.id == cause.id } ?? old.rules.first { $0.id == cause.id })?.title[language] ?? ""
    case .bar:
      (bar(cause.id, in: new) ?? bar(cause.id, in: old))?.title[language] ?? ""
    case .alert:
      (new.alerts.first { $0.id == cause.id } ?? old.alerts.first { $0.id == cause.id })?.title[language]
        ?? ""
    case .question:
      (new.fields.first { $0.id == cause.id } ?? old.fields.first { $0.id == cause.id })?.title[language]
        ?? ""
    case .other: ""
    }
  }

  private func bar(_ id: String, in ruleSet: RuleSet) -> Bar? {
    ruleSet.destinations.lazy.flatMap(\.bars).first { $0.id == id }
  }

  /// A cause on one line: `now applies: Leaks between floors [leak.first]`.
  func line(_ cause: Cause) -> String {
    let title = title(cause)
    guard !cause.id.isEmpty else { return words.name(cause.kind) }
    let colon = language == .chinese ? "：" : ": "
    return words.name(cause.kind) + colon + (title.isEmpty ? cause.id : "\(title) [\(cause.id)]")
  }

  /// A version of the pack: what it was called on the command line, its own version, its fingerprint.
  func line(_ ruleSet: RuleSet, named name: String) -> String {
    "\(name) · \(ruleSet.pack.title[language]) \(ruleSet.pack.version) (\(ruleSet.fingerprint.prefix(12)))"
  }
}

/// A decision in a few lines, in the words of the pack: nothing of the message is in them.
struct DecisionSummary {
  let ruleSet: RuleSet
  let words: ImpactWords

  private var language: Language { words.language }

  /// The lines, each with its label; the first has none.
  func lines(_ decision: Decision, asking: Bool) -> [(label: String, text: String)] {
    var lines = [(label: "", text: verdict(decision))]
    for referral in decision.referrals {
      lines += referral.findings.map { (words.because, reason($0)) }
      lines += referral.redirects.map { (words.redirected, move($0)) }
    }
    for raise in decision.alerts where ruleSet.alerts.indices.contains(raise.alert.index) {
      let alert = ruleSet.alerts[raise.alert.index]
      let texts = ["\(alert.title[language]) [\(alert.id)]"] + quotes(raise.evidence)
      lines.append((words.raised, texts.joined(separator: " ")))
    }
    if asking, !decision.questions.isEmpty {
      let fields = decision.questions.map { ruleSet[$0.field].title[language] }
      lines.append((words.asks, fields.joined(separator: words.listSeparator)))
    }
    return lines
  }

  private func verdict(_ decision: Decision) -> String {
    guard !decision.referrals.isEmpty else {
      let urgency = decision.urgency == .normal ? "" : " · \(decision.urgency.title[language])"
      return "\(ruleSet[ruleSet.pack.intake].title[language]) · \(words.noRule)\(urgency)"
    }
    return decision.referrals.map { referral in
      let place = referral.destination.map { ruleSet[$0].title[language] } ?? words.aPersonDecides
      let due = referral.due?.day.map { " · \(words.due) \($0)" } ?? ""
      return
        "\(ruleSet[referral.issue].title[language]) → \(place) · \(referral.urgency.title[language])\(due)"
    }.joined(separator: words.separator)
  }

  private func reason(_ finding: Finding) -> String {
    let rule = ruleSet[finding.rule]
    return (["\(rule.title[language]) [\(rule.id)]"] + quotes(finding.evidence)).joined(separator: " ")
  }

  private func move(_ redirect: Redirect) -> String {
    let path = "\(ruleSet[redirect.from].title[language]) → \(ruleSet[redirect.to].title[language])"
    let bars = ruleSet[redirect.from].bars
    let bar =
      bars.indices.contains(redirect.bar)
      ? ["\(bars[redirect.bar].title[language]) [\(bars[redirect.bar].id)]"] : []
    return ([path] + bar + quotes(redirect.evidence)).joined(separator: " ")
  }

  /// The phrases of the pack that were found, each once.
  private func quotes(_ evidence: [Evidence]) -> [String] {
    var seen: Set<Int> = []
    return evidence.filter { seen.insert($0.phrase.index).inserted }.map {
      words.quote(ruleSet[$0.phrase].text)
    }
  }
}
