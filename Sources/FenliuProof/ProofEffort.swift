/// How much is asked of a pack, and how hard answers are looked for. Nothing of it is measured by the clock: what comes
/// of a pack is the same on every machine.
public struct ProofEffort: Sendable {
  /// The codes of the findings that are looked for; nil: all.
  public var codes: Set<String>?
  /// How many models are tried for a question before it is left undecided.
  var rounds = WitnessSearch.rounds
  /// After how many conflicts the solver gives up; nil: never.
  var conflicts: Int?
  /// How much may be told to the solver, in literals, before what is left is not asked any more; nil: there is no bound.
  var work: Int?

  /// Asks everything, or all that may lead to findings with some codes.
  public static func full(only codes: Set<String>? = nil) -> ProofEffort { ProofEffort(codes: codes) }

  /// Asks what matters most and takes about a second: whether rules can disagree, guarantees can be broken or are about
  /// no case, and rules never apply. Where a pack is so large that this would take longer, some is not asked.
  public static let quick = ProofEffort(
    codes: [
      ProofDiagnostics.rulesConflict.code, ProofDiagnostics.guaranteeBroken.code,
      ProofDiagnostics.guaranteeWithoutCase.code, ProofDiagnostics.ruleNeverApplies.code,
    ], rounds: 4, conflicts: 2000, work: 4_000_000)
}
