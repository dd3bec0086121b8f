public import FenliuSource
public import FenliuYAML

extension ReadingContext {
  /// The entries of a mapping; reports another shape.
  public func entries(_ node: YAMLNode, expected: @autoclosure () -> LocalizedText) -> [YAMLEntry]? {
    guard case .mapping(let entries) = node.content else {
      reportShape(of: node, expected: expected())
      return nil
    }
    return entries
  }

  /// The items of a list; reports another shape, and an empty list.
  public func items(_ node: YAMLNode) -> [YAMLNode]? {
    guard case .sequence(let items) = node.content else {
      reportShape(of: node, expected: LocalizedText(zh: "列表", en: "a list"))
      return nil
    }
    guard !items.isEmpty else {
      report(
        Diagnostic(
          RuleDiagnostics.emptyList, at: node.location,
          LocalizedText(zh: "列表是空的", en: "the list is empty")))
      return nil
    }
    return items
  }

  /// The items of a list, or the one thing that stands in its place.
  public func itemsOrOne(_ node: YAMLNode) -> [YAMLNode]? {
    if case .sequence = node.content { return items(node) }
    return [node]
  }

  /// A word, or a list of words. Reports words that stand twice.
  public func words(_ node: YAMLNode) -> [Word]? {
    guard let items = itemsOrOne(node) else { return nil }
    let words = items.compactMap { word($0) }
    guard words.count == items.count else { return nil }
    return withoutDuplicates(words)
  }

  /// The words with each text once; reports the others.
  func withoutDuplicates(_ words: [Word]) -> [Word] {
    guard words.count > 1 else { return words }
    var first: [String: Word] = [:]
    return words.filter { word in
      guard let earlier = first.updateValue(word, forKey: word.text) else { return true }
      first[word.text] = earlier
      report(
        Diagnostic(
          RuleDiagnostics.duplicateItem, at: word.inner,
          LocalizedText(zh: "`\(word.text)` 写了两次", en: "`\(word.text)` stands here twice"),
          secondary: [Label(earlier.inner, LocalizedText(zh: "第一次", en: "the first time"))]))
      return false
    }
  }

  /// Reports that something has another shape than it must.
  func reportShape(of node: YAMLNode, expected: LocalizedText, edits: [SuggestedEdit] = []) {
    let found =
      switch node.content {
      case .mapping: LocalizedText(zh: "键值对", en: "a mapping")
      case .sequence: LocalizedText(zh: "列表", en: "a list")
      case .scalar where node.isMissing:
        LocalizedText(zh: "什么也没有", en: "nothing")
      case .scalar: LocalizedText(zh: "单个值", en: "a single value")
      }
    report(
      Diagnostic(
        RuleDiagnostics.wrongShape, at: node.location,
        LocalizedText(
          zh: "此处应为\(expected.chinese)，实际是\(found.chinese)",
          en: "expected \(expected.english), found \(found.english)"), edits: edits))
  }

  /// Reports a key that means nothing in a mapping; gives the known key that was probably meant.
  @discardableResult
  public func reportUnknownKey(
    _ key: Word, in name: LocalizedText, known: [String], notes: [LocalizedText] = []
  ) -> String? {
    let meant = suggestion(for: key.text, among: known)
    report(
      Diagnostic(
        RuleDiagnostics.unknownKey, at: key.inner,
        LocalizedText(
          zh: "\(name.chinese)没有 `\(key.text)` 这个键", en: "\(name.english) has no key `\(key.text)`"),
        notes: notes, edits: meant.map { [replacing(key, with: $0)] } ?? []))
    return meant
  }

  /// Reports that a key is missing from a mapping.
  public func reportMissingKey(_ key: String, in name: LocalizedText, at location: SourceLocation) {
    report(
      Diagnostic(
        RuleDiagnostics.requiredKey, at: location,
        LocalizedText(zh: "\(name.chinese)缺少 `\(key)`", en: "\(name.english) needs a key `\(key)`")))
  }

  /// An edit that writes the nearest known name; none if no name is near.
  func correction(of word: Word, among known: [String]) -> [SuggestedEdit] {
    guard let name = suggestion(for: word.text, among: known) else { return [] }
    return [replacing(word, with: name)]
  }

  /// An edit that makes a list the value of a keyword: `[a, b]` becomes `{any: [a, b]}`. Nil where the list is
  /// not written so that this can be done in one place.
  func wrapping(_ list: YAMLNode, in keyword: Keyword) -> SuggestedEdit? {
    guard let file = sources[list.location.file] else { return nil }
    let name = keywords.spelling(of: keyword)
    let title = LocalizedText(zh: "写明 `\(name):`", en: "write `\(name):`")
    let text = file.text(in: list.location.range)
    if text.hasPrefix("[") {
      return SuggestedEdit(title, at: list.location, with: "{\(name): \(text)}")
    }
    let column = file.lines.position(at: list.location.range.lower).column
    let indentation = String(repeating: " ", count: max(column - 1, 0))
    return SuggestedEdit(title, at: list.location.start, with: "\(name):\n\(indentation)")
  }
}
