import FenliuSource
import FenliuYAML

extension SyntaxReader {
  /// The section `terms`.
  mutating func readTerms(_ node: YAMLNode) {
    for (id, value) in members(node) {
      var list = TermsDeclaration(id: id, phrases: [], masks: [], includes: [])
      if case .sequence = value.content {
        list.phrases = phraseList(value, latin: .forms)
      } else if let mapping = MappingReader(value, as: .terms, owner: id.location, in: context) {
        let latin = mapping[.latin].flatMap { context.value($0, as: LatinMatching.self) } ?? .forms
        list.title = title(mapping)
        list.phrases = mapping[.phrases].map { phraseList($0, latin: latin) } ?? []
        list.masks = mapping[.masks].map { phraseList($0, latin: latin) } ?? []
        list.includes = mapping[.includes].flatMap { context.words($0) } ?? []
        if mapping[.phrases] == nil, mapping[.includes] == nil {
          context.report(
            Diagnostic(
              RuleDiagnostics.emptyList, at: id.inner,
              LocalizedText(zh: "词表 `\(id.text)` 没有任何词", en: "the list `\(id.text)` has no phrases")))
        }
      }
      declarations.terms.append(list)
    }
  }

  /// A list of phrases and patterns.
  private mutating func phraseList(_ node: YAMLNode, latin: LatinMatching) -> [PhraseSyntax] {
    var list: [PhraseSyntax] = []
    for item in context.items(node) ?? [] {
      if case .mapping = item.content {
        let mapping = MappingReader(item, as: .patternItem, in: context)
        if let pattern = mapping?[.pattern].flatMap({ pattern($0) }) { list.append(pattern) }
      } else if let phrase = phrase(item, latin: latin) {
        list.append(phrase)
      }
    }
    return list
  }

  /// A phrase; reports one that could not be found, or would be found everywhere.
  mutating func phrase(_ node: YAMLNode, latin: LatinMatching) -> PhraseSyntax? {
    guard let word = context.text(node, expected: LocalizedText(zh: "词语", en: "a phrase")) else { return nil }
    if let entry = phrases.entry(spelled: word, latin: latin) {
      return PhraseSyntax(entry: entry, word: word)
    }
    let folded = folder.scalars(word.text)
    let limit = Phrase.maximumLength
    if folded.isEmpty {
      context.report(
        Diagnostic(
          RuleDiagnostics.emptyPhrase, at: word.location,
          LocalizedText(
            zh: "词语 `\(word.text)` 折叠后什么也没剩下",
            en: "nothing is left of the phrase `\(word.text)` after folding"
          )))
      return nil
    }
    if folded.count > limit {
      context.report(
        Diagnostic(
          RuleDiagnostics.longPhrase, at: word.location,
          LocalizedText(
            zh: "词语有 \(folded.count) 个字，最多 \(limit) 个",
            en: "the phrase has \(folded.count) characters, and \(limit) is the most")))
      return nil
    }
    if folded.count == 1, let letter = folded.first, PhraseFolding.isLatin(letter) {
      context.report(
        Diagnostic(
          RuleDiagnostics.shortPhrase, at: word.inner,
          LocalizedText(
            zh: "`\(word.text)` 只是一个西文字母", en: "`\(word.text)` is a single Latin letter or digit")))
    }
    return PhraseSyntax(entry: phrases.insert(word, folded: folded, latin: latin), word: word)
  }

  /// Phrases, patterns and references to lists: one of them, or a list.
  mutating func alternatives(_ node: YAMLNode, latin: LatinMatching) -> AlternativesSyntax? {
    guard let items = context.itemsOrOne(node) else { return nil }
    var result = AlternativesSyntax()
    var isComplete = true
    result.phrases.reserveCapacity(items.count)
    for item in items {
      if case .mapping = item.content {
        isComplete = add(item, to: &result) && isComplete
      } else if let phrase = phrase(item, latin: latin) {
        result.phrases.append(phrase)
      } else {
        isComplete = false
      }
    }
    return isComplete ? result : nil
  }

  /// Adds a mapping among alternatives; false if it was refused.
  private mutating func add(_ item: YAMLNode, to result: inout AlternativesSyntax) -> Bool {
    guard let mapping = MappingReader(item, as: .alternative, in: context) else { return false }
    switch context.exactlyOne(of: [.terms, .pattern], in: mapping) {
    case .terms:
      guard let words = mapping[.terms].flatMap({ context.words($0) }) else { return false }
      result.terms += words
    case .pattern:
      guard let pattern = mapping[.pattern].flatMap({ pattern($0) }) else { return false }
      result.phrases.append(pattern)
    default: return false
    }
    return true
  }

  /// The section `zones`.
  mutating func readZones(_ node: YAMLNode) {
    for item in context.items(node) ?? [] {
      guard let mapping = MappingReader(item, as: .zone, in: context), let id = id(mapping) else { continue }
      let extent = extent(mapping)
      declarations.zones.append(
        ZoneDeclaration(
          id: id, title: title(mapping), extent: extent,
          isOnRequest: mapping[.onRequest].flatMap { context.truth($0) } ?? false))
    }
  }

  private mutating func extent(_ mapping: MappingReader) -> ZoneDeclaration.Extent? {
    switch context.exactlyOne(of: [.starts, .whole], in: mapping) {
    case .starts:
      let ends = mapping[.ends].map { alternatives($0, latin: .forms) } ?? AlternativesSyntax()
      let run = mapping[.run].map { context.value($0, as: Zone.Run.self) } ?? .sentence
      let starts = mapping[.starts].flatMap { alternatives($0, latin: .forms) }
      guard let starts, let ends, let run else { return nil }
      return .cued(starts: starts, ends: ends, run: run)
    case .whole:
      for key in [Keyword.ends, .run] where mapping[key] != nil {
        let name = context.keywords.spelling(of: key)
        context.reportConflict(
          LocalizedText(
            zh: "`\(name)` 只用于由起始词划出的区域", en: "`\(name)` is only for zones that begin with a cue"),
          at: mapping.keyLocation(key), secondary: [Label(mapping.keyLocation(.whole))])
      }
      guard let keyword = mapping[.whole].flatMap({ context.keyword($0, among: [.title, .text]) }) else {
        return nil
      }
      return keyword == .title ? .title : .text
    default: return nil
    }
  }
}

extension Phrase {
  /// The most folded characters that a phrase can have.
  public static let maximumLength = 100
}
