public import FenliuEngine
public import FenliuRules
public import FenliuSource

/// Finds out whether a mutant differs from its pack for any case at all.
///
/// A judge may not guess: it says that two packs are the same only where it has a proof.
public protocol EquivalenceJudge: Sendable {
  /// Whether `mutated`, which `mutant` stands for, decides some case otherwise than the pack that the judge
  /// was made for, as far as an expectation could tell.
  func equivalence(of mutant: Mutant, _ mutated: RuleSet) -> Equivalence
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
