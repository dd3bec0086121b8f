public import FenliuSource
public import FenliuYAML

/// A mapping read against its shape: unknown keys and missing ones are reported, the others are at hand
/// by keyword, however they are spelled.
public struct MappingReader {
  /// Where the mapping stands.
  public let location: SourceLocation
  private let entries: [YAMLEntry]
  /// For each entry, what its key means; nil where it means nothing. Mappings are short, so a walk through
  /// them is faster than a table.
  private var keywords: [Keyword?] = []

  /// Reads a mapping; nil if the node is none.
  ///
  /// - Parameter owner: where to say that a key is missing; by default the value of `id`, or the first key.
  public init?(
    _ node: YAMLNode, as shape: MappingShape, owner: SourceLocation? = nil, in context: ReadingContext
  ) {
    location = node.location
    guard case .mapping(let entries) = node.content else {
      context.reportShape(
        of: node,
        expected: LocalizedText(
          zh: "键值对（\(shape.name.chinese)）", en: "a mapping (\(shape.name.english))"))
      return nil
    }
    self.entries = entries
    keywords.reserveCapacity(entries.count)
    var misspelled: [Keyword] = []
    for entry in entries {
      guard let keyword = context.keywords.keyword(entry.key.text, among: shape.keys) else {
        let key = Word(entry.key, at: entry.keyLocation)
        keywords.append(nil)
        let meant = context.reportUnknownKey(
          key, in: shape.name, known: shape.keys.flatMap(context.keywords.spellings))
        misspelled += shape.keys.filter { meant.map(context.keywords.spellings(of: $0).contains) ?? false }
        continue
      }
      let earlier = place(of: keyword)
      keywords.append(keyword)
      guard let earlier = earlier.map({ entries[$0] }) else { continue }
      let key = Word(entry.key, at: entry.keyLocation)
      context.reportConflict(
        LocalizedText(
          zh: "`\(earlier.key.text)` 和 `\(key.text)` 是同一个键",
          en: "`\(earlier.key.text)` and `\(key.text)` are the same key"),
        at: key.inner, secondary: [Label(earlier.keyLocation)])
    }
    for keyword in shape.required where !has(keyword) && !misspelled.contains(keyword) {
      let place = owner ?? self[.id]?.location ?? entries.first?.keyLocation ?? node.location
      context.reportMissingKey(context.keywords.spelling(of: keyword), in: shape.name, at: place)
    }
  }

  /// The value of a key; nil where the mapping has none.
  public subscript(keyword: Keyword) -> YAMLNode? { place(of: keyword).map { entries[$0].value } }

  /// Whether the mapping has a key.
  func has(_ keyword: Keyword) -> Bool { place(of: keyword) != nil }

  /// Where a key stands; the mapping itself where it does not.
  public func keyLocation(_ keyword: Keyword) -> SourceLocation {
    place(of: keyword).map { entries[$0].keyLocation } ?? location
  }

  /// Where a key and its value stand; the mapping itself where they do not.
  public func entryLocation(_ keyword: Keyword) -> SourceLocation {
    guard let place = place(of: keyword) else { return location }
    return entries[place].keyLocation.extended(to: entries[place].value.location)
  }

  /// The index of the entry of a key, of the last one if it was written in several spellings.
  private func place(of keyword: Keyword) -> Int? { keywords.lastIndex { $0 == keyword } }
}

extension ReadingContext {
  /// Reports keys that cannot stand together.
  func reportConflict(_ message: LocalizedText, at location: SourceLocation, secondary: [Label] = []) {
    report(Diagnostic(RuleDiagnostics.conflictingKeys, at: location, message, secondary: secondary))
  }

  /// Which one of `candidates` a mapping has; reports it if it has none or several.
  func exactlyOne(of candidates: [Keyword], in mapping: MappingReader) -> Keyword? {
    let present = candidates.filter { mapping[$0] != nil }
    if present.count == 1 { return present.first }
    let names = candidates.map { "`\(keywords.spelling(of: $0))`" }
    let message = LocalizedText(
      zh: "必须恰好写一个：\(names.joined(separator: "、"))",
      en: "exactly one is needed of \(names.joined(separator: ", "))")
    if let second = present.dropFirst().first, let first = present.first {
      reportConflict(message, at: mapping.keyLocation(second), secondary: [Label(mapping.keyLocation(first))])
    } else {
      reportConflict(message, at: mapping.location)
    }
    return nil
  }
}
