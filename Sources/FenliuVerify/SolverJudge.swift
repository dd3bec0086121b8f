public import FenliuEngine
public import FenliuMutation
import FenliuProof
import FenliuRules
import FenliuSource

/// Proves by formulas that a mutant makes no difference, or finds a case that shows one.
///
/// What is compared is all that a corpus can tell: the referrals with their issue, destination and urgency, which
/// comes first, the urgency of the case, and what is asked. The proof covers more, of which that is a function (see
/// `PackComparison`). Mutants of cues of stances and zones, and of what facts are told by, are left undecided: formulas
/// do not say how such words are read.
public struct SolverJudge: EquivalenceJudge {
  private let pack: CompiledPack
  private let vocabulary: PackComparison.Vocabulary

  /// A judge of the mutants of a pack.
  public init(_ pack: CompiledPack) {
    self.pack = pack
    vocabulary = PackComparison.Vocabulary(pack.ruleSet)
  }

  /// A hearing in which the formulas of the pack are made once.
  public func session() -> any JudgeSession { Session(pack, vocabulary) }

  private final class Session: JudgeSession {
    private let pack: CompiledPack
    private let vocabulary: PackComparison.Vocabulary
    private var base: ComparisonBase?
    /// How many comparisons the base was used for.
    private var uses = 0
    /// What a comparison adds to the formulas stays in them, so that they are made anew from time to time.
    private static let mostUses = 100

    init(_ pack: CompiledPack, _ vocabulary: PackComparison.Vocabulary) {
      (self.pack, self.vocabulary) = (pack, vocabulary)
    }

    func equivalence(of version: MutantVersion) -> Equivalence {
      // Where words are missing that rules were seen to rest on nothing can be proved.
      if version.findsOthersOnly, version.restsOnOtherWords || version.changesNearnessOnly { return .unknown }
      let comparison = comparison(with: version)
      guard comparison.readsTextsAlike else { return .unknown }
      if version.findsOthersOnly {
        // Formulas find no better case than trying did.
        return comparison.isSame ? .proved(SolverJudge.reason) : .unknown
      }
      let outcome = comparison.outcome(mayBeSame: !version.restsOnOtherWords) { theCase, decision in
        decision.canBeTold(from: version.decide(theCase))
      }
      switch outcome {
      case .same: return .proved(SolverJudge.reason)
      case .differ(let theCase): return .differs(theCase)
      case .undecided: return .unknown
      }
    }

    private func comparison(with version: MutantVersion) -> PackComparison {
      if version.mutant.movesBorders {
        return PackComparison(pack.ruleSet, version.ruleSet, vocabulary, decide: pack.decide)
      }
      let isWorn = uses >= Self.mostUses
      let base =
        (isWorn ? nil : self.base) ?? ComparisonBase(pack.ruleSet, vocabulary, decide: pack.decide)
      self.base = base
      uses = isWorn ? 1 : uses + 1
      return PackComparison(base, version.ruleSet)
    }
  }

  private static let reason = LocalizedText(
    zh: "求解器证明：任何案件的决定都不因此改变", en: "proved by the solver: no case is decided otherwise because of it")
}
