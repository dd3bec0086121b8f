public import FenliuEngine
public import FenliuSource

/// Finds out whether a mutant differs from its pack for any case at all.
///
/// A judge may not guess: it says that two packs are the same only where it has a proof.
public protocol EquivalenceJudge: Sendable {
  /// A hearing of mutants that are much alike.
  func session() -> any JudgeSession
}

/// Judges mutants one after the other. One thread uses a session at a time, and what it says of a mutant may depend on
/// those before it, but on nothing else.
public protocol JudgeSession: AnyObject {
  /// Whether a mutant decides some case otherwise than the pack that the judge was made for, as far as an
  /// expectation could tell.
  func equivalence(of version: MutantVersion) -> Equivalence
}

/// Whether two packs differ.
public enum Equivalence: Sendable {
  /// No case is decided otherwise, and why that is so.
  case proved(LocalizedText)
  /// This case is said to be decided otherwise. It is tried before anybody is shown it.
  case differs(Case)
  /// Neither was found.
  case unknown
}
