import FenliuEngine
import FenliuRules
import FenliuSource

/// Fields and what the message says of them, for people.
struct FactText {
  let ruleSet: RuleSet
  let decided: ShownCase
  let language: Language

  private var words: ReportWords { ReportWords(language) }

  /// A field and its value, with the words from which it is known.
  func fact(_ field: Ref<Field>, _ evidence: [FieldEvidence]) -> String {
    let schema = ruleSet[field]
    let title = schema.title[language]
    if let given = decided.fields[field] {
      return words.fact(title, ValueText(schema.type).text(of: given)[language])
    }
    guard let said = evidence.first(where: { $0.field == field }) else {
      return words.fact(title, words.unknown)
    }
    return words.fact(title, words.said(values(said.statements, of: field), in: quotes(said.statements)))
  }

  /// A given value, and what the message says instead.
  func contradiction(_ contradiction: Contradiction) -> String {
    let schema = ruleSet[contradiction.field]
    let given = ValueText(schema.type).text(of: contradiction.given)[language]
    let said = words.said(
      values(contradiction.statements, of: contradiction.field), in: quotes(contradiction.statements))
    return words.fact(schema.title[language], words.contradiction(given: given, said: said))
  }

  private func values(_ statements: [Statement], of field: Ref<Field>) -> String {
    let text = ValueText(ruleSet[field].type)
    let values = statements.map { statement in
      switch statement.content {
      case .yes: text.text(of: .boolean(true))[language]
      case .interval(let interval): text.text(of: interval)[language]
      }
    }
    return values.distinct().joined(separator: words.or)
  }

  private func quotes(_ statements: [Statement]) -> [String] {
    statements.map { Highlighter(decided.content(of: $0.part)).quote($0.range) }.distinct()
  }
}
