public import FenliuEngine
import FenliuRules

/// What a new version of a pack makes of cases that an old one decided.
public struct Impact: Sendable {
  /// A case that is decided otherwise.
  public struct Change: Sendable {
    /// The case as the old version knows it, and what it decided.
    public var before: (theCase: Case, decision: Decision)
    /// The case as the new version knows it, and what it decides.
    public var after: (theCase: Case, decision: Decision)
    /// Where it went first.
    public var from: Place
    /// Where it goes first now.
    public var to: Place
    /// What changed.
    public var aspects: [Aspect]
    /// Why.
    public var causes: [Cause]
  }

  /// How many cases went from one place to another.
  public struct Move: Hashable, Sendable {
    /// Where they went first.
    public var from: Place
    /// Where they go first now.
    public var to: Place
    /// How many.
    public var count: Int
  }

  /// The cases that one cause is behind. A case with several causes is counted under each.
  public struct Group: Sendable {
    /// The cause.
    public var cause: Cause
    /// How many cases.
    public var count: Int
    /// Those of them that move, most frequent first.
    public var moves: [Move]
    /// The first of them.
    public var examples: [Change]
  }

  /// Cases by id: how many, and the first of them.
  public struct CaseList: Hashable, Sendable {
    /// How many.
    public var count = 0
    /// The ids of the first of them, in the order of the input.
    public var ids: [String] = []
  }

  /// How many cases were decided by both versions.
  public var cases = 0
  /// How many of them are decided otherwise in any way.
  public var changed = 0
  /// How many records are no cases; neither version decides them.
  public var errors = 0
  /// The cases of every aspect that changed.
  public var aspects: [Aspect: CaseList] = [:]
  /// From where to where cases move, most frequent first.
  public var moves: [Move] = []
  /// The causes, those with most cases first.
  public var groups: [Group] = []

  /// The cases of which that changed.
  public subscript(aspect: Aspect) -> CaseList { aspects[aspect] ?? CaseList() }
}
