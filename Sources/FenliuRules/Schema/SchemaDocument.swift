public import FenliuSource

/// A JSON Schema (draft-07, which editors read) of one sort of file, made from the grammar and the table of
/// keywords.
///
/// It helps while writing: keys are completed and explained, misspelled ones are marked. What a schema cannot
/// say, such as which names there are, `fenliu check` finds.
public struct SchemaDocument {
  private let title: LocalizedText
  private let root: String
  private let keywords: KeywordTable
  private var parts: [String: SchemaPart] = [:]
  private let mappings: [SchemaMapping]

  /// A schema of files whose mapping is called `root`.
  ///
  /// - Parameters:
  ///   - parts: parts that are no mappings, beside those of the rule language.
  ///   - mappings: the mappings, beside those of the rule language.
  public init(
    _ title: LocalizedText, root: String, keywords: KeywordTable = .standard, parts: [SchemaPart] = [],
    mappings: [SchemaMapping] = []
  ) {
    self.title = title
    self.root = root
    self.keywords = keywords
    self.mappings = SchemaMapping.language + mappings
    for part in SchemaPart.values(keywords) + SchemaPart.structures(keywords) + parts {
      self.parts[part.name] = part
    }
    // Keys are described by what stands under them, so all descriptions must be known first.
    let all = self.mappings
    for mapping in all { self.parts[mapping.name] = SchemaPart(mapping.name, mapping.shape.name, []) }
    self.parts["condition"] = condition
    self.parts["comparison"] = comparison
    for mapping in all {
      self.parts[mapping.name] = SchemaPart(mapping.name, mapping.shape.name, members(of: mapping))
    }
  }

  /// The schema of a file of rules.
  public static func pack(keywords: KeywordTable = .standard) -> SchemaDocument {
    SchemaDocument(
      LocalizedText(zh: "分流规则文件", en: "Fenliu rule file"), root: "file", keywords: keywords)
  }

  /// The schema as JSON. Parts that nothing refers to are left out.
  public var json: JSONValue {
    let rootMembers = parts[root]?.members ?? []
    var needed: [String] = []
    var waiting = references(in: .object(rootMembers))
    while let name = waiting.popLast() {
      guard !needed.contains(name) else { continue }
      needed.append(name)
      waiting += references(in: .object(parts[name]?.members ?? []))
    }
    let definitions = needed.sorted { $0.precedesInBytes($1) }.compactMap { name in
      parts[name].map { part in
        (name, JSONValue.object([("description", .string(part.description.inBothLanguages))] + part.members))
      }
    }
    return .object(
      [
        ("$schema", "http://json-schema.org/draft-07/schema#"),
        ("$comment", "Generated from the grammar: FENLIU_RECORD=1 swift test"),
        ("title", .string(title.inBothLanguages)),
      ] + rootMembers + [("definitions", .object(definitions))])
  }

  private func references(in value: JSONValue) -> [String] {
    switch value {
    case .object(let members):
      members.flatMap { name, value in
        if name == "$ref", case .string(let text) = value {
          [String(text.dropFirst("#/definitions/".count))]
        } else {
          references(in: value)
        }
      }
    case .array(let elements): elements.flatMap(references)
    default: []
    }
  }

  // MARK: Mappings

  private func members(of mapping: SchemaMapping) -> [(String, JSONValue)] {
    let shape = mapping.shape
    var members: [(String, JSONValue)] = [
      ("type", "object"), ("additionalProperties", false),
      (
        "properties",
        .object(
          shape.keys.flatMap { key in
            properties(
              key, part: mapping.parts[key] ?? key.usualPart, isRequired: shape.required.contains(key))
          })
      ),
    ]
    let required = shape.required.filter { keywords.spellings(of: $0).count == 1 }
    if !required.isEmpty { members.append(("required", .array(required.map(spelling)))) }
    var conditions = shape.required.filter { keywords.spellings(of: $0).count > 1 }.map {
      anyOf([$0], "anyOf")
    }
    for choice in mapping.choices {
      switch choice {
      case .anyOf(let keys): conditions.append(anyOf(keys, "anyOf"))
      case .oneOf(let keys): conditions.append(anyOf(keys, "oneOf"))
      }
    }
    if !conditions.isEmpty { members.append(("allOf", .array(conditions))) }
    return members
  }

  private func spelling(_ keyword: Keyword) -> JSONValue { .string(keywords.spelling(of: keyword)) }

  private func anyOf(_ keys: [Keyword], _ word: String) -> JSONValue {
    let spellings = keys.flatMap(keywords.spellings)
    return .object([(word, .array(spellings.map { ["required": [.string($0)]] }))])
  }

  /// A key with its title, and what stands under it. Siblings of `$ref` are not read, hence `allOf`.
  private func properties(_ key: Keyword, part: String, isRequired: Bool) -> [(String, JSONValue)] {
    let description = parts[part]?.description ?? LocalizedText("")
    let remark = isRequired ? LocalizedText(zh: "必填。", en: "Required. ") : LocalizedText("")
    let text = LocalizedText(
      zh: remark.chinese + description.chinese, en: remark.english + description.english)
    let value: JSONValue = [
      "title": .string(keywords.title(of: key).inBothLanguages),
      "description": .string(text.inBothLanguages), "allOf": [SchemaPart.reference(part)],
    ]
    return keywords.spellings(of: key).map { ($0, value) }
  }

  /// A condition: keys of its own, and any field besides.
  private var condition: SchemaPart {
    let parts: [Keyword: String] = [
      .all: "conditions", .any: "conditions", .none: "conditions", .atLeast: "at-least",
      .heard: "condition", .concept: "name",
      .rule: "id", .text: "text-test",
    ]
    return SchemaPart(
      "condition", zh: "条件：每一项都要成立；其他键是事实。",
      en: "A condition: every entry must hold; any other key is a field.", ("type", "object"),
      ("minProperties", 1),
      (
        "properties",
        .object(
          Keyword.conditionKeys.flatMap { key in
            properties(key, part: parts[key] ?? "word", isRequired: false)
          })
      ),
      ("propertyNames", SchemaPart.reference("id")),
      ("additionalProperties", SchemaPart.reference("field-test")))
  }

  private var comparison: SchemaPart {
    let parts: [Keyword: String] = [
      .before: "date", .after: "date", .from: "date", .until: "date", .within: "duration",
      .olderThan: "duration", .dueWithin: "duration", .known: "truth", .unknown: "truth",
    ]
    return SchemaPart(
      "comparison", zh: "比较。", en: "Comparisons, all of which must hold.", ("type", "object"),
      ("minProperties", 1), ("additionalProperties", false),
      (
        "properties",
        .object(
          Keyword.comparisons.flatMap { key in
            properties(key, part: parts[key] ?? "words", isRequired: false)
          })
      ))
  }
}
