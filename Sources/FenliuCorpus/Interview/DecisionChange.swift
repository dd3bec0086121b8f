public import FenliuEngine
public import FenliuRules

/// What one decision does that another did not: the same case before and after an answer.
public struct DecisionChange: Hashable, Sendable {
  /// What was decided before.
  public let before: Decision
  /// What is decided now.
  public let after: Decision
  /// The issues that moved, appeared or went, in the order of the new decision, then of the old one.
  public var moves: [Move]
  /// The issue that comes first now, where another one did and both decisions have it.
  public var newPrimary: Ref<Issue>?
  /// Questions that are open now and were not, most important first.
  public var opened: [Ref<Field>]
  /// Questions that were open and are not any more, in the order in which they stood.
  public var closed: [Ref<Field>]

  /// What became of one issue.
  public struct Move: Hashable, Sendable {
    /// The issue.
    public var issue: Ref<Issue>
    /// Its referral before; nil: it had none.
    public var before: Referral?
    /// Its referral now; nil: it has none.
    public var after: Referral?
  }

  /// The change from one decision to another.
  public init(from before: Decision, to after: Decision) {
    self.before = before
    self.after = after
    let old = before.referrals.map(\.issue)
    let issues = after.referrals.map(\.issue)
    moves = (issues + old.filter { !issues.contains($0) }).map { issue in
      Move(
        issue: issue, before: before.referrals.first { $0.issue == issue },
        after: after.referrals.first { $0.issue == issue })
    }.filter { !$0.isStanding }
    let primary = after.primary?.issue
    newPrimary = primary.flatMap { $0 != old.first && old.contains($0) ? $0 : nil }
    let (asked, asking) = (before.questions.map(\.field), after.questions.map(\.field))
    opened = asking.filter { !asked.contains($0) }
    closed = asked.filter { !asking.contains($0) }
  }

  /// Whether what is done with the case is what was done before; questions may have changed.
  public var isEmpty: Bool { moves.isEmpty && newPrimary == nil && before.urgency == after.urgency }
}

extension DecisionChange.Move {
  /// Whether nothing became of the issue but, perhaps, more reasons.
  fileprivate var isStanding: Bool {
    guard let before, let after else { return false }
    return before.destination == after.destination && before.urgency == after.urgency
      && before.due == after.due
  }
}
