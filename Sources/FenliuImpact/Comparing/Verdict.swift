import FenliuEngine
import FenliuRules

/// A decision told by ids, so that those of two versions of a pack can be compared.
struct Verdict {
  /// One referral.
  struct Referral: Hashable {
    var issue: String
    var place: Place
    var urgency: Urgency
    var due: Due?
    var rules: [String]
    var bars: [String]
  }

  /// When something is due.
  struct Due: Hashable {
    var within: Duration
    var after: String?
    var day: CalendarDate?
    var minute: Int?
  }

  var referrals: [Referral]
  /// The rules that were removed, with those that removed them.
  var overridden: [String: [String]]
  var questions: [String]
  /// How soon the case must be taken up.
  var urgency: Urgency
  /// The alerts that made the referral of an issue more urgent; under no issue, those of a case without any.
  var alerts: [String: Set<String>] = [:]
  var status: Decision.Status

  init(_ decision: Decision, by ruleSet: RuleSet) {
    status = decision.status
    urgency = decision.urgency
    for raise in decision.alerts {
      let id = ruleSet.alerts[raise.alert.index].id
      let issues = raise.issues.isEmpty ? [Self.noIssue] : raise.issues.map { ruleSet[$0].id }
      for issue in issues { alerts[issue, default: []].insert(id) }
    }
    referrals = decision.referrals.map { referral in
      Referral(
        issue: ruleSet[referral.issue].id,
        place: referral.destination.map { .destination(ruleSet[$0].id) } ?? .review,
        urgency: referral.urgency,
        due: referral.due.map { due in
          Due(
            within: due.deadline.within, after: due.deadline.after.map { ruleSet[$0].id }, day: due.day,
            minute: due.minute)
        },
        rules: referral.findings.map { ruleSet[$0.rule].id },
        bars: referral.redirects.compactMap { redirect in
          let bars = ruleSet[redirect.from].bars
          return bars.indices.contains(redirect.bar) ? bars[redirect.bar].id : nil
        })
    }
    overridden = Dictionary(
      decision.overridden.map { (ruleSet[$0.rule].id, $0.by.map { ruleSet[$0].id }) },
      uniquingKeysWith: { first, _ in first })
    questions = decision.questions.map { ruleSet[$0.field].id }
  }

  /// Where the case goes first.
  var place: Place { referrals.first?.place ?? .unmatched }

  /// What stands for the issue of a case without referrals.
  static let noIssue = ""

  /// The rules that applied, overridden ones too.
  var applying: Set<String> { Set(referrals.flatMap(\.rules)).union(overridden.keys) }

  /// The referral of an issue.
  func referral(of issue: String) -> Referral? { referrals.first { $0.issue == issue } }

  /// What is other than before, in the order of `Aspect`.
  func aspects(since old: Verdict) -> [Aspect] {
    let first = (old.referrals.first?.issue, referrals.first?.issue)
    let others = (old.others(than: first.0), self.others(than: first.1))
    var found: Set<Aspect> = []
    if place != old.place { found.insert(.moved) }
    if status != old.status {
      switch status {
      case .review: found.insert(.nowReview)
      case .unmatched: found.insert(.nowUnmatched)
      case .routed: break
      }
      switch old.status {
      case .review: found.insert(.noLongerReview)
      case .unmatched: found.insert(.noLongerUnmatched)
      case .routed: break
      }
    }
    if first.0 != first.1 { found.insert(.issue) }
    if others.0 != others.1 { found.insert(.otherReferrals) }
    if urgency > old.urgency { found.insert(.moreUrgent) }
    if urgency < old.urgency { found.insert(.lessUrgent) }
    if referrals.contains(where: { new in old.referral(of: new.issue).map { $0.due != new.due } ?? false }) {
      found.insert(.deadline)
    }
    if Set(questions) != Set(old.questions) { found.insert(.questions) }
    return Aspect.allCases.filter(found.contains)
  }

  /// What is done about the issues but one.
  private func others(than issue: String?) -> [String: Place] {
    Dictionary(
      referrals.filter { $0.issue != issue }.map { ($0.issue, $0.place) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The issues about which something else is done than before, the order of urgency aside.
  func changedIssues(since old: Verdict) -> Set<String> {
    let issues = Set(referrals.map(\.issue)).union(old.referrals.map(\.issue))
    return issues.filter { issue in
      let (before, after) = (old.referral(of: issue), referral(of: issue))
      return before?.place != after?.place || before?.urgency != after?.urgency || before?.due != after?.due
    }
  }
}
