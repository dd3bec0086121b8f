public import FenliuEngine
public import FenliuRules
import FenliuSAT
public import FenliuSource

/// Asks whether two versions of a pack ever decide a case otherwise.
///
/// In both, the same numbers must stand for the same phrases, zones, fields, destinations, issues, concepts, rules
/// and alerts. What zones, cues of stances and facts told by the text are must be the same too: else a formula is not
/// about both versions, and nothing is claimed to be the same.
public final class PackComparison {
  /// The version before.
  let old: RuleSet
  /// The version after.
  let new: RuleSet
  let circuit: Circuit
  let changed: ChangedParts
  let before: DecisionEncoder
  let after: DecisionEncoder
  /// What conditions come to while exceptions that are not known are open.
  let openBefore: ConditionEncoder
  let openAfter: ConditionEncoder
  private let search: WitnessSearch
  /// Whether the same words are found in the same places by both versions, and the same told of facts.
  public let readsTextsAlike: Bool

  /// The phrases of packs that are compared, looked at once.
  public struct Vocabulary: Sendable {
    let index: PhraseIndex

    /// The phrases of a pack.
    public init(_ ruleSet: RuleSet) { index = PhraseIndex(ruleSet) }
  }

  /// What came of asking whether two versions differ.
  public enum Outcome: Sendable {
    /// No case is decided otherwise.
    case same
    /// This one is.
    case differ(Case)
    /// Neither is known. What it depends on, in the middle of a sentence.
    case undecided(LocalizedText)
  }

  /// A comparison.
  ///
  /// - Parameters:
  ///   - vocabulary: that of either version.
  ///   - decide: decides a case by the old version.
  public convenience init(
    _ old: RuleSet, _ new: RuleSet, _ vocabulary: Vocabulary, decide: @escaping (Case) -> Decision
  ) {
    self.init(ComparisonBase(old, new, vocabulary, decide: decide), new)
  }

  /// A comparison with a version that tests fields for nothing else than that of the base does, and has no other
  /// periods.
  public init(_ base: ComparisonBase, _ new: RuleSet) {
    let old = base.ruleSet
    readsTextsAlike = old.readsTexts(as: new)
    (self.old, self.new) = (old, new)
    changed = ChangedParts(old, new)
    circuit = base.circuit
    let second = ConditionEncoder(base.conditions, of: new, changed: changed)
    openBefore = base.open
    openAfter = ConditionEncoder(openBefore, of: new, changed: changed, decided: second)
    before = base.decisions
    after = DecisionEncoder(second)
    search = base.search
  }

  // MARK: What is done

  /// Whether what is done about an issue differs: whether there is a referral, where it goes, how urgent it is.
  ///
  /// - Parameter shows: whether the old version, which decided it as is said, and the new one decide a case
  ///   otherwise. Only a case of which that is so is claimed to be.
  public func outcome(of issue: Ref<Issue>, shows: (Case, Decision) -> Bool) -> Outcome {
    answer(difference(of: issue), shows)
  }

  /// The statement that something else is done about an issue.
  func difference(of issue: Ref<Issue>) -> Literal {
    let (first, second) = (before.referral(for: issue), after.referral(for: issue))
    var changes = [
      circuit.differ(first.isPresent, second.isPresent), circuit.differ(first.isConflict, second.isConflict),
    ]
    for place in Set(first.reachable + second.reachable).sorted() {
      changes.append(circuit.differ(first.goes(to: place), second.goes(to: place)))
    }
    for urgency in Urgency.allCases where urgency > .normal {
      changes.append(circuit.differ(first.isAtLeast(urgency), second.isAtLeast(urgency)))
    }
    return circuit.or(changes)
  }

  /// Whether cases without referrals are taken up sooner, or later.
  public func outcomeWithoutReferral(shows: (Case, Decision) -> Bool) -> Outcome {
    answer(differenceWithoutReferral, shows)
  }

