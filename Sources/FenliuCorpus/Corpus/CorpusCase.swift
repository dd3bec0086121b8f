public import FenliuEngine
public import FenliuRules
public import FenliuSource

/// A case of the corpus, with what is expected of its decision.
public struct CorpusCase: Sendable {
  /// The case. Its id is unique in the corpus.
  public var decided: Case
  /// What the case is an instance of: `traditional-script`, `pair`.
  public var tags: [String]
  /// What is expected of the decision.
  public var expectation: Expectation
  /// Why the case is expected to fail; nil: it is expected to pass.
  public var knownMiss: LocalizedText?
  /// Where the case is written; the range covers its id.
  public var location: SourceLocation
}

/// What a decision is expected to be. Nil and empty: nothing is expected of that.
public struct Expectation: Sendable {
  /// What comes of the case.
  public var status: Decision.Status?
  /// What the primary referral is.
  public var primary: ReferralExpectation?
  /// Referrals that must be among those made.
  public var also: [ReferralExpectation]
  /// Destinations to which no referral goes.
  public var never: [Ref<Destination>]
  /// Issues that no referral has.
  public var not: [Ref<Issue>]
  /// How urgent the case is: its primary referral, or the case itself where it has none.
  public var urgency: Urgency?
  /// Fields that must be among those asked for.
  public var questions: [Ref<Field>]

  /// Whether nothing is expected at all.
  public var isEmpty: Bool {
    status == nil && primary == nil && also.isEmpty && never.isEmpty && not.isEmpty && urgency == nil
      && questions.isEmpty
  }
}

/// What a referral is expected to be. Nil and empty: nothing is expected of that.
public struct ReferralExpectation: Hashable, Sendable {
  /// Its issue.
  public var issue: Ref<Issue>?
  /// The destinations of which any will do.
  public var destinations: [Ref<Destination>]
  /// How urgent it is.
  public var urgency: Urgency?
}

/// The cases of a folder, checked against a pack.
public struct Corpus: Sendable {
  /// The cases in reading order: by file, then place.
  public var cases: [CorpusCase]
  /// What was found on the way, in reading order.
  public var diagnostics: [Diagnostic]
  /// The files read, for showing findings.
  public var sources: SourceSet
}

extension Expectation {
  /// What is expected of the primary referral, of others, and of what must not be.
  package init(
    primary: ReferralExpectation? = nil, also: [ReferralExpectation] = [], urgency: Urgency? = nil
  ) {
    self.init(
      status: nil, primary: primary, also: also, never: [], not: [], urgency: urgency, questions: [])
  }
}

extension ReferralExpectation {
  /// A referral about an issue, or about any, to one of some destinations, or to any.
  package init(about issue: Ref<Issue>?, to destinations: [Ref<Destination>]) {
    self.init(issue: issue, destinations: destinations, urgency: nil)
  }

  /// Whether a referral is as expected.
  package func isMet(by referral: Referral) -> Bool {
    if let issue, issue != referral.issue { return false }
    if let urgency, urgency != referral.urgency { return false }
    if destinations.isEmpty { return true }
    return referral.destination.map(destinations.contains) ?? false
  }
}

extension CorpusCase {
  /// A case that stands in no corpus.
  package init(_ decided: Case, expecting expectation: Expectation) {
    self.init(
      decided: decided, tags: [], expectation: expectation, knownMiss: nil,
      location: SourceLocation(file: "", range: ByteRange(0, 0)))
  }
}
