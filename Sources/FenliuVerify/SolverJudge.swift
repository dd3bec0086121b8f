public import FenliuEngine
public import FenliuMutation
import FenliuProof
public import FenliuRules
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

  /// Whether a mutant is proved to decide alike, or what case it decides otherwise.
  public func equivalence(of mutant: Mutant, _ mutated: RuleSet) -> Equivalence {
    let comparison = PackComparison(pack.ruleSet, mutated, vocabulary, decide: pack.decide)
    guard comparison.readsTextsAlike else { return .unknown }
    var compiled: CompiledPack?
    let outcome = comparison.outcome { theCase, decision in
      let other = compiled ?? CompiledPack(mutated)
      compiled = other
      return decision.canBeTold(from: other.decide(theCase))
    }
    switch outcome {
    case .same: return .proved(Self.reason)
    case .differ(let theCase): return .differs(theCase)
    case .undecided: return .unknown
    }
  }

  private static let reason = LocalizedText(
    zh: "求解器证明：任何案件的决定都不因此改变", en: "proved by the solver: no case is decided otherwise because of it")
}
