import FenliuSource

/// Reads the source of one scalar again, noting where each part of its text comes from.
struct ScalarRereader {
  let bytes: [UInt8]
  /// The text libyaml gave, as UTF-8.
  let wanted: [UInt8]
  private(set) var pieces: [ScalarMap.Piece] = []
  private var text: [UInt8] = []

  /// The pieces of a scalar's text in order, or nil if the source does not read as that text.
  static func pieces(
    of scalar: YAMLScalar, at range: ByteRange, in bytes: [UInt8]
  ) -> [ScalarMap.Piece]? {
    let start = range.lower.value
    let end = range.upper.value
    guard start >= 0, start <= end, end <= bytes.count else { return nil }
    var reader = ScalarRereader(bytes: bytes, wanted: Array(scalar.text.utf8))
    switch scalar.style {
    case .plain:
      reader.readFlow(start..<end, quote: nil)
    case .singleQuoted, .doubleQuoted:
      let quote = UInt8(ascii: scalar.style == .singleQuoted ? "'" : "\"")
      guard end - start >= 2, bytes[start] == quote, bytes[end - 1] == quote else { return nil }
      reader.readFlow(start + 1..<end - 1, quote: quote)
    case .literal, .folded:
      reader.readBlock(from: start, isFolded: scalar.style == .folded)
    }
    return reader.text == reader.wanted ? reader.pieces : nil
  }

  private init(bytes: [UInt8], wanted: [UInt8]) {
    self.bytes = bytes
    self.wanted = wanted
  }

  /// Whether all of the text has been found; a block scalar ends there.
  var isDone: Bool { text.count >= wanted.count }

  /// Notes source bytes that stand for themselves.
  mutating func copy(_ source: Range<Int>) {
    note(bytes[source], from: source)
  }

  /// Notes text and the source it stands for as a whole.
  mutating func note(_ new: some Collection<UInt8>, from source: Range<Int>) {
    guard !new.isEmpty else { return }
    let start = text.count
    text.append(contentsOf: new)
    let piece = ScalarMap.Piece(text: start..<text.count, source: source)
    if let last = pieces.last, last.isVerbatim, piece.isVerbatim,
      last.source.upperBound == source.lowerBound
    {
      pieces[pieces.count - 1].text = last.text.lowerBound..<piece.text.upperBound
      pieces[pieces.count - 1].source = last.source.lowerBound..<source.upperBound
    } else {
      pieces.append(piece)
    }
  }

  /// The end of the line break at `offset`, nil if none is there.
  func breakEnd(at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    if bytes[offset] == .lineFeed { return offset + 1 }
    guard bytes[offset] == .carriageReturn else { return nil }
    return offset + 1 < bytes.count && bytes[offset + 1] == .lineFeed ? offset + 2 : offset + 1
  }
}
