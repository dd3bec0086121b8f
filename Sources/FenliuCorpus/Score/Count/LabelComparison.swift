import FenliuEngine
import FenliuRules

/// Compares one decision with the label of its message.
struct LabelComparison {
  /// What one message adds to a figure.
  struct Verdict: Hashable {
    var figure: Figure
    var proportion: Proportion
    /// What the label asks for.
    var expected: [String] = []

    /// Whether the message speaks against the pack.
    var isMiss: Bool {
      figure.isBetterHigh ? proportion.part < proportion.whole : proportion.part > 0
    }
  }

  let ruleSet: RuleSet
  let label: MessageLabel
  let decision: Decision

  /// Where the case goes first; nil: a person decides.
  var destination: Ref<Destination>? {
    guard let primary = decision.primary else { return ruleSet.pack.intake }
    return primary.destination
  }

  /// The labelled category of the main issue.
  var labelledCategory: String? { label.category ?? label.issue.map(category) }
  /// The category of the primary; nil where no rule applies.
  var decidedCategory: String? { decision.primary.map { category($0.issue) } }

  /// What the message adds to every figure that it counts for, in the order of the figures.
  var verdicts: [Verdict] { label.isOutOfScope ? outsideVerdicts : inScopeVerdicts }

  private var inScopeVerdicts: [Verdict] {
    destinationVerdicts + issueVerdicts + categoryVerdicts + urgencyVerdicts + [
      verdict(.unmatched, decision.status == .unmatched), verdict(.review, decision.status == .review),
    ]
  }

  private var outsideVerdicts: [Verdict] {
    [
      verdict(.outsideToDesk, destination == ruleSet.pack.intake),
      verdict(.outsideToMediation, destination.map(isMediation) ?? false),
    ]
  }

  private var destinationVerdicts: [Verdict] {
    let (mayGoTo, name) = (label.mayGoTo, destination.map { ruleSet[$0].id })
    let preferred = label.destination.map { verdict(.preferred, name == $0, [$0]) }
    guard !mayGoTo.isEmpty else { return [] }
    let mayBeMediated = ruleSet.destinations.contains { $0.kind == .mediation && mayGoTo.contains($0.id) }
    return [
      verdict(.destination, name.map(mayGoTo.contains) ?? false, mayGoTo),
      verdict(.mediation, !mayBeMediated && (destination.map(isMediation) ?? false), mayGoTo),
    ] + (preferred.map { [$0] } ?? [])
  }

  private var issueVerdicts: [Verdict] {
    let category = labelledCategory.map { verdict(.category, decidedCategory == $0, [$0]) }
    let issue = label.issue.map { issue in
      verdict(.issue, decision.primary.map { ruleSet[$0.issue].id } == issue, [issue])
    }
    return [category, issue].compactMap { $0 }
  }

  private var categoryVerdicts: [Verdict] {
    let labelled = ((labelledCategory.map { [$0] } ?? []) + label.also.map(category)).distinct()
    guard !labelled.isEmpty else { return [] }
    let decided = decision.referrals.map { category($0.issue) }.distinct()
    let both = labelled.count { decided.contains($0) }
    return [
      Verdict(
        figure: .recall, proportion: Proportion(part: both, whole: labelled.count), expected: labelled),
      Verdict(
        figure: .precision, proportion: Proportion(part: both, whole: decided.count), expected: labelled),
    ]
  }

  private var urgencyVerdicts: [Verdict] {
    guard let labelled = label.urgency else { return [] }
    let isUrgent = decision.urgency > .normal
    return labelled > .normal
      ? [verdict(.urgentMissed, !isUrgent, [labelled.name])]
      : [verdict(.urgentFalse, isUrgent, [labelled.name])]
  }

  private func verdict(_ figure: Figure, _ counts: Bool, _ expected: [String] = []) -> Verdict {
    Verdict(figure: figure, proportion: Proportion(part: counts ? 1 : 0, whole: 1), expected: expected)
  }

  private func isMediation(_ destination: Ref<Destination>) -> Bool {
    ruleSet[destination].kind == .mediation
  }

  private func category(_ issue: Ref<Issue>) -> String { ruleSet[ruleSet[issue].category].id }

  /// The category of an issue; an issue that the pack does not have is a category of its own, which no
  /// referral has.
  private func category(_ issue: String) -> String {
    ruleSet.issues.first { $0.id == issue }.map { ruleSet[$0.category].id } ?? issue
  }
}
