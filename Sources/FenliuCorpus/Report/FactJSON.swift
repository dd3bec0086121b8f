import FenliuEngine
import FenliuRules
import FenliuSource

/// Fields and what the message says of them, as JSON.
struct FactJSON {
  private let ruleSet: RuleSet
  private let decided: ShownCase
  private let title: Highlighter
  private let text: Highlighter

  init(ruleSet: RuleSet, decided: ShownCase) {
    self.ruleSet = ruleSet
    self.decided = decided
    title = Highlighter(decided.title)
    text = Highlighter(decided.text)
  }

  /// Each field once, with its value as far as it is known, and the words from which it is.
  func fields(_ fields: [Ref<Field>], _ evidence: [FieldEvidence]) -> JSONValue {
    .array(
      fields.distinct().sorted().map { field in
        let said = evidence.first { $0.field == field }
        let value = (decided.fields[field] ?? said?.value).map(ValueJSON(ruleSet[field].type).value)
        return [
          "field": .string(ruleSet[field].id), "value": value ?? .null,
          "said": statements(said?.statements ?? [], of: field),
        ]
      })
  }

  /// Given values that the message contradicts.
  func contradictions(_ contradictions: [Contradiction]) -> JSONValue {
    .array(
      contradictions.map { contradiction in
        let schema = ruleSet[contradiction.field]
        return [
          "field": .string(schema.id), "given": ValueJSON(schema.type).value(contradiction.given),
          "said": statements(contradiction.statements, of: contradiction.field),
        ]
      })
  }

  private func statements(_ statements: [Statement], of field: Ref<Field>) -> JSONValue {
    .array(
      statements.map { statement in
        let quote = (statement.part == .title ? title : text).quote(statement.range)
        return [
          "part": .string(statement.part.name), "start": .integer(statement.range.lowerBound),
          "end": .integer(statement.range.upperBound), "quote": .string(quote),
          "value": value(statement.content, ValueJSON(ruleSet[field].type)),
        ]
      })
  }

  private func value(_ content: Statement.Content, _ json: ValueJSON) -> JSONValue {
    switch content {
    case .yes: return .boolean(true)
    case .interval(let interval):
      if let value = interval.lower, value == interval.upper { return json.value(.quantity(value)) }
      return json.value(interval)
    }
  }
}
