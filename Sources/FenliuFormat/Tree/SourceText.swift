import FenliuSource
import FenliuYAML

/// The bytes of a file whose lines end with LF, with the questions that laying it out asks of them.
struct SourceText {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The text of a range.
  func string(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[min(start, bytes.count)..<min(max(start, end), bytes.count)], as: UTF8.self)
  }

  /// The offset of the line break that ends the line of `offset`, or of the end of the file.
  func lineEnd(from offset: Int) -> Int {
    bytes[min(offset, bytes.count)...].firstIndex(of: .newline) ?? bytes.count
  }

  /// The first byte of the line of `offset`.
  func lineStart(of offset: Int) -> Int {
    bytes[..<min(offset, bytes.count)].lastIndex(of: .newline).map { $0 + 1 } ?? 0
  }

  /// How far `offset` stands from the start of its line, in bytes.
  func column(of offset: Int) -> Int { offset - lineStart(of: offset) }

  /// Whether both stand in one line.
  func isSameLine(_ start: Int, _ end: Int) -> Bool {
    start >= end || !bytes[start..<min(end, bytes.count)].contains(.newline)
  }

  /// Whether the line above the one of `offset` is blank.
  func hasBlankAbove(_ offset: Int) -> Bool {
    let start = lineStart(of: offset)
    guard start > 0 else { return false }
    return bytes[lineStart(of: start - 1)..<(start - 1)].allSatisfy(\.isBlank)
  }

  /// Whether a document mark stands at `offset`.
  func isMark(at offset: Int) -> Bool {
    let three = bytes[offset...].prefix(3)
    guard three.elementsEqual("---".utf8) || three.elementsEqual("...".utf8) else { return false }
    return offset + 3 >= bytes.count || bytes[offset + 3].isBlank || bytes[offset + 3] == .newline
  }

  /// The comment, or document mark, in a range.
  func comment(from start: Int, to end: Int) -> Comment {
    let lineStart = lineStart(of: start)
    var textEnd = end
    while textEnd > start, bytes[textEnd - 1].isBlank { textEnd -= 1 }
    return Comment(
      text: string(start, textEnd), start: start, column: start - lineStart,
      isInline: !bytes[lineStart..<start].allSatisfy(\.isBlank), hasBlankBefore: hasBlankAbove(start))
  }

  /// All that belongs to a scalar: of a block scalar the rest of its header and of its last line too, and the
  /// empty lines that it keeps.
  func extent(of scalar: YAMLScalar, at range: ByteRange) -> Range<Int> {
    let (start, end) = (range.lower.value, range.upper.value)
    guard scalar.style == .literal || scalar.style == .folded else { return start..<max(start, end) }
    guard !scalar.text.isEmpty else { return start..<end }
    var last = lineEnd(from: max(start, end))
    if keepsEnd(header(at: start)) {
      // Its end is where the next line with words begins; the last break stays outside.
      while last < bytes.count {
        let next = lineEnd(from: last + 1)
        guard last + 1 <= next, bytes[(last + 1)..<next].allSatisfy(\.isBlank) else { break }
        if next >= bytes.count { break }
        last = next
      }
    }
    return start..<last
  }

  /// The indicators of a block scalar that begins at `start`.
  func header(at start: Int) -> Substring {
    let line = string(start, lineEnd(from: start))
    return line.prefix { !$0.isWhitespace }
  }

  /// Whether the header says that empty lines at the end belong to the text.
  func keepsEnd(_ header: Substring) -> Bool { header.contains("+") }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")

  /// Whether the byte is a space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
