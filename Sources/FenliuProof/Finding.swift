public import FenliuSource

/// Something that is proved of a pack, shown by a case, or could be neither.
public struct Finding: Sendable {
  /// What is found, for people and programs.
  public var diagnostic: Diagnostic
  /// For what can happen: a case that the engine has decided so.
  public var witness: Witness?

  /// A finding.
  public init(_ diagnostic: Diagnostic, witness: Witness? = nil) {
    self.diagnostic = diagnostic
    self.witness = witness
  }
}
