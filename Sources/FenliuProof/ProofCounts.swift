/// How many questions were asked of a pack, and what came of them.
public struct ProofCounts: Hashable, Sendable {
  /// All questions of the form "can it ever be that …".
  public var asked = 0
  /// Questions answered by a proof: it can never be.
  public var proved = 0
  /// Questions answered by a case that the engine decided so.
  public var shown = 0
  /// Questions for which there is neither.
  public var undecided = 0

  /// No questions yet.
  public init() {}

  mutating func insert(_ answer: Answer) {
    asked += 1
    switch answer {
    case .never: proved += 1
    case .can: shown += 1
    case .undecided: undecided += 1
    }
  }
}
