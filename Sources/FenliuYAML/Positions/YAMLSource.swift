import FenliuSource

/// The bytes of a file, with the small questions the reader asks of them.
struct YAMLSource {
  let name: SourceName
  let bytes: [UInt8]

  init(_ file: SourceFile) {
    name = file.placeName
    bytes = file.bytes
  }

  /// The byte at an offset, nil outside the file.
  subscript(_ offset: Int) -> UInt8? {
    bytes.indices.contains(offset) ? bytes[offset] : nil
  }

  /// Where the text begins: after a byte order mark if there is one.
  var textStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The place of the bytes from `lower` up to `upper`, cut to the file.
  func place(_ lower: Int, _ upper: Int) -> SourceLocation {
    let lower = min(max(lower, 0), bytes.count)
    return SourceLocation(in: name, ByteRange(lower, min(upper, bytes.count)))
  }

  /// The place of the one character at `offset`; empty at the end of a line or of the file.
  func character(at offset: Int) -> SourceLocation {
    guard let byte = self[offset], !byte.isBreak else { return place(offset, offset) }
    return place(offset, offset + UTF8Scan.length(from: byte))
  }

  /// The text from `lower` up to `upper`.
  func text(_ lower: Int, _ upper: Int) -> String {
    let range = place(lower, upper).range
    return String(decoding: bytes[range.lower.value..<range.upper.value], as: UTF8.self)
  }

  /// Whether the bytes at `offset` are those of `text`.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    let wanted = Array(String(describing: text).utf8)
    guard offset >= 0, offset <= bytes.count else { return false }
    return bytes[offset...].starts(with: wanted)
  }

  /// The offset of the line break that ends the line of `offset`, or of the end of the file.
  func lineEnd(from offset: Int) -> Int {
    var end = max(offset, 0)
    while let byte = self[end], !byte.isBreak { end += 1 }
    return end
  }

  /// The first byte of the line of `offset`.
  func lineStart(of offset: Int) -> Int {
    var start = min(max(offset, 0), bytes.count)
    while start > textStart, self[start - 1]?.isBreak == false { start -= 1 }
    return start
  }

  /// Where the words of a line end: before a comment and the blanks in front of it.
  func contentEnd(from offset: Int) -> Int {
    let lineEnd = lineEnd(from: offset)
    var end = offset
    while end < lineEnd {
      if bytes[end] == .hash, end == offset || self[end - 1]?.isBlank == true { break }
      end += 1
    }
    return trimmedEnd(offset, end)
  }

  /// `upper`, moved back over white space, but not beyond `lower`.
  func trimmedEnd(_ lower: Int, _ upper: Int) -> Int {
    var end = min(upper, bytes.count)
    while end > lower, bytes[end - 1].isWhiteSpace { end -= 1 }
    return max(end, min(lower, bytes.count))
  }

  /// The next byte that is neither white space nor in a comment.
  func skipToContent(from offset: Int) -> Int {
    var offset = max(offset, 0)
    while let byte = self[offset] {
      if byte.isWhiteSpace {
        offset += 1
      } else if byte == .hash {
        offset = lineEnd(from: offset)
      } else {
        break
      }
    }
    return offset
  }
}

extension UInt8 {
  static let hash = UInt8(ascii: "#")
  static let colon = UInt8(ascii: ":")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")

  /// Whether the byte is a space or a tab.
  var isBlank: Bool { self == .space || self == .tab }
  /// Whether the byte belongs to a line break.
  var isBreak: Bool { self == .lineFeed || self == .carriageReturn }
  /// Whether the byte is a blank or belongs to a line break.
  var isWhiteSpace: Bool { isBlank || isBreak }
}
