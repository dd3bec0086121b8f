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

  /// Questions that there was no more room for (see `ProofEffort`); they are not counted among those asked.
  public var unasked = 0

  /// No questions yet.
  public init() {}

  mutating func insert(_ answer: Answer) {
    if case .unasked = answer {
      unasked += 1
      return
    }
    asked += 1
    switch answer {
    case .unasked: break
    case .never: proved += 1
    case .can: shown += 1
    case .undecided: undecided += 1
    }
  }
}
