/// A line of source text as it is shown: what stands in which cell, and from which bytes it came.
struct ShownLine {
  /// What is shown for one grapheme of the source.
  struct Glyph {
    var text: String
    var bytes: Range<Int>
    var cells: Range<Int>
  }

  /// Tabs go to the next multiple of this many cells.
  private static let tabStop = 4

  private(set) var glyphs: [Glyph] = []

  /// The cells of the whole line.
  var width: Int { glyphs.last?.cells.upperBound ?? 0 }

  /// A line of `bytes`, given its range without the break.
  init(_ bytes: [UInt8], in range: ByteRange) {
    let decoded = Array(DecodedScalars(bytes, in: range))
    let text = String(String.UnicodeScalarView(decoded.map(\.scalar)))
    var next = 0
    for character in text {
      let first = next
      next += character.unicodeScalars.count
      append(character, bytes: decoded[first].start..<decoded[next - 1].end)
    }
  }

  private mutating func append(_ character: Character, bytes: Range<Int>) {
    let cell = width
    var shown = character.visible
    if character == "\t" {
      shown = String(repeating: " ", count: Self.tabStop - cell % Self.tabStop)
    } else if shown.displayWidth.value == 0 {
      // A mark with nothing to sit on would sit on the gutter; give it the customary dotted circle.
      shown = "\u{25CC}" + shown
    }
    let cells = cell..<(cell + shown.displayWidth.value)
    glyphs.append(Glyph(text: shown, bytes: bytes, cells: cells))
  }

  /// The cells under which to draw a range of bytes: whole glyphs, and at least one cell.
  func cells(of bytes: Range<Int>) -> Range<Int> {
    let lower = glyphs.first { $0.bytes.upperBound > bytes.lowerBound }?.cells.lowerBound ?? width
    let upper = glyphs.last { $0.bytes.lowerBound < bytes.upperBound }?.cells.upperBound ?? 0
    return bytes.isEmpty || upper <= lower ? lower..<(lower + 1) : lower..<upper
  }
}
