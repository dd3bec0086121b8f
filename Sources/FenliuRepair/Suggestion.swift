public import FenliuEngine
public import FenliuSource

/// A change of the pack that makes a case come out right, with everything else that it makes come out otherwise.
///
/// It is only told; nothing applies it.
public struct Suggestion: Sendable {
  /// One of the changes that make it up.
  public struct Step: Sendable {
    /// What sort of change it is.
    public var kind: RepairKind
    /// What it does, in the imperative.
    public var summary: LocalizedText
    /// Why it works.
    public var reason: LocalizedText
    /// The file that it changes.
    public var file: String
    /// The line, from 1, at which it begins in the file as it is.
    public var line: Int
  }

  /// A case that is decided otherwise.
  public struct Move: Sendable {
    /// Its id.
    public var id: String
    /// What was decided.
    public var before: Outcome
    /// What is decided now.
    public var after: Outcome
  }

  /// The changes, by place.
  public var steps: [Step]
  /// The files that are other than before, as they were and as they would be, by name.
  public var files: [(before: SourceFile, after: SourceFile)]
  /// Other cases of the corpus, and examples beside rules, that come out right now and did not before.
  public var fixed: [Move] = []
  /// Those that came out right and no longer do.
  public var broken: [Move] = []
  /// Those that are decided otherwise, and are as right or wrong as before.
  public var moved: [Move] = []
  /// Past cases that are decided otherwise.
  public var past: [Move] = []
  /// How many more warnings checking the pack gives.
  public var warnings: Int
  /// How good its phrases are among those that could stand in their places, from 0 for the best.
  var rank = 0
}

extension Suggestion {
  /// Less harm first, then smaller and milder changes, then by place and text.
  func precedes(_ other: Suggestion) -> Bool {
    if harm != other.harm { return harm.lexicographicallyPrecedes(other.harm) }
    let (mine, others) = (place, other.place)
    if mine != others { return mine.lexicographicallyPrecedes(others) { $0.precedesInBytes($1) } }
    return false
  }

  private var harm: [Int] {
    [broken.count, past.count, moved.count, steps.count] + steps.map(\.kind.rank).sorted(by: >) + [
      warnings, rank,
    ]
  }

  private var place: [String] { steps.flatMap { [$0.file, $0.summary.english] } }
}
