public import FenliuRules

/// The meaning of the rule language, written as plainly as can be.
///
/// It searches the whole text for every phrase anew, evaluates every rule, and decides the case again for
/// every answer to every open question. `CompiledPack` must give the same decisions; where the two differ,
/// this one is right. It is for tests and for reading, not for use on many cases.
public struct ReferenceInterpreter: Sendable {
  private let ruleSet: RuleSet

  /// An interpreter of `ruleSet`.
  public init(_ ruleSet: RuleSet) { self.ruleSet = ruleSet }

  /// Decides a case.
  public func decide(_ theCase: Case) -> Decision {
    let judgement = ReferenceJudgement(theCase, ruleSet)
    let reasoning = ReferenceDecision(judgement, date: theCase.date)
    let referrals = reasoning.referrals
    return Decision(
      caseID: theCase.id, status: Decision.Status(of: referrals), urgency: reasoning.outcome.urgency,
      judgedAsOf: theCase.date?.day, referrals: referrals, alerts: reasoning.raises,
      overridden: reasoning.overridden,
      questions: ReferenceQuestions(reasoning).questions, contradictions: judgement.contradictions,
      nearest: referrals.isEmpty ? ReferenceNearest(judgement).nearest : [],
      fingerprint: ruleSet.fingerprint)
  }
}
