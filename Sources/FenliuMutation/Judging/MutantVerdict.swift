public import FenliuEngine
public import FenliuSource

/// What came of a mutant.
public struct MutantResult: Sendable {
  /// The mutant.
  public var mutant: Mutant
  /// What came of it.
  public var verdict: MutantVerdict
  /// Why it may survive, where the pack says so.
  public var accepted: LocalizedText?
}

/// What came of a mutant.
public enum MutantVerdict: Sendable {
  /// A check fails: the first one that does, by id.
  case killed(by: String)
  /// It decides every case as the pack does, and why that is so.
  case equivalent(LocalizedText)
  /// No check notices it, but a case shows the difference.
  case survived(MutantWitness)
  /// No check notices it; neither was a case found that would, nor a proof that there is none.
  case undecided
  /// There was no time for it.
  case notRun

  /// The name for programs.
  public var name: String {
    switch self {
    case .killed: "killed"
    case .equivalent: "equivalent"
    case .survived: "survived"
    case .undecided: "undecided"
    case .notRun: "not-run"
    }
  }
}

/// A case that a mutant decides otherwise than its pack, both as the engine decided.
public struct MutantWitness: Sendable {
  /// The case.
  public var theCase: Case
  /// What the pack decides.
  public var original: Decision
  /// What the mutant decides. Its rules and phrases have numbers of their own.
  public var mutated: Decision
}
