import FenliuSource
import FenliuYAML

extension SyntaxReader {
  /// A condition: a mapping, all of whose entries must hold.
  mutating func condition(_ node: YAMLNode) -> ConditionSyntax? {
    switch node.content {
    case .mapping(let entries):
      guard !entries.isEmpty else {
        context.report(
          Diagnostic(
            RuleDiagnostics.emptyCondition, at: node.location,
            LocalizedText(zh: "条件是空的", en: "the condition asks nothing")))
        return nil
      }
      return condition(entries, at: node.location)
    case .sequence:
      reportBareList(node)
      return nil
    case .scalar:
      context.reportShape(of: node, expected: LocalizedText(zh: "条件（键值对）", en: "a condition (a mapping)"))
      return nil
    }
  }

  private mutating func condition(_ entries: [YAMLEntry], at location: SourceLocation) -> ConditionSyntax? {
    var parts: [(key: String, condition: ConditionSyntax)] = []
    var isComplete = true
    for entry in entries {
      let key = Word(entry.key, at: entry.keyLocation)
      let keyword = context.keywords.keyword(key.text, among: Keyword.conditionKeys)
      let form =
        keyword.map { self.form($0, entry.value) } ?? .field(FieldTestSyntax(field: key, value: entry.value))
      guard let form else {
        isComplete = false
        continue
      }
      let place = entry.keyLocation.extended(to: entry.value.location)
      let name = keyword.map { context.keywords.spelling(of: $0) } ?? key.text
      parts.append((name, ConditionSyntax(form: form, location: place)))
    }
    guard isComplete else { return nil }
    if parts.count == 1, let only = parts.first { return only.condition }
    // The order of keys means nothing, so it must change nothing.
    parts.sort { $0.key.precedesInBytes($1.key) }
    return ConditionSyntax(form: .all(parts.map(\.condition)), location: location)
  }

  private mutating func form(_ keyword: Keyword, _ node: YAMLNode) -> ConditionSyntax.Form? {
    switch keyword {
    case .all: conditions(node).map(ConditionSyntax.Form.all)
    case .any: conditions(node).map(ConditionSyntax.Form.any)
    case .none: conditions(node).map(ConditionSyntax.Form.none)
    case .atLeast: atLeast(node)
    case .heard: condition(node).map(ConditionSyntax.Form.heard)
    case .concept: context.word(node).map(ConditionSyntax.Form.concept)
    case .rule: context.word(node).map(ConditionSyntax.Form.rule)
    case .text: textTest(node).map(ConditionSyntax.Form.text)
    default: nil
    }
  }

  private mutating func conditions(_ node: YAMLNode) -> [ConditionSyntax]? {
    guard let items = context.items(node) else { return nil }
    var conditions: [ConditionSyntax] = []
    for item in items {
      if let condition = condition(item) { conditions.append(condition) }
    }
    return conditions.count == items.count ? conditions : nil
  }

  private mutating func atLeast(_ node: YAMLNode) -> ConditionSyntax.Form? {
    guard let mapping = MappingReader(node, as: .atLeast, in: context) else { return nil }
    let of = mapping[.of].flatMap { conditions($0) }
    guard let number = mapping[.count], let count = context.wholeNumber(number), let of,
      isCount(count, at: number.location, outOf: of.count)
    else { return nil }
    return .atLeast(count, of)
  }

  private func reportBareList(_ node: YAMLNode) {
    context.report(
      Diagnostic(
        RuleDiagnostics.bareList, at: node.location,
        LocalizedText(
          zh: "条件不能只是列表：写明 `all:`（全部）还是 `any:`（任一）",
          en: "a bare list is no condition: write `all:` or `any:`"),
        edits: [Keyword.all, .any].compactMap { context.wrapping(node, in: $0) }))
  }
}
