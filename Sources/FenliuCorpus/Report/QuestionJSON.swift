import FenliuEngine
import FenliuRules
import FenliuSource

/// Open questions as JSON.
struct QuestionJSON {
  let ruleSet: RuleSet

  func value(_ question: Question) -> JSONValue {
    let field = ruleSet[question.field]
    return [
      "field": .string(field.id), "question": JSONValue(field.question ?? field.title),
      "stakes": .string(question.stakes.name), "decisive": .boolean(question.isDecisive),
      "answers": .array(question.answers.map { answer($0, type: field.type) }),
    ]
  }

  private func answer(_ answer: Answer, type: FieldType) -> JSONValue {
    [
      "answer": values(answer.values, type: type), "unchanged": .boolean(answer.isUnchanged),
      "status": .string(answer.outcome.status.rawValue),
      "urgency": .string(answer.outcome.urgency.name),
      "referrals": .array(answer.outcome.referrals.map(summary)),
    ]
  }

  /// Answers that lead to one outcome.
  func values(_ values: AnswerValues, type: FieldType) -> JSONValue {
    switch values {
    case .values(let values): ["values": .array(values.map(ValueJSON(type).value))]
    case .interval(let interval): ValueJSON(type).value(interval)
    case .other: ["other": true]
    }
  }

  private func summary(_ referral: Outcome.Summary) -> JSONValue {
    [
      "issue": .string(ruleSet[referral.issue].id),
      "destination": JSONValue(referral.destination.map { ruleSet[$0].id }),
      "urgency": .string(referral.urgency.name), "deadline": DueJSON(ruleSet: ruleSet).value(referral.due),
    ]
  }
}
