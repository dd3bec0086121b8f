public import FenliuRules

/// What a text test came to for one case.
public struct TextOutcome: Hashable, Sendable {
  /// The words it rests on, if it holds; the first few.
  public var evidence: [Evidence]
  /// If it does not hold: what was found of each group it asks for.
  public var groups: [Group]
  /// How many distinct phrases of a group must be found.
  public var needed: Int
  /// If every group was found, but not close enough together: where it comes nearest.
  public var gap: TextGap?

  /// More words than a person reads are not listed.
  static let listed = 8

  /// Alternatives of which one must occur, or several.
  public struct Group: Hashable, Sendable {
    /// Occurrences that count; the first few.
    public var found: [Evidence]
    /// The distinct phrases that were found so that they count.
    public var foundPhrases: Int
    /// Occurrences that do not count, one for each phrase and kind of reason; the first few.
    public var near: [NearEvidence]
    /// The phrases searched for, ascending.
    public var phrases: [Ref<Phrase>]
  }
}

/// Words of the message that a test asks for, but that do not count for it.
public struct NearEvidence: Hashable, Sendable {
  /// The words.
  public var evidence: Evidence
  /// Why they do not count.
  public var reason: Reason

  /// Why words do not count.
  public enum Reason: Hashable, Sendable {
    /// They are part of a phrase that means something else.
    case masked(by: Evidence)
    /// They stand in a zone that counts only for tests that name it.
    case onRequest(Ref<Zone>)
    /// They stand in none of these zones, of which the test names one.
    case outside([Ref<Zone>])
    /// They are not said in a way that counts: how they are said, and by which cues; no reading means
    /// asserted.
    case stance([StanceReading])
  }
}

/// A stance, and the cue it was read from.
public struct StanceReading: Hashable, Sendable {
  /// The stance.
  public var stance: Stance
  /// The cue.
  public var cue: Evidence
}

/// Two occurrences that would have to stand otherwise for a nearness test to hold.
public struct TextGap: Hashable, Sendable {
  /// The one that should come first.
  public var first: Evidence
  /// The one that should follow it.
  public var second: Evidence
  /// What is wrong between them.
  public var fault: Fault
  /// How close together they must be.
  public var reach: Reach

  /// What is wrong between two occurrences.
  public enum Fault: Hashable, Sendable {
    /// So many folded characters lie between them, or a clause or sentence ends there.
    case apart(characters: Int)
    /// They stand in the other order.
    case order
    /// They overlap.
    case overlap
    /// One is in the title, the other in the text.
    case parts
  }
}
