/// Where a case goes first, by id, so that two versions of a pack can be compared.
public enum Place: Hashable, Sendable {
  /// To a destination.
  case destination(String)
  /// To the intake desk, because no rule applies.
  case unmatched
  /// To a person, because the rules disagree.
  case review

  /// The id in JSON.
  public var id: String {
    switch self {
    case .destination(let id): id
    case .unmatched: "unmatched"
    case .review: "review"
    }
  }
}

/// What changed about a case.
public enum Aspect: String, Hashable, Sendable, CaseIterable {
  /// Its first referral goes elsewhere.
  case moved
  /// A person decides now, and did not before.
  case nowReview = "now-review"
  /// No rule applies any more.
  case nowUnmatched = "now-unmatched"
  /// A person no longer has to decide.
  case noLongerReview = "no-longer-review"
  /// A rule applies now.
  case noLongerUnmatched = "no-longer-unmatched"
  /// Its first referral is about something else.
  case issue
  /// Another referral came, went, or goes elsewhere.
  case otherReferrals = "other-referrals"
  /// It must be taken up sooner.
  case moreUrgent = "more-urgent"
  /// It need not be taken up so soon.
  case lessUrgent = "less-urgent"
  /// A referral is due at another time.
  case deadline
  /// Other questions are asked.
  case questions
}
