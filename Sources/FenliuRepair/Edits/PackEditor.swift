import FenliuRules
import FenliuSource
import FenliuYAML

/// Writes changes into the files of a pack as a person would: at exact places, in the style that stands there,
/// with every comment left where it is.
///
/// A change that cannot be written so is none: the answer is nil. What comes of a change is not judged here.
struct PackEditor: Sendable {
  let written: WrittenPack
  let sources: SourceSet
  private let keywords = KeywordTable.standard

  private var keys: WrittenKeys { written.keys }

  func spelling(_ keyword: Keyword) -> String { keywords.spelling(of: keyword) }

  func edit(_ location: SourceLocation, _ replacement: String) -> SuggestedEdit {
    SuggestedEdit(LocalizedText(zh: "修改规则包", en: "edit the pack"), at: location, with: replacement)
  }

  func insertion(_ text: String, at offset: Int, in file: String) -> SuggestedEdit {
    edit(SourceLocation(file: file, range: ByteRange(offset, offset)), text)
  }

  func bytes(of file: String) -> [UInt8] { sources[file]?.bytes ?? [] }

  /// Whether something is written between brackets or braces.
  func isFlow(_ node: YAMLNode) -> Bool {
    let (bytes, start) = (bytes(of: node.location.file), node.location.range.lower.value)
    guard bytes.indices.contains(start) else { return false }
    return bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "{")
  }

  /// Whether something can stand between brackets as it is.
  func fitsInBrackets(_ node: YAMLNode) -> Bool {
    switch node.content {
    case .scalar(let scalar): scalar.style != .literal && scalar.style != .folded
    case .sequence, .mapping: isFlow(node)
    }
  }

  // MARK: Lists

  /// An item more at the end of a list.
  func appending(_ item: String, to list: YAMLNode) -> SuggestedEdit? {
    guard case .sequence(let items) = list.content, let last = items.last else { return nil }
    let file = list.location.file
    if isFlow(list) { return insertion(", " + item, at: last.location.range.upper.value, in: file) }
    let lines = Lines(bytes(of: file))
    guard let indent = lines.indentOfDash(before: last.location.range.lower.value) else { return nil }
    return insertion(
      lines.newline + indent + "- " + item, at: lines.end(from: last.location.range.upper.value), in: file)
  }

  /// A list of one item and another, in the place of the item.
  func joining(_ item: YAMLNode, with other: String) -> SuggestedEdit? {
    guard fitsInBrackets(item) else { return nil }
    return edit(item.location, "[\(text(of: item)), \(other)]")
  }

  /// One more alternative, where one or a list of them is written.
  func adding(_ item: String, toAlternatives node: YAMLNode) -> SuggestedEdit? {
    if case .sequence = node.content { return appending(item, to: node) }
    return joining(node, with: item)
  }

  func text(of node: YAMLNode) -> String {
    sources[node.location.file]?.text(in: node.location.range) ?? ""
  }

  // MARK: Entries of mappings

  /// One more entry of a mapping, behind the last written one of some keys.
  func inserting(
    _ key: Keyword, _ value: String, into mapping: YAMLNode, behind others: [Keyword]
  ) -> SuggestedEdit? {
    guard let other = others.reversed().lazy.compactMap({ keys.entry($0, of: mapping) }).first else {
      return nil
    }
    let file = mapping.location.file
    let line = "\(spelling(key)): \(value)"
    let end = other.value.location.range.upper.value
    if isFlow(mapping) { return insertion(", " + line, at: end, in: file) }
    let lines = Lines(bytes(of: file))
    guard let indent = lines.indent(ofKeyAt: other.keyLocation.range.lower.value) else { return nil }
    return insertion(lines.newline + indent + line, at: lines.end(from: end), in: file)
  }

  /// A mapping without one of its entries.
  func removing(_ key: Keyword, from mapping: YAMLNode) -> SuggestedEdit? {
    guard case .mapping(let entries) = mapping.content, entries.count > 1,
      let entry = keys.entry(key, of: mapping),
      let index = entries.firstIndex(where: { $0.keyLocation == entry.keyLocation })
    else { return nil }
    let end = entry.value.location.range.upper.value
    if index == 0 {
      let next = entries[1].keyLocation.range.lower.value
      return edit(range(entry.keyLocation.range.lower.value, next, in: mapping), "")
    }
    if isFlow(mapping) {
      return edit(range(entries[index - 1].value.location.range.upper.value, end, in: mapping), "")
    }
    let lines = Lines(bytes(of: mapping.location.file))
    let start = lines.start(of: entry.keyLocation.range.lower.value)
    return edit(range(start, lines.startOfNext(after: end), in: mapping), "")
  }

  private func range(_ lower: Int, _ upper: Int, in node: YAMLNode) -> SourceLocation {
    SourceLocation(file: node.location.file, range: ByteRange(lower, upper))
  }

  /// Another value behind a key of a mapping, or the key with the value where it is not written.
  func setting(
    _ key: Keyword, to value: String, in mapping: YAMLNode, behind others: [Keyword]
  ) -> SuggestedEdit? {
    guard let entry = keys.entry(key, of: mapping) else {
      return inserting(key, value, into: mapping, behind: others)
    }
    guard case .scalar = entry.value.content else { return nil }
    return edit(entry.value.location, value)
  }
}
