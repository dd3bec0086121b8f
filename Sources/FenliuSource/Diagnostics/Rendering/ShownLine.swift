/// A line of source text as it is shown: what stands in which cell, and from which bytes it came.
struct ShownLine {
  /// What is shown for one grapheme of the source.
  struct Glyph {
    /// Where it ends in the text shown, and where in the source. It begins where the one before ends.
    var textEnd: Int
    var byteEnd: Int
    var cellEnd: Int
  }

  /// Tabs go to the next multiple of this many cells.
  private static let tabStop = 4

  private(set) var glyphs: [Glyph] = []
  /// The whole line as it is shown, in UTF-8.
  private var text: [UInt8] = []
  /// Where the line begins in the source.
  private let start: Int

  /// The cells of the whole line.
  var width: Int { glyphs.last?.cellEnd ?? 0 }

  /// A line of `bytes`, given its range without the break.
  init(_ bytes: [UInt8], in range: ByteRange) {
    let decoded = Array(DecodedScalars(bytes, in: range))
    start = decoded.first?.start ?? range.lower.value
    glyphs.reserveCapacity(decoded.count)
    text.reserveCapacity(range.upper.value - range.lower.value)
    var place = 0
    while place < decoded.count {
      let (scalar, next) = (decoded[place].scalar, place + 1)
      if scalar.isPlain, next == decoded.count || decoded[next].scalar.isPlain {
        text += bytes[decoded[place].start..<decoded[place].end]
        endGlyph(byte: decoded[place].end, width: scalar.plainWidth)
        place = next
      } else {
        // Up to where two plain scalars meet.
        var end = next
        while end < decoded.count, !(decoded[end - 1].scalar.isPlain && decoded[end].scalar.isPlain) {
          end += 1
        }
        append(decoded[place..<end])
        place = end
      }
    }
  }

  /// Adds what is shown for some scalars, grapheme by grapheme.
  private mutating func append(_ decoded: ArraySlice<DecodedScalar>) {
    let text = String(String.UnicodeScalarView(decoded.map(\.scalar)))
    var next = decoded.startIndex
    for character in text {
      next += character.unicodeScalars.count
      append(character, byteEnd: decoded[next - 1].end)
    }
  }

  private mutating func append(_ character: Character, byteEnd: Int) {
    var shown = character.visible
    if character == "\t" {
      shown = String(repeating: " ", count: Self.tabStop - width % Self.tabStop)
    } else if shown.displayWidth.value == 0 {
      // A mark with nothing to sit on would sit on the gutter; give it the customary dotted circle.
      shown = "\u{25CC}" + shown
    }
    text += shown.utf8
    endGlyph(byte: byteEnd, width: shown.displayWidth.value)
  }

  private mutating func endGlyph(byte: Int, width: Int) {
    glyphs.append(Glyph(textEnd: text.count, byteEnd: byte, cellEnd: self.width + width))
  }

  /// What is shown for some glyphs.
  func text(of range: Range<Int>) -> String {
    let lower = range.lowerBound > 0 ? glyphs[range.lowerBound - 1].textEnd : 0
    let upper = range.upperBound > 0 ? glyphs[range.upperBound - 1].textEnd : 0
    return String(decoding: text[lower..<max(lower, upper)], as: UTF8.self)
  }

  /// The cell in which a glyph begins; behind the last one, the width of the line.
  func cell(of glyph: Int) -> Int { glyph > 0 ? glyphs[glyph - 1].cellEnd : 0 }

  /// The byte at which a glyph begins.
  private func byte(of glyph: Int) -> Int { glyph > 0 ? glyphs[glyph - 1].byteEnd : start }

  /// The cells under which to draw a range of bytes: whole glyphs, and at least one cell.
  func cells(of bytes: Range<Int>) -> Range<Int> {
    let first = glyphs.firstIndex { $0.byteEnd > bytes.lowerBound }
    let last = glyphs.indices.last { byte(of: $0) < bytes.upperBound }
    let lower = first.map(cell) ?? width
    let upper = last.map { glyphs[$0].cellEnd } ?? 0
    return bytes.isEmpty || upper <= lower ? lower..<(lower + 1) : lower..<upper
  }
}
