import FenliuSource

extension SchemaPart {
  /// Lists, mappings from names, and places that take one of several forms.
  static func structures(_ keywords: KeywordTable) -> [SchemaPart] {
    [
      oneOrMore("words", of: "word", zh: "一个或几个名字。", en: "A name, or a list of names."),
      oneOrMore("citations", of: "citation", zh: "法律依据。", en: "The legal basis: one article or several."),
      oneOrMore("stance-list", of: "stance", zh: "一种或几种语气。", en: "A stance, or a list of stances."),
      oneOrMore(
        "alternatives", of: "phrase-or-other", zh: "词语、`{terms: 词表}` 或 `{pattern: 模式}`，或它们的列表（任一）。",
        en: "A phrase, `{terms: a list}`, `{pattern: …}`, or a list of these, any of which will do."),
      list(
        "groups", of: "alternatives", zh: "各组词语，每组都要出现。", en: "Groups of phrases, each of which must occur."),
      SchemaPart(
        "near-groups", zh: "二至四组词语。", en: "Two to four groups of phrases.", ("type", "array"),
        ("minItems", .integer(Near.groupCounts.lowerBound)),
        ("maxItems", .integer(Near.groupCounts.upperBound)), ("items", reference("alternatives"))),
      either(
        "phrase-or-other", zh: "词语、词表或模式。", en: "A phrase, a list, or a pattern.", "text", "alternative"),
      either("phrase-or-pattern", zh: "词语或模式。", en: "A phrase or a pattern.", "text", "pattern-item"),
      either(
        "text-test", zh: "文本条件：一个词语，或写明怎么找。", en: "A test of the text: a phrase, or what to look for.",
        "text", "text-test-long"),
      either(
        "field-test", zh: "事实的值，或比较。", en: "The value of a field, or comparisons.", "word", "comparison"),
      either(
        "deadline", zh: "期限，例如 `30 days`，或 `{within: …, after: …}`。",
        en: "A deadline: `30 days`, or `{within: …, after: …}`.", "duration", "deadline-long"),
      either(
        "mutation", zh: "变异得分下限：一个百分数，或按种类写。",
        en: "The least mutation score: a percentage, or one for each kind.", "percentage", "mutation-shares"),
      either(
        "example", zh: "示例：一段正文，或连同事实。", en: "An example: a text, or a text with facts.", "text",
        "example-long"),
      either(
        "terms", zh: "词表：词语的列表，或写明遮蔽词等。", en: "A list of phrases, short or with masks and more.", "phrases",
        "terms-long"),
      list("phrases", of: "phrase-or-pattern", zh: "词语的列表。", en: "A list of phrases."),
      list("conditions", of: "condition", zh: "条件的列表。", en: "A list of conditions."),
      list("examples", of: "example", zh: "示例的列表。", en: "A list of examples."),
      list("zones", of: "zone", zh: "文本区域，证据最强的在前。", en: "Zones of a message, strongest evidence first."),
      list("bars", of: "bar", zh: "禁入，最严重的在前。", en: "Bars, gravest first."),
      list("categories", of: "category", zh: "事项的大类。", en: "Categories of issues."),
      list("issues", of: "issue", zh: "大类里的事项。", en: "The issues of a category."),
      list("rules", of: "rule", zh: "规则。", en: "Rules."),
      list("alerts", of: "alert", zh: "让案件更加紧急的情形。", en: "What makes a case more urgent."),
      list("guarantees", of: "guarantee", zh: "对每件案件都必须成立的保证。", en: "What must hold for every case."),
      list(
        "acceptances", of: "acceptance", zh: "可以不被发现的变异，各有理由。",
        en: "Mutants that may go unnoticed, each with a reason."),
      list("cues", of: "cue", zh: "语气提示词。", en: "Cues of a stance."),
      map("fields", of: "field", zh: "由标识到事实。", en: "From ids to fields."),
      map("destinations", of: "destination", zh: "由标识到去向。", en: "From ids to destinations."),
      map("laws", of: "law", zh: "由标识到法律。", en: "From ids to laws."),
      map("terms-map", of: "terms", key: "name", zh: "由标识到词表。", en: "From ids to lists of phrases."),
      map("concepts", of: "concept", key: "name", zh: "由标识到概念。", en: "From ids to concepts."),
      map("choices", of: "localized-text", zh: "由选项到标题。", en: "From choices to titles."),
      map(
        "articles", of: "localized-text", key: "name", zh: "由条号到标题。",
        en: "From numbers of articles to titles."),
      map("field-values", of: "field-value", zh: "由事实到值。", en: "From fields to values."),
      SchemaPart(
        "field-value", zh: "事实的值；多选的写成列表。", en: "The value of a field; of a field of choices a list.",
        ("anyOf", [reference("word"), ["type": "array", "items": reference("word")]])),
      SchemaPart(
        "concept", zh: "概念：一个条件，或 `{title: …, when: …}`。",
        en: "A named condition: a condition, or `{title: …, when: …}`.",
        ("if", ["anyOf": .array(keywords.spellings(of: .when).map { ["required": [.string($0)]] })]),
        ("then", reference("concept-long")), ("else", reference("condition"))),
      SchemaPart(
        "stances", zh: "由语气到提示词。", en: "From stances to their cues.", ("type", "object"),
        ("additionalProperties", false),
        (
          "properties",
          .object(
            Stance.readable.flatMap { keywords.spellings(of: $0.keyword) }.map { ($0, reference("cues")) })
        )),
    ]
  }

  private static func list(_ name: String, of item: String, zh: String, en: String) -> SchemaPart {
    SchemaPart(name, zh: zh, en: en, ("type", "array"), ("minItems", 1), ("items", reference(item)))
  }

  private static func oneOrMore(_ name: String, of item: String, zh: String, en: String) -> SchemaPart {
    SchemaPart(
      name, zh: zh, en: en,
      ("anyOf", [reference(item), ["type": "array", "minItems": 1, "items": reference(item)]]))
  }

  private static func either(
    _ name: String, zh: String, en: String, _ first: String, _ second: String
  ) -> SchemaPart {
    SchemaPart(name, zh: zh, en: en, ("anyOf", [reference(first), reference(second)]))
  }

  private static func map(
    _ name: String, of value: String, key: String = "id", zh: String, en: String
  ) -> SchemaPart {
    SchemaPart(
      name, zh: zh, en: en, ("type", "object"), ("propertyNames", reference(key)),
      ("additionalProperties", reference(value)))
  }
}
