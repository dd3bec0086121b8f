import FenliuRules
import FenliuSource

/// Edits of rule files, made where the text around a place is plain enough to be sure.
struct SourceEdits {
  private let sources: SourceSet

  init(_ sources: SourceSet) { self.sources = sources }

  /// Makes a rule override another: in its list of overrides if that is written in brackets, or else as a new
  /// line below its id.
  func overriding(_ other: Rule, in rule: Rule) -> [SuggestedEdit] {
    guard let file = sources[rule.location.file] else { return [] }
    let title = LocalizedText(
      zh: "让 `\(rule.id)` 优先于 `\(other.id)`", en: "let `\(rule.id)` override `\(other.id)`")
    let line = Line(of: rule.location.range.lower, in: file)
    // `- id: x`, and nothing but a comment behind it.
    guard line.text.drop(while: { $0 == " " }).hasPrefix("- id:"), rule.overrides.isEmpty else { return [] }
    let indent = line.text.prefix { $0 == " " }.count + 2
    let place = SourceLocation(file: file.name, range: ByteRange(line.end, line.end))
    let text = "\n" + String(repeating: " ", count: indent) + "overrides: [\(other.id)]"
    return [SuggestedEdit(title, at: place, with: text)]
  }

  /// The place of a phrase that is written within another place; nil where it stands in a list elsewhere.
  func place(of phrase: String, within location: SourceLocation) -> SourceLocation? {
    guard let file = sources[location.file] else { return nil }
    let bytes = file.bytes
    let wanted = Array(phrase.utf8)
    let (lower, upper) = (max(0, location.range.lower.value), min(location.range.upper.value, bytes.count))
    guard !wanted.isEmpty, upper - lower >= wanted.count else { return nil }
    for start in lower...(upper - wanted.count) where bytes[start] == wanted[0] {
      let end = start + wanted.count
      guard bytes[start..<end].elementsEqual(wanted), !Self.isInWord(bytes, start - 1, in: lower..<upper),
        !Self.isInWord(bytes, end, in: lower..<upper)
      else { continue }
      return SourceLocation(file: file.name, range: ByteRange(start, end))
    }
    return nil
  }

  /// Whether a byte beside a phrase is part of the same scalar of YAML, a space being one only beside a word.
  private static func isInWord(_ bytes: [UInt8], _ index: Int, in range: Range<Int>) -> Bool {
    guard range.contains(index) else { return false }
    switch bytes[index] {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      return false
    case UInt8(ascii: " "):
      let beyond = bytes[index] == UInt8(ascii: " ") ? [index - 1, index + 1] : []
      // Before `, ` or after `- ` or `: ` a scalar begins or ends; between letters it goes on.
      return !beyond.contains { neighbour in
        guard range.contains(neighbour) else { return true }
        return [",", "[", "{", ":", "-", " ", "\n", "]", "}"].contains(
          String(decoding: [bytes[neighbour]], as: UTF8.self))
      }
    default: return true
    }
  }

  /// Removes an item of a list, or nothing where the text around it is not plain.
  func removingItem(at location: SourceLocation) -> [SuggestedEdit] {
    guard let file = sources[location.file] else { return [] }
    let bytes = file.bytes
    var (lower, upper) = (location.range.lower.value, location.range.upper.value)
    guard lower >= 0, upper <= bytes.count, lower < upper else { return [] }
    // A quoted phrase goes with its quotes, and a mapping with its braces.
    let pairs: [[UInt8]] = [[0x22, 0x22], [0x27, 0x27], [0x7B, 0x7D]]
    if lower > 0, upper < bytes.count, pairs.contains([bytes[lower - 1], bytes[upper]]) {
      (lower, upper) = (lower - 1, upper + 1)
    }
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
    let before = bytes[..<lower].lastIndex { !isBlank($0) }
    let after = bytes[upper...].firstIndex { !isBlank($0) }
    if let after, bytes[after] == UInt8(ascii: ","), let before, [0x2C, 0x5B].contains(bytes[before]) {
      upper = bytes[(after + 1)...].firstIndex { !isBlank($0) } ?? bytes.count
    } else if let before, bytes[before] == UInt8(ascii: ","), let after, bytes[after] == UInt8(ascii: "]") {
      lower = before
    } else {
      return []
    }
    return [
      SuggestedEdit(
        LocalizedText(zh: "删掉它", en: "delete it"),
        at: SourceLocation(file: file.name, range: ByteRange(lower, upper)), with: "")
    ]
  }
}

/// A line of a file.
private struct Line {
  var text: Substring
  /// The byte after its last one, the line break not counted.
  var end: Int

  init(of offset: ByteOffset, in file: SourceFile) {
    let middle = min(max(offset.value, 0), file.bytes.count)
    let isBreak = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    let start = file.bytes[..<middle].lastIndex(where: isBreak).map { $0 + 1 } ?? 0
    end = file.bytes[middle...].firstIndex(where: isBreak) ?? file.bytes.count
    text = Substring(file.text(in: ByteRange(start, end)))
  }
}
