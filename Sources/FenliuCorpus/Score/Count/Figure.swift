/// A figure of a pack on labelled messages. The raw value is its name, in JSON and on the command line.
///
/// A figure counts those messages whose label says what is compared. The *primary* is the first referral of a
/// decision; where no rule applies, the case goes to the intake desk, without an issue, and is as urgent as
/// the alerts say; where the rules disagree on the primary, it goes nowhere, and so to none of the places it
/// may go.
public enum Figure: String, Sendable, CaseIterable {
  /// In scope: the primary goes to one of the acceptable destinations.
  case destination
  /// In scope: the primary goes to the preferred destination.
  case preferred
  /// In scope: the primary's category is the labelled one.
  case category
  /// In scope: the primary's issue is the labelled one.
  case issue
  /// In scope: of the categories labelled (of `issue` and of `also`), those that some referral has. Counts
  /// categories, not messages.
  case recall
  /// In scope: of the categories that some referral has, those that are labelled. Counts categories, not
  /// messages.
  case precision
  /// Out of scope: no rule applies, or the primary goes to the intake desk.
  case outsideToDesk = "outside-desk"
  /// In scope: the primary goes to a destination of the kind mediation, and none such is acceptable.
  case mediation
  /// In scope and labelled high or emergency: the decision's urgency is normal. Then no referral is urgent,
  /// for the primary is always among the most urgent ones.
  case urgentMissed = "urgent-missed"
  /// In scope and labelled normal: the decision's urgency is high or emergency.
  case urgentFalse = "urgent-false"
  /// In scope: no rule applies.
  case unmatched
  /// In scope: the rules disagree on some issue, so that a person decides.
  case review
  /// Out of scope: the primary goes to a destination of the kind mediation.
  case outsideToMediation = "outside-mediation"

  /// Whether the greater share is the better one.
  public var isBetterHigh: Bool {
    switch self {
    case .destination, .preferred, .category, .issue, .recall, .precision, .outsideToDesk: true
    case .mediation, .urgentMissed, .urgentFalse, .unmatched, .review, .outsideToMediation: false
    }
  }

  /// The figures whose misses are listed one by one, gravest first.
  public static let listed: [Figure] = [
    .mediation, .urgentMissed, .destination, .category, .urgentFalse, .outsideToMediation,
  ]
}
