public import FenliuEngine
import FenliuProof
import FenliuRules
public import FenliuSource

/// Where two versions of a pack differ at all, without past cases: by formulas over all cases there can be.
///
/// Compared is what is done about each issue: whether there is a referral, where it goes, how urgent it is; and how
/// urgent cases without a referral are. Which referral comes first, deadlines, questions, and the words for it
/// are not.
public struct SymbolicImpact: Sendable {
  /// What was found out about an issue.
  public enum Finding: Sendable {
    /// Proved: every case is dealt with as before.
    case same
    /// This case is not; both versions have decided it.
    case differs(Impact.Change)
    /// Neither is proved nor shown, and what it depends on.
    case undecided(LocalizedText)
  }

  /// An issue, or the cases without any.
  public struct Item: Sendable {
    /// The id of the issue; nil: cases without a referral.
    public var issue: String?
    /// What was found out.
    public var finding: Finding
  }

  /// Every issue that a version has, as the new one orders them, those that it lost after them; then the cases
  /// without any.
  public var items: [Item] = []
  /// Whether both versions read texts alike: the same zones, cues of stances, and ways to learn facts from words. If not,
  /// nothing can be proved to be the same.
  public var readsTextsAlike: Bool

  /// Compares two versions.
  ///
  /// - Parameter progress: is called after each issue.
  public init(old: CompiledPack, new: CompiledPack, progress: () -> Void = {}) {
    let shared = SharedCases(old: old.ruleSet, new: new.ruleSet)
    let packs = AlignedPacks(old: old.ruleSet, new: new.ruleSet, reading: shared.reading)
    let comparison = PackComparison(packs.old, packs.new, PackComparison.Vocabulary(packs.old)) {
      old.decide(shared.forOld($0))
    }
    readsTextsAlike = comparison.readsTextsAlike
    let counter = ImpactCounter(old: old, new: new)
    for (index, issue) in packs.new.issues.enumerated() {
      let outcome = comparison.outcome(of: Ref(index)) { theCase, _ in
        counter.change(of: theCase)?.isAbout(issue.id, old.ruleSet, new.ruleSet) ?? false
      }
      items.append(Item(issue: issue.id, finding: Self.finding(outcome, counter)))
      progress()
    }
    let outcome = comparison.outcomeWithoutReferral { theCase, decision in
      guard decision.referrals.isEmpty, let change = counter.change(of: theCase) else { return false }
      return change.after.decision.referrals.isEmpty && change.after.decision.urgency != decision.urgency
    }
    items.append(Item(issue: nil, finding: Self.finding(outcome, counter)))
    progress()
  }

  private static func finding(_ outcome: PackComparison.Outcome, _ counter: ImpactCounter) -> Finding {
    switch outcome {
    case .same: return .same
    case .differ(let theCase):
      // A case that was shown to differ has a change.
      return counter.change(of: theCase).map { .differs($0) }
        ?? .undecided(LocalizedText(zh: "词语", en: "words"))
    case .undecided(let reason): return .undecided(reason)
    }
  }

  /// How many issues are proved the same, differ, and are neither.
  public var counts: (same: Int, differing: Int, undecided: Int) {
    var counts = (0, 0, 0)
    for item in items {
      switch item.finding {
      case .same: counts.0 += 1
      case .differs: counts.1 += 1
      case .undecided: counts.2 += 1
      }
    }
    return counts
  }
}

extension Impact.Change {
  /// Whether something else is done about an issue, deadlines aside.
  fileprivate func isAbout(_ issue: String, _ old: RuleSet, _ new: RuleSet) -> Bool {
    let (was, isNow) = (
      Verdict(before.decision, by: old).referral(of: issue),
      Verdict(after.decision, by: new).referral(of: issue)
    )
    return was?.place != isNow?.place || was?.urgency != isNow?.urgency
  }
}
