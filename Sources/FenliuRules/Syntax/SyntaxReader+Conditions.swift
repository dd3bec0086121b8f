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
    if entries.count == 1 {
      return condition(entries[0].key, at: entries[0].keyLocation, entries[0].value)
    }
    var parts: [(key: String, condition: ConditionSyntax)] = []
    for entry in entries {
      guard let part = condition(entry.key, at: entry.keyLocation, entry.value) else { continue }
      let keyword = context.keywords.keyword(entry.key.text, among: Keyword.conditionKeys)
      parts.append((keyword.map { context.keywords.spelling(of: $0) } ?? entry.key.text, part))
    }
    guard parts.count == entries.count else { return nil }
    // The order of keys means nothing, so it must change nothing.
    parts.sort { $0.key.precedesInBytes($1.key) }
    return ConditionSyntax(form: .all(parts.map(\.condition)), location: location)
  }

  /// What an entry asks.
  private mutating func condition(
    _ key: YAMLScalar, at location: SourceLocation, _ value: YAMLNode
  ) -> ConditionSyntax? {
    let place = location.extended(to: value.location)
    guard let keyword = context.keywords.keyword(key.text, among: Keyword.conditionKeys) else {
      let test = FieldTestSyntax(field: Word(key, at: location), value: value)
      return ConditionSyntax(form: .field(test), location: place)
    }
    guard let form = form(keyword, value) else { return nil }
    return ConditionSyntax(form: form, location: place)
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
    conditions.reserveCapacity(items.count)
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
