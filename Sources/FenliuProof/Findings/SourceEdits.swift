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
