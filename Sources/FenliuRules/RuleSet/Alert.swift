public import FenliuSource

/// Something that makes a case more urgent, whatever it is about.
///
/// It holds as a rule does: when it is in force on the case's date, `when` is true, and `unless` is not. It
/// sends nothing anywhere: the referrals that it concerns become at least as urgent as it says, and so does
/// a case that no rule speaks to.
public struct Alert: Sendable {
  /// The id, unique among alerts.
  public var id: String
  /// Why, for people.
  public var title: LocalizedText
  /// What must be shown for it.
  public var when: Condition
  /// What must not be shown against it.
  public var unless: Condition?
  /// The issues whose referrals it concerns, ascending; nil: all, and cases without any.
  public var issues: [Ref<Issue>]?
  /// The urgency that they have at least.
  public var urgency: Urgency
  /// The legal basis; an article that is not in force on the case's date is not cited.
  public var because: [Citation]
  /// When it speaks.
  public var inForce: Period
  /// Where the alert is declared; the range covers its id.
  public var location: SourceLocation

  /// Whether it bears on referrals of an issue.
  public func concerns(_ issue: Ref<Issue>) -> Bool { issues?.contains(issue) != false }
}
