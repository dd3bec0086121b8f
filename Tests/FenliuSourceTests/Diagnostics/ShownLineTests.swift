@testable import FenliuSource
import FenliuTesting
import Testing

/// What is shown of a line, and how wide it is, is what its graphemes are one by one: most of them are taken for single
/// scalars without asking, which must never be told.
struct ShownLineTests {
  /// Scalars that stand for themselves, and such as join with what is before or behind them.
  private static let scalars: [Unicode.Scalar] = [
    "a", " ", "1", "#", "漏", "。", "（", "…", "“", "é", "\u{301}", "\u{302A}", "\u{20E3}", "\u{200D}",
    "\u{FE0F}",
    "\u{1F468}", "\u{1F3FD}", "\u{1F1E8}", "\u{1F1F3}", "\u{600}", "\u{D4E}", "\u{1100}", "\u{1161}",
    "\u{11A8}",
    "\u{AC00}", "\u{E33}", "\u{903}", "\u{94D}", "\u{915}", "\u{200B}", "\u{7}", "\t", "〰", "ﬀ",
  ]

  private func text(_ random: inout SeededGenerator) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<24, using: &random) {
      // Plain ones in between, so that there are places where nothing is asked.
      let pool = Bool.random(using: &random) ? Self.scalars[..<9] : Self.scalars[...]
      scalars.append(pool.randomElement(using: &random) ?? "a")
    }
    return String(scalars)
  }

  @Test(arguments: 0..<20)
  func graphemesAreThoseOfTheText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let text = text(&random)
      #expect(text.displayWidth.value == text.reduce(0) { $0 + $1.displayWidth.value })
      let line = ShownLine(Array(text.utf8), in: ByteRange(0, text.utf8.count))
      #expect(line.glyphs.count == text.count)
      var (shown, cells, bytes) = ("", 0, 0)
      for (character, glyph) in zip(text, line.glyphs) {
        let picture =
          character == "\t" ? String(repeating: " ", count: 4 - cells % 4) : character.visible
        let isBare = picture.displayWidth.value == 0
        shown += isBare ? "\u{25CC}" + picture : picture
        cells += isBare ? 1 : picture.displayWidth.value
        bytes += character.utf8.count
        #expect(glyph.cellEnd == cells)
        #expect(glyph.byteEnd == bytes)
      }
      #expect(line.text(of: line.glyphs.indices) == shown)
    }
  }
}