  var differenceWithoutReferral: Literal {
    func raised(_ decisions: DecisionEncoder, _ urgency: Urgency) -> Literal {
      circuit.or(
        decisions.alerts.filter { $0.declared.issues == nil && $0.declared.urgency >= urgency }.map(\.holds))
    }
    let isPresent = old.issues.indices.map { before.referral(for: Ref($0)).isPresent }
    return circuit.or(
      Urgency.allCases.filter { $0 > .normal }.map { urgency in
        let turns = circuit.differ(raised(before, urgency), raised(after, urgency))
        return turns == circuit.no ? turns : circuit.and([turns] + isPresent.map { !$0 })
      })
  }

  // MARK: Everything that a corpus can tell

  /// Whether it is proved that no case is decided otherwise, as `outcome(mayBeSame:shows:)` has it.
  public var isSame: Bool { readsTextsAlike && search.isImpossible(groundsDiffer) }

  /// Whether any case is decided otherwise: its referrals with their urgency, which of them comes first, what is asked.
  ///
  /// More than that is compared where the versions are said to be the same: the words that referrals rest on, and
  /// what would be if something that is open turned out otherwise.
  ///
  /// - Parameters:
  ///   - mayBeSame: whether a proof is tried for; not if a case is known in which rules rest on other words.
  ///   - shows: as for `outcome(of:shows:)`.
  public func outcome(mayBeSame: Bool = true, shows: (Case, Decision) -> Bool) -> Outcome {
    let anything = groundsDiffer
    if mayBeSame, readsTextsAlike, search.isImpossible(anything) { return .same }
    // What is done otherwise is the easiest to see. There may be thousands of comparisons, so few models are tried.
    let issues = affectedIssues.map(difference(of:)) + (isAlertChanged ? [differenceWithoutReferral] : [])
    if case .differ(let theCase) = answer(circuit.or(issues), rounds: 4, shows) { return .differ(theCase) }
    let last = answer(anything, rounds: 4, shows)
    if case .same = last { return .undecided(LocalizedText(zh: "词语", en: "words")) }
    return last
  }

  private static let reading = LocalizedText(zh: "两版如何读正文", en: "how either version reads texts")

  private func answer(
    _ goal: Literal, rounds: Int = WitnessSearch.rounds, _ shows: (Case, Decision) -> Bool
  ) -> Outcome {
    switch search.answer(goal, rounds: rounds, { shows($0.theCase, $0.decision) }) {
    case .never: readsTextsAlike ? .same : .undecided(Self.reading)
    case .can(let witness): .differ(witness.theCase)
    case .undecided(let reasons): .undecided(reasons.inWords)
    case .unasked: .undecided(Set<Inexactness>().inWords)
    }
  }
}

extension RuleSet {
  /// Whether the same words are found in the same places, and the same told of facts, as another version says.
  fileprivate func readsTexts(as other: RuleSet) -> Bool {
    phrases == other.phrases && zones.count == other.zones.count && fields.count == other.fields.count
      && stanceCues.count == other.stanceCues.count
      && zip(zones, other.zones).allSatisfy { $0.extent == $1.extent && $0.onRequestOnly == $1.onRequestOnly }
      && zip(stanceCues, other.stanceCues).allSatisfy { first, second in
        first.stance == second.stance && first.side == second.side && first.cues == second.cues
          && first.reach == second.reach
      }
      && zip(fields, other.fields).allSatisfy { first, second in
        first.type.hasSameValues(as: second.type) && first.bounds == second.bounds
          && first.extraction == second.extraction
      }
  }
}

extension FieldType {
  /// Whether values mean the same, whatever choices are called.
  fileprivate func hasSameValues(as other: FieldType) -> Bool {
    switch (self, other) {
    case (.choice(let own), .choice(let others)), (.choices(let own), .choices(let others)):
      own.map(\.id) == others.map(\.id)
    default: self == other
    }
  }
}
