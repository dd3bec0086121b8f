import FenliuEngine
import FenliuRules
import FenliuSource

/// A decision as JSON.
struct DecisionJSON {
  let ruleSet: RuleSet
  let sources: SourceSet
  let decided: ShownCase

  func value(_ decision: Decision) -> JSONValue {
    let referrals = ReferralJSON(ruleSet: ruleSet, decided: decided)
    let questions = QuestionJSON(ruleSet: ruleSet)
    let destination =
      decision.primary.map(\.destination) ?? (decision.status == .unmatched ? ruleSet.pack.intake : nil)
    return [
      "case": .string(decision.caseID), "status": .string(decision.status.rawValue),
      "destination": JSONValue(destination.map { ruleSet[$0].id }),
      "urgency": .string(decision.urgency.name),
      "primary": decision.primary.map { .object(referrals.summary($0)) } ?? .null,
      "referrals": .array(decision.referrals.map(referrals.value)),
      "alerts": .array(decision.alerts.map(referrals.raise)),
      "overridden": .array(
        decision.overridden.map { overridden in
          [
            "rule": .string(ruleSet[overridden.rule].id),
            "by": .array(overridden.by.map { .string(ruleSet[$0].id) }),
          ]
        }),
      "questions": .array(decision.questions.map(questions.value)),
      "contradictions": FactJSON(ruleSet: ruleSet, decided: decided).contradictions(decision.contradictions),
      "nearest": .array(decision.nearest.map(nearest)),
      "asOf": JSONValue(decision.judgedAsOf?.description), "pack": .string(decision.fingerprint),
    ]
  }

  private func nearest(_ miss: NearMiss) -> JSONValue {
    let rule = ruleSet[miss.rule]
    return [
      "rule": .string(rule.id), "destination": .string(ruleSet[rule.send].id), "held": .integer(miss.held),
      "missing": .array(
        miss.missing.map { missing in
          let quote = ConditionQuote(missing.location, in: sources)
          return [
            "file": .string(missing.location.file), "line": JSONValue(quote?.line),
            "condition": JSONValue(quote?.text), "wanted": .boolean(missing.wanted),
            "unknown": .boolean(missing.isUnknown),
          ]
        }),
    ]
  }
}
