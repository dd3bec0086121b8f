import FenliuEngine
import FenliuRules
import FenliuSource

/// Fields and what the message says of them, as JSON.
struct FactJSON {
  let pack: PackReport
  let decided: ReportedCase

  /// Each field once, with its value as far as it is known, and the words from which it is.
  func fields(_ fields: [Ref<Field>], _ evidence: [FieldEvidence], to json: some JSONSink) {
    json.array(fields.distinct().sorted()) { field in
      let said = evidence.first { $0.field == field }
      json.beginObject()
      json.member("field", pack.id(field))
      json.name("value")
      if let value = decided.value(of: field) ?? said?.value {
        ValueJSON(pack.ruleSet.fields[field.index].type).tell(value, to: json)
      } else {
        json.null()
      }
      json.name("said")
      statements(said?.statements ?? [], of: field, to: json)
      json.endObject()
    }
  }

  /// Given values that the message contradicts.
  func contradictions(_ contradictions: [Contradiction], to json: some JSONSink) {
    json.array(contradictions) { contradiction in
      json.beginObject()
      json.member("field", pack.id(contradiction.field))
      json.name("given")
      ValueJSON(pack.ruleSet.fields[contradiction.field.index].type).tell(contradiction.given, to: json)
      json.name("said")
      statements(contradiction.statements, of: contradiction.field, to: json)
      json.endObject()
    }
  }

  private func statements(_ statements: [Statement], of field: Ref<Field>, to json: some JSONSink) {
    json.array(statements) { statement in
      json.beginObject()
      decided.place(statement.part, statement.range, to: json)
      json.name("value")
      tell(statement.content, ValueJSON(pack.ruleSet.fields[field.index].type), to: json)
      json.endObject()
    }
  }

  private func tell(_ content: Statement.Content, _ values: ValueJSON, to json: some JSONSink) {
    switch content {
    case .yes: json.boolean(true)
    case .interval(let interval):
      if let value = interval.lower, value == interval.upper {
        values.tell(.quantity(value), to: json)
      } else {
        values.tell(interval, to: json)
      }
    }
  }
}
