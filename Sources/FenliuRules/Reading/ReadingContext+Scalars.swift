public import FenliuSource
public import FenliuYAML

extension ReadingContext {
  /// The scalar that a node is; reports another shape, and an absent value.
  public func word(_ node: YAMLNode, expected: @autoclosure () -> LocalizedText) -> Word? {
    guard case .scalar(let scalar) = node.content, !node.isMissing else {
      reportShape(of: node, expected: expected())
      return nil
    }
    return Word(scalar, at: node.location)
  }

  /// The scalar that a node is, whatever it means.
  public func word(_ node: YAMLNode) -> Word? {
    word(node, expected: LocalizedText(zh: "单个值", en: "a single value"))
  }

  /// A text in a natural language. A plain scalar that other readers take for a truth value or another
  /// number is refused.
  public func text(
    _ node: YAMLNode, expected: @autoclosure () -> LocalizedText = LocalizedText(zh: "文字", en: "a text")
  ) -> Word? {
    guard case .scalar(let scalar) = node.content, !node.isMissing else {
      reportShape(of: node, expected: expected())
      return nil
    }
    // Quoted, it can be nothing else.
    if scalar.style == .plain, let refusal = node.asText.diagnostic {
      report(refusal)
      return nil
    }
    return Word(scalar, at: node.location)
  }

  /// A text for people: a scalar, the same in every language, or `{zh: …, en: …}`.
  public func localizedText(_ node: YAMLNode) -> LocalizedText? {
    guard case .mapping(let entries) = node.content else {
      let expected = LocalizedText(zh: "文字或 `{zh: …, en: …}`", en: "a text or `{zh: …, en: …}`")
      return text(node, expected: expected).map { LocalizedText($0.text) }
    }
    var texts: [Language: String] = [:]
    var isComplete = true
    for entry in entries {
      let key = Word(entry.key, at: entry.keyLocation)
      guard let language = Language(rawValue: key.text) else {
        // A comma in a text between braces ends it, and what follows looks like a key.
        let comma = LocalizedText(
          zh: "花括号里的文字含有逗号时，要给整段文字加引号",
          en: "a text with a comma in it needs quotes between braces")
        reportUnknownKey(
          key, in: LocalizedText(zh: "文字", en: "a text"), known: Language.allCases.map(\.rawValue),
          notes: entry.value.isMissing ? [comma] : [])
        isComplete = false
        continue
      }
      guard let text = text(entry.value) else {
        isComplete = false
        continue
      }
      texts[language] = text.text
    }
    guard isComplete else { return nil }
    guard let chinese = texts[.chinese], let english = texts[.english] else {
      let missing = texts[.chinese] == nil ? Language.chinese : .english
      reportMissingKey(
        missing.rawValue, in: LocalizedText(zh: "文字", en: "a text"), at: node.location)
      return nil
    }
    return LocalizedText(zh: chinese, en: english)
  }

  /// The keyword that a scalar spells, out of those that fit here.
  public func keyword(_ node: YAMLNode, among candidates: [Keyword]) -> Keyword? {
    guard let word = word(node, expected: list(of: candidates)) else { return nil }
    return keyword(word, among: candidates)
  }

  /// The keyword that a word spells, out of those that fit here.
  func keyword(_ word: Word, among candidates: [Keyword]) -> Keyword? {
    if let keyword = keywords.keyword(word.text, among: candidates) { return keyword }
    let expected = list(of: candidates)
    report(
      Diagnostic(
        RuleDiagnostics.unknownValue, at: word.inner,
        LocalizedText(
          zh: "不能写 `\(word.text)`：此处应为\(expected.chinese)",
          en: "`\(word.text)` means nothing here: expected \(expected.english)"),
        edits: correction(of: word, among: candidates.flatMap(keywords.spellings))))
    return nil
  }

  /// `true` or `false`.
  public func truth(_ node: YAMLNode) -> Bool? {
    guard let word = word(node, expected: FieldType.boolean.expectation) else { return nil }
    return value(ValueParser.boolean(word.text), of: word)
  }

  /// A whole number, small enough to count things.
  public func wholeNumber(_ node: YAMLNode) -> Int? {
    guard let word = word(node, expected: FieldType.integer.expectation),
      case .quantity(let number) = value(ValueParser.parse(word.text, as: .integer), of: word)
    else { return nil }
    return Int(number)
  }

  /// A day.
  public func date(_ node: YAMLNode) -> CalendarDate? {
    guard let word = word(node, expected: FieldType.date.expectation) else { return nil }
    return value(ValueParser.date(word.text), of: word)
  }

  /// What a value parser made of a word; reports its error.
  public func value<Value>(_ result: Result<Value, ValueError>, of word: Word) -> Value? {
    switch result {
    case .success(let value): return value
    case .failure(let error):
      report(
        Diagnostic(
          error.reason == .unknownChoice ? RuleDiagnostics.unknownName : RuleDiagnostics.badValue,
          at: word.inner, error.message(for: word.text),
          edits: error.suggestion.map { [replacing(word, with: $0)] } ?? []))
      return nil
    }
  }

  private func list(of keywords: [Keyword]) -> LocalizedText {
    let names = keywords.map { "`\(self.keywords.spelling(of: $0))`" }
    guard let last = names.last, names.count > 1 else { return LocalizedText(names.first ?? "") }
    let others = names.dropLast()
    return LocalizedText(
      zh: others.joined(separator: "、") + " 或 " + last, en: others.joined(separator: ", ") + " or " + last)
  }
}

extension ValueError {
  /// What is wrong with `text`, in one sentence.
  public func message(for text: String) -> LocalizedText {
    switch reason {
    case .malformed:
      LocalizedText(
        zh: "`\(text)` 写法不对：此处应为\(expected.chinese)",
        en: "`\(text)` cannot be read: expected \(expected.english)")
    case .tooLarge:
      LocalizedText(zh: "`\(text)` 太大", en: "`\(text)` is too large")
    case .unknownChoice:
      LocalizedText(zh: "该事实没有选项 `\(text)`", en: "the field has no choice `\(text)`")
    case .noSuchDay:
      LocalizedText(zh: "没有 `\(text)` 这一天", en: "there is no day `\(text)`")
    }
  }
}
