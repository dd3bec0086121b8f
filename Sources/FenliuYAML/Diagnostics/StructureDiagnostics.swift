public import FenliuSource

/// Findings about YAML that is well-formed, but has no place in a rule file.
extension YAMLDiagnostics {
  static let structureKinds = [
    directive, severalDocuments, tooDeep, scalarTooLong, anchor, alias, tag, mergeKey, complexKey, missingKey,
    duplicateKey,
  ]

  /// A line that begins with `%`.
  public static let directive = DiagnosticKind(
    "directive",
    zh: "以 % 开头的指令(%YAML、%TAG)在规则文件里没有用处。删掉这一行。",
    en: "Directives, lines that begin with %, have no use in a rule file. Delete the line.")

  /// A second document.
  public static let severalDocuments = DiagnosticKind(
    "several-documents",
    zh: "一个文件只能有一个文档，`---` 或 `...` 之后不能再有内容。把后面的内容放到另一个文件里。",
    en: "A file holds one document; nothing may follow `---` or `...`. Put the rest into a file of its own.")

  /// Too many levels.
  public static let tooDeep = DiagnosticKind(
    "too-deep", zh: "列表和映射嵌套的层数太多。规则文件用不到这么深，多半是括号没有写对。",
    en: "Lists and mappings stand too deep inside one another. No rule needs that; look for a stray bracket.")

  /// A text that is too long.
  public static let scalarTooLong = DiagnosticKind(
    "scalar-too-long", zh: "一段文字太长。多半是引号没有关上，把后面的内容都包了进去。",
    en: "One text is too long. Most likely a quote was left open and took in what follows.")

  /// A name for a node.
  public static let anchor = DiagnosticKind(
    "anchor", zh: "锚点（&名字）让一处内容在别处重复出现，读规则的人看不出来。请用有名字的概念或词表代替。",
    en: "An anchor (&name) repeats content elsewhere, unseen. Use a named concept or list of terms instead.")

  /// A reference to a name.
  public static let alias = DiagnosticKind(
    "alias", zh: "别名（*名字）重复别处的内容，读规则的人看不出来。请写出内容，或用有名字的概念、词表。",
    en: "An alias (*name) repeats content from elsewhere. Write it out, or name a concept or a list of terms."
  )

  /// A type for a node.
  public static let tag = DiagnosticKind(
    "tag", zh: "标签（!类型）改变值的类型。规则文件里值的类型由它所在的位置决定。",
    en: "A tag (!type) changes what a value is. In rule files, the place of a value says what it is.")

  /// A merge of mappings.
  public static let mergeKey = DiagnosticKind(
    "merge-key", zh: "合并键(<<)把别处的键并进来，读规则的人看不出来。请把键写出来。",
    en: "A merge key (<<) takes in keys from elsewhere, unseen. Write the keys out.")

  /// A key that is a list or mapping.
  public static let complexKey = DiagnosticKind(
    "complex-key", zh: "键必须是文字，不能是列表或映射。", en: "A key is a text, never a list or a mapping.")

  /// A colon without a key.
  public static let missingKey = DiagnosticKind(
    "missing-key", zh: "冒号前面没有键。", en: "A colon has no key in front of it.")

  /// A key given twice.
  public static let duplicateKey = DiagnosticKind(
    "duplicate-key", zh: "同一个映射里一个键写了两次。只有一个会算数，所以两处都要看，留下一处。",
    en: "A mapping has the same key twice. Only one could count, so look at both and keep one.")

  static func directive(at place: SourceLocation, line: SourceLocation) -> Diagnostic {
    Diagnostic(
      directive, at: place,
      LocalizedText(zh: "规则文件里不能写指令", en: "a rule file has no directives"),
      edits: [SuggestedEdit(LocalizedText(zh: "删掉这一行", en: "delete the line"), at: line, with: "")])
  }

  static func severalDocuments(at place: SourceLocation, first: SourceLocation?) -> Diagnostic {
    let start = first.map { location in
      let lower = location.range.lower.value
      return Label(
        SourceLocation(file: location.file, range: ByteRange(lower, lower)),
        LocalizedText(zh: "第一个文档从这里开始", en: "the first document starts here"))
    }
    return Diagnostic(
      severalDocuments, at: place,
      LocalizedText(zh: "一个文件只能有一个文档", en: "a file holds only one document"),
      label: LocalizedText(zh: "第二个文档", en: "a second document"), secondary: start.map { [$0] } ?? [])
  }

  static func tooDeep(limit: Int, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      tooDeep, at: place,
      LocalizedText(
        zh: "嵌套超过 \(limit) 层，后面的没有再读",
        en: "more than \(limit) levels deep; the rest of the file was not read"))
  }

  static func scalarTooLong(_ count: Int, limit: Int, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      scalarTooLong, at: place,
      LocalizedText(
        zh: "这段文字有 \(count) 字节，最多允许 \(limit) 字节",
        en: "this text has \(count) bytes; at most \(limit) are allowed"))
  }

  static func alias(_ text: String, at place: SourceLocation) -> Diagnostic {
    let words = text.quotedForMessage
    return Diagnostic(
      alias, at: place,
      LocalizedText(zh: "规则文件里不能用别名 \(words)", en: "a rule file has no aliases, such as \(words)"),
      notes: [
        LocalizedText(
          zh: "如果星号是文字的一部分，给整个值加上引号", en: "if the asterisk is part of the text, put the value in quotes")
      ])
  }

  static func property(
    _ text: String, isTag: Bool, at place: SourceLocation, removing: SourceLocation
  ) -> Diagnostic {
    let words = text.quotedForMessage
    let message =
      isTag
      ? LocalizedText(zh: "规则文件里不能用标签 \(words)", en: "a rule file has no tags, such as \(words)")
      : LocalizedText(zh: "规则文件里不能用锚点 \(words)", en: "a rule file has no anchors, such as \(words)")
    return Diagnostic(isTag ? tag : anchor, at: place, message, edits: [delete(removing)])
  }

  static func mergeKey(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      mergeKey, at: place,
      LocalizedText(zh: "规则文件里不能用合并键 `<<`", en: "a rule file has no merge key `<<`"))
  }

  static func complexKey(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      complexKey, at: place,
      LocalizedText(zh: "键必须是文字", en: "a key must be a text, not a list or a mapping"))
  }

  static func missingKey(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      missingKey, at: place, LocalizedText(zh: "冒号前面缺少键", en: "there is no key before the colon"))
  }

  static func duplicateKey(_ key: String, at place: SourceLocation, first: SourceLocation) -> Diagnostic {
    let words = key.quotedForMessage
    return Diagnostic(
      duplicateKey, at: place,
      LocalizedText(zh: "键 \(words) 写了两次", en: "the key \(words) is given twice"),
      label: LocalizedText(zh: "又写了一次", en: "given again here"),
      secondary: [Label(first, LocalizedText(zh: "第一次在这里", en: "first given here"))])
  }
}
