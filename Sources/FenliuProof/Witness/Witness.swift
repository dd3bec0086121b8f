public import FenliuEngine

/// A case that shows what can happen, and what the engine decided of it.
public struct Witness: Hashable, Sendable {
  /// The case.
  public var theCase: Case
  /// What the engine decided.
  public var decision: Decision
}
