import FenliuEngine
import FenliuRules
import FenliuSource

/// Open questions as JSON.
struct QuestionJSON {
  let pack: PackReport

  func tell(_ question: Question, to json: some JSONSink) {
    let field = pack.ruleSet[question.field]
    json.beginObject()
    json.member("field", field.id)
    json.member("question", field.question ?? field.title)
    json.member("stakes", question.stakes.name)
    json.member("decisive", question.isDecisive)
    json.name("answers")
    json.array(question.answers) { answer($0, type: field.type, to: json) }
    json.endObject()
  }

  private func answer(_ answer: Answer, type: FieldType, to json: some JSONSink) {
    json.beginObject()
    json.name("answer")
    values(answer.values, type: type, to: json)
    json.member("unchanged", answer.isUnchanged)
    json.member("status", answer.outcome.status.rawValue)
    json.member("urgency", answer.outcome.urgency.word)
    json.name("referrals")
    json.array(answer.outcome.referrals) { summary($0, to: json) }
    json.endObject()
  }

  /// Answers that lead to one outcome.
  func values(_ values: AnswerValues, type: FieldType, to json: some JSONSink) {
    switch values {
    case .values(let values):
      json.beginObject()
      json.name("values")
      json.array(values) { ValueJSON(type).tell($0, to: json) }
      json.endObject()
    case .interval(let interval): ValueJSON(type).tell(interval, to: json)
    case .other:
      json.beginObject()
      json.member("other", true)
      json.endObject()
    }
  }

  private func summary(_ referral: Outcome.Summary, to json: some JSONSink) {
    json.beginObject()
    json.member("issue", pack.id(referral.issue))
    json.member("destination", referral.destination.map(pack.id))
    json.member("urgency", referral.urgency.word)
    json.name("deadline")
    json.due(referral.due, of: pack)
    json.endObject()
  }
}
