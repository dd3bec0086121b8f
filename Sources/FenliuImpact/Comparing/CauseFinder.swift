import FenliuRules

/// Finds out which rules made a case come out otherwise, by comparing which applied before and after.
///
/// A rule that applies no more only because another one now removes it is no cause: the other one is. And a rule
/// about an issue for which nothing changed is none either, unless there is no other.
struct CauseFinder {
  private let oldRules: [String: RuleEffect]
  private let newRules: [String: RuleEffect]

  /// What a rule does where it applies.
  private struct RuleEffect: Hashable {
    var issue: String
    var send: String
    var urgency: Urgency
    var within: Duration?
    var after: String?
  }

  init(old: RuleSet, new: RuleSet) {
    oldRules = Self.effects(of: old)
    newRules = Self.effects(of: new)
  }

  private static func effects(of ruleSet: RuleSet) -> [String: RuleEffect] {
    let effects = ruleSet.rules.map { rule in
      RuleEffect(
        issue: ruleSet[rule.issue].id, send: ruleSet[rule.send].id, urgency: rule.urgency,
        within: rule.deadline?.within, after: rule.deadline?.after.map { ruleSet[$0].id })
    }
    return Dictionary(zip(ruleSet.rules.map(\.id), effects), uniquingKeysWith: { first, _ in first })
  }

  /// The causes, in their order; never none.
  func causes(from old: Verdict, to new: Verdict) -> [Cause] {
    let issues = new.changedIssues(since: old)
    let rules = ruleCauses(from: old, to: new)
    let relevant = rules.filter { cause in
      let issue = (newRules[cause.id] ?? oldRules[cause.id])?.issue
      return issue.map(issues.contains) ?? false
    }
    var causes = Set(relevant)
    causes.formUnion(barCauses(from: old, to: new, issues))
    causes.formUnion(alertCauses(from: old, to: new, issues))
    if causes.isEmpty, !issues.isEmpty || old.referrals.map(\.issue) != new.referrals.map(\.issue) {
      causes = rules
    }
    if causes.isEmpty, issues.isEmpty {
      let asked = Set(old.questions).symmetricDifference(new.questions)
      causes = Set(asked.map { Cause(kind: .question, id: $0) })
    }
    return causes.isEmpty ? [Cause(kind: .other, id: "")] : causes.sorted()
  }

  private func ruleCauses(from old: Verdict, to new: Verdict) -> Set<Cause> {
    let (before, after) = (old.applying, new.applying)
    var causes: Set<Cause> = []
    for id in after.subtracting(before) {
      causes.insert(Cause(kind: oldRules[id] == nil ? .newRule : .nowApplies, id: id))
    }
    for id in before.subtracting(after) {
      causes.insert(Cause(kind: newRules[id] == nil ? .removedRule : .noLongerApplies, id: id))
    }
    let turned = Set(causes.map(\.id))
    for id in before.intersection(after) {
      let removers = Set(old.overridden[id] ?? []).symmetricDifference(new.overridden[id] ?? [])
      if removers.isEmpty {
        if oldRules[id] != newRules[id] { causes.insert(Cause(kind: .changedRule, id: id)) }
      } else if (old.overridden[id] == nil) != (new.overridden[id] == nil), turned.isDisjoint(with: removers)
      {
        for remover in removers { causes.insert(Cause(kind: .changedRule, id: remover)) }
      }
    }
    return causes
  }

  /// Bars that moved a referral in one version only, though the same rules made it and sent it to the same place.
  private func barCauses(from old: Verdict, to new: Verdict, _ issues: Set<String>) -> Set<Cause> {
    var causes: Set<Cause> = []
    for issue in issues {
      guard let (before, after) = sameRules(old, new, issue) else { continue }
      for id in Set(before.bars).symmetricDifference(after.bars) {
        causes.insert(Cause(kind: .bar, id: id))
      }
    }
    return causes
  }

  /// Alerts that made something more urgent in one version only, though the same rules made it.
  private func alertCauses(from old: Verdict, to new: Verdict, _ issues: Set<String>) -> Set<Cause> {
    var places = issues.filter { sameRules(old, new, $0) != nil }
    if old.referrals.isEmpty, new.referrals.isEmpty, old.urgency != new.urgency { places = [Verdict.noIssue] }
    var causes: Set<Cause> = []
    for place in places {
      for id in (old.alerts[place] ?? []).symmetricDifference(new.alerts[place] ?? []) {
        causes.insert(Cause(kind: .alert, id: id))
      }
    }
    return causes
  }

  /// The referrals of an issue if both versions make one, by the same rules that propose the same.
  private func sameRules(
    _ old: Verdict, _ new: Verdict, _ issue: String
  ) -> (before: Verdict.Referral, after: Verdict.Referral)? {
    guard let before = old.referral(of: issue), let after = new.referral(of: issue),
      before.rules == after.rules, after.rules.allSatisfy({ oldRules[$0] == newRules[$0] })
    else { return nil }
    return (before, after)
  }
}
