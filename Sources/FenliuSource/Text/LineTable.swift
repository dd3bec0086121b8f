/// A place in a text as people and editors name it: line and column, both counted from 1.
public struct TextPosition: Hashable, Comparable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The column in Unicode scalars, counted from 1.
  public var column: Int

  /// The place in column `column` of line `line`.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Whether the first place stands before the second.
  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Where the lines of a text begin, to turn byte offsets into lines and columns.
///
/// A line ends with LF or CRLF; a lone CR ends nothing. A text that ends with a break has an empty last
/// line, so that the end of the text has a place too. A byte order mark is no column. Each maximal bad
/// sequence of broken UTF-8 counts as one scalar. Offsets outside of the text mean its nearest end.
public struct LineTable: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// The lines of a text given as UTF-8.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var starts = [bytes.starts(with: mark) ? mark.count : 0]
    bytes.withUnsafeBytes { Self.findBreaks(in: $0) { starts.append($0 + 1) } }
    self.starts = starts
  }

  /// Calls `found` with the offset of every line feed, looking at eight bytes at a time.
  private static func findBreaks(in bytes: UnsafeRawBufferPointer, _ found: (Int) -> Void) {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var offset = 0
    while offset + 8 <= bytes.count {
      // A line feed becomes 0, and 0 is the only byte of which the sum below leaves the highest bit clear.
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let rest = word ^ 0x0A0A_0A0A_0A0A_0A0A
      var hits = ~((rest & low) &+ low | rest | low)
      while hits != 0 {
        found(offset + hits.trailingZeroBitCount / 8)
        hits &= hits &- 1
      }
      offset += 8
    }
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\n") { found(offset) }
      offset += 1
    }
  }

  /// The number of lines; at least one.
  public var count: Int { starts.count }

  /// The line that an offset stands in, counted from 1. A break belongs to the line that it ends.
  public func line(at offset: ByteOffset) -> Int {
    var lower = 0
    var upper = starts.count
    while upper - lower > 1 {
      let middle = lower + (upper - lower) / 2
      if starts[middle] <= offset.value { lower = middle } else { upper = middle }
    }
    return lower + 1
  }

  /// The bytes of a line without its break; the nearest line if there is none of that number.
  public func range(ofLine line: Int) -> ByteRange {
    let index = min(max(line, 1), starts.count) - 1
    let start = starts[index]
    guard index + 1 < starts.count else { return ByteRange(start, bytes.count) }
    var end = starts[index + 1] - 1
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return ByteRange(start, end)
  }

  /// The line and column of an offset. Inside a scalar it is that scalar's column; inside a break, the
  /// column after the line's last scalar.
  public func position(at offset: ByteOffset) -> TextPosition {
    let line = line(at: offset)
    let column = scalars(before: offset, inLine: line).reduce(1) { count, _ in count + 1 }
    return TextPosition(line: line, column: column)
  }

  /// The column of an offset in UTF-16 code units, counted from 1, as editors count.
  public func utf16Column(at offset: ByteOffset) -> Int {
    scalars(before: offset, inLine: line(at: offset)).reduce(1) { count, decoded in
      count + UTF16.width(decoded.scalar)
    }
  }

  /// The scalars of a line that end at or before an offset. The whole line is decoded, not its part
  /// before the offset, because a scalar cut in two would count as a bad sequence.
  private func scalars(
    before offset: ByteOffset, inLine line: Int
  ) -> some Sequence<DecodedScalar> {
    DecodedScalars(bytes, in: range(ofLine: line)).lazy.prefix { $0.end <= offset.value }
  }
}
