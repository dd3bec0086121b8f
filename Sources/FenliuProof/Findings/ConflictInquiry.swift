import FenliuRules
import FenliuSAT
import FenliuSource

/// Asks of every two rules about one issue whether they can disagree.
final class ConflictInquiry: Inquiry {
  static let kinds = [ProofDiagnostics.rulesConflict, ProofDiagnostics.undecided]

  private let session: ProofSession

  init(_ session: ProofSession) { self.session = session }

  func run() {
    for rules in session.decisions.rules {
      for (index, second) in rules.enumerated() {
        for first in rules.prefix(index) where mayDisagree(first, second) { ask(first, second) }
      }
    }
  }

  private func mayDisagree(_ first: Ref<Rule>, _ second: Ref<Rule>) -> Bool {
    session.ruleSet[first].send != session.ruleSet[second].send
      && !session.decisions.overriders[first.index].contains(second)
      && !session.decisions.overriders[second.index].contains(first)
      && session.ruleSet[first].inForce.overlaps(session.ruleSet[second].inForce)
  }

  private func ask(_ first: Ref<Rule>, _ second: Ref<Rule>) {
    let both = session.circuit.and([session.decisions.speaks(first), session.decisions.speaks(second)])
    let answer = session.answer(both) { witness in
      witness.decision.referrals.contains { referral in
        referral.isConflict
          && [first, second].allSatisfy { rule in
            referral.findings.contains { $0.rule == rule }
          }
      }
    }
    switch answer {
    case .never, .unasked: break
    case .can(let witness): report(first, second, witness)
    case .undecided(let reasons):
      let (one, other) = (session.ruleSet[first], session.ruleSet[second])
      session.reportUndecided(
        at: other.location, because: reasons,
        LocalizedText(
          zh: "规则 `\(one.id)` 与 `\(other.id)` 能否相互矛盾",
          en: "whether the rules `\(one.id)` and `\(other.id)` can disagree"),
        secondary: [Label(one.location)])
    }
  }

  private func report(_ first: Ref<Rule>, _ second: Ref<Rule>, _ witness: Witness) {
    let (implying, implied) = moreSpecial(first, second) ?? (second, first)
    let (primary, other) = (session.ruleSet[implying], session.ruleSet[implied])
    var diagnostic = Diagnostic(
      ProofDiagnostics.rulesConflict, at: primary.location,
      LocalizedText(
        zh: "规则 `\(primary.id)` 与 `\(other.id)` 能同时适用，去向却不同",
        en: "the rules `\(primary.id)` and `\(other.id)` can apply together and disagree"),
      label: sends(primary), secondary: [Label(other.location, sends(other))])
    if moreSpecial(first, second) != nil {
      diagnostic.notes.append(
        LocalizedText(
          zh: "凡是 `\(primary.id)` 适用之处，`\(other.id)` 都适用",
          en: "wherever `\(primary.id)` applies, `\(other.id)` does too"))
      diagnostic.edits += SourceEdits(session.sources).overriding(other, in: primary)
    }
    session.report(Finding(diagnostic, witness: witness))
  }

  /// The two rules with the one first that applies only where the other does; nil: neither does, or both do.
  private func moreSpecial(
    _ first: Ref<Rule>, _ second: Ref<Rule>
  ) -> (implying: Ref<Rule>, implied: Ref<Rule>)? {
    let (one, other) = (session.conditions.applies(first), session.conditions.applies(second))
    let isFirst = session.isImpossible(session.circuit.and([one, !other]))
    let isSecond = session.isImpossible(session.circuit.and([other, !one]))
    if isFirst == isSecond { return nil }
    return isFirst ? (first, second) : (second, first)
  }

  private func sends(_ rule: Rule) -> LocalizedText {
    let destination = session.ruleSet[rule.send].id
    return LocalizedText(zh: "送往 `\(destination)`", en: "sends to `\(destination)`")
  }
}
