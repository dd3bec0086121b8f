import FenliuSource

extension SchemaPart {
  private static let scalar: JSONValue = ["string", "number", "boolean"]
  /// The empty text stands for a value that is not written.
  private static let text: (String, JSONValue) = ("type", ["string", "number"])

  /// What single values look like.
  static func values(_ keywords: KeywordTable) -> [SchemaPart] {
    let units = ValueParser.durationSpellings
    let spaced = units.joined(separator: "|")
    let chinese = units.filter { $0.utf8.first.map { $0 >= 0x80 } ?? false }.joined(separator: "|")
    let characters = keywords.spellings(of: .characters).joined(separator: "|")
    let spans = [Keyword.clause, .sentence].flatMap(keywords.spellings).joined(separator: "|")
    let dates = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
    return [
      SchemaPart("word", zh: "单个值。", en: "A single value.", ("type", scalar)),
      SchemaPart("text", zh: "文字。", en: "A text.", text),
      SchemaPart(
        "localized-text", zh: "给人看的文字：一段文字，或 `{zh: …, en: …}`。",
        en: "A text for people: one text, or `{zh: …, en: …}`.",
        (
          "anyOf",
          [
            .object([text]),
            [
              "type": "object", "additionalProperties": false, "required": ["zh", "en"],
              "properties": ["zh": .object([text]), "en": .object([text])],
            ],
          ]
        )),
      SchemaPart(
        "id", zh: "标识：小写字母、数字、`-`、`_`，各段以点分隔，例如 `noise.neighbor`。",
        en:
          "An id: lower-case letters, digits, `-` and `_`, with dots between parts, such as `noise.neighbor`.",
        ("type", ["string", "number"]), ("pattern", "^[a-z0-9_-]+(\\.[a-z0-9_-]+)*$"), ("maxLength", 200)),
      SchemaPart(
        "name", zh: "词表或概念的标识。", en: "The id of a list of phrases or of a concept.",
        ("type", ["string", "number"]), ("minLength", 1), ("maxLength", 200)),
      SchemaPart("truth", zh: "`true` 或 `false`。", en: "`true` or `false`.", ("type", "boolean")),
      SchemaPart(
        "count", zh: "整数，至少为 1。", en: "A whole number, at least 1.", ("type", ["integer", "string"]),
        ("minimum", 1), ("pattern", "^[0-9]+$")),
      SchemaPart(
        "percentage", zh: "百分数，0 至 100。", en: "A percentage, from 0 to 100.", ("type", ["number", "string"]),
        ("minimum", 0), ("maximum", 100), ("pattern", "^[0-9]{1,3}(\\.[0-9]{1,2})?$")),
      SchemaPart(
        "date", zh: "日期，例如 `2026-08-15`。", en: "A day, such as `2026-08-15`.", ("type", "string"),
        ("pattern", .string(dates))),
      SchemaPart(
        "duration", zh: "时长，例如 `30 days`、`3个月`。", en: "A span of time, such as `30 days`.",
        ("type", "string"), ("pattern", .string("^[0-9]+( (\(spaced))|(\(chinese)))$"))),
      SchemaPart(
        "reach", zh: "范围，例如 `8 characters`、`clause`、`sentence`。",
        en: "How far: `8 characters`, `clause` or `sentence`.", ("type", "string"),
        ("pattern", .string("^([0-9]+ ?(character|\(characters))|\(spans))$"))),
      SchemaPart(
        "language", zh: "规则语言的版本。", en: "The version of the rule language.",
        ("enum", [.integer(Pack.supportedLanguage), .string(String(Pack.supportedLanguage))])),
      SchemaPart(
        "citation", zh: "法律标识、空格、条号，例如 `civil-code 288`。",
        en: "A law, a space and an article, such as `civil-code 288`.", ("type", "string"),
        ("pattern", "^[^ ]+ [^ ]+$")),
    ]
      + [
        words(
          "quantity", zh: "原文中的数量。", en: "A kind of quantity.", Keyword.quantities, keywords),
        words("field-type", zh: "事实的类型。", en: "The type of a field.", Keyword.fieldTypes, keywords),
        words("run", zh: "区域延伸到哪里。", en: "How far a zone runs.", Zone.Run.self, keywords),
        words("kind", zh: "去向的种类。", en: "The kind of a destination.", Destination.Kind.self, keywords),
        words("urgency", zh: "紧急程度。", en: "How urgent it is.", Urgency.self, keywords),
        words("latin", zh: "西文如何匹配。", en: "How Latin script is matched.", LatinMatching.self, keywords),
        words("stance", zh: "语气。", en: "A stance.", Stance.self, keywords),
        words("whole", zh: "整个标题或正文。", en: "The whole title or text.", [.title, .text], keywords),
      ]
  }

  private static func words<Value: KeywordValue>(
    _ name: String, zh: String, en: String, _ type: Value.Type, _ table: KeywordTable
  ) -> SchemaPart {
    words(name, zh: zh, en: en, Value.keywords.map(\.keyword), table)
  }

  /// One of a few words of the language.
  public static func words(
    _ name: String, zh: String, en: String, _ keywords: [Keyword], _ table: KeywordTable
  ) -> SchemaPart {
    let spellings = keywords.flatMap(table.spellings)
    return SchemaPart(name, zh: zh, en: en, ("enum", .array(spellings.map { .string($0) })))
  }
}
