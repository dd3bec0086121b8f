import FenliuEngine
import FenliuRules
public import FenliuSource

/// One thing that a decision is not as expected.
public struct Mismatch: Hashable, Sendable {
  /// What it is about.
  public var subject: Subject
  /// What was expected, in words.
  public var expected: LocalizedText
  /// What came, in words.
  public var got: LocalizedText

  /// What an expectation can be about.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// What comes of the case.
    case status
    /// The primary referral.
    case primary
    /// A further referral.
    case also
    /// A destination that must not be reached.
    case never
    /// An issue that must not be found.
    case not
    /// How urgent the case is.
    case urgency
    /// An open question.
    case questions
    /// A rule's own example.
    case example
    /// A rule's own counterexample.
    case counterexample
    /// A guarantee of the pack.
    case guarantee
    /// A case that was expected to fail passes.
    case knownMiss = "known-miss"
  }
}
