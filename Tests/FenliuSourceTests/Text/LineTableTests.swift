import FenliuSource
import FenliuTesting
import Testing

@Suite struct LineTableTests {
  /// A text with `|` where the position is asked for; the bar is not part of the text.
  @Test(arguments: [
    ("|", 1, 1, 1), ("|a", 1, 1, 1), ("a|", 1, 2, 2), ("a|\nb", 1, 2, 2), ("a\n|b", 2, 1, 1),
    ("a\n|", 2, 1, 1),
    ("a\r|\nb", 1, 2, 2), ("a\r\n|b", 2, 1, 1), ("a\rb|", 1, 4, 4), ("\n\n|", 3, 1, 1), ("a\r\r|\n", 1, 3, 3),
    ("漏水|", 1, 3, 3), ("e\u{301}|", 1, 3, 3), ("😀|", 1, 2, 3), ("\u{FEFF}|id", 1, 1, 1),
    ("\u{FEFF}id|", 1, 3, 3), ("a\u{FEFF}|", 1, 3, 3), ("a\u{2028}b\u{85}|", 1, 5, 5),
  ])
  func position(_ marked: String, line: Int, column: Int, utf16Column: Int) throws {
    let parts = marked.unicodeScalars.split(separator: "|", omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let before = String(String.UnicodeScalarView(parts[0]))
    let table = LineTable(Array((before + String(String.UnicodeScalarView(parts[1]))).utf8))
    let offset = ByteOffset(before.utf8.count)
    #expect(table.position(at: offset) == TextPosition(line: line, column: column))
    #expect(table.utf16Column(at: offset) == utf16Column)
  }

  @Test(
    arguments: [
      ([0xE6, 0xBC], 2), ([0xE6, 0xBC, 0xFF], 3), ([0xC0, 0xAF], 3), ([0xF0, 0x9F, 0x98], 2),
      ([0xED, 0xA0, 0x80], 4), ([0x61, 0x80, 0x62], 4),
    ] as [([UInt8], Int)])
  func eachMaximalBadSequenceIsOneColumn(_ bytes: [UInt8], endColumn: Int) {
    #expect(LineTable(bytes).position(at: ByteOffset(bytes.count)).column == endColumn)
    #expect(String(decoding: bytes, as: UTF8.self).unicodeScalars.count == endColumn - 1)
  }

  @Test func anOffsetInsideAScalarHasThatScalarsColumn() {
    let table = LineTable(Array("a漏b".utf8))
    let columns = (0...5).map { table.position(at: ByteOffset($0)).column }
    #expect(columns == [1, 2, 2, 2, 3, 4])
  }

  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\r\nb\n\nc\rd", ["a", "b", "", "c\rd"]),
    ("\r\n", ["", ""]), ("\u{FEFF}a\nb", ["a", "b"]),
  ])
  func linesAreWithoutTheirBreaks(_ text: String, lines: [String]) {
    let file = SourceFile(name: "f", text: text)
    #expect(file.lines.count == lines.count)
    for (index, line) in lines.enumerated() {
      #expect(file.text(in: file.lines.range(ofLine: index + 1)) == line)
    }
  }

  @Test(arguments: [Int.min, -1, 4, Int.max])
  func whatLiesOutsideMeansTheNearestEnd(_ value: Int) {
    let table = LineTable(Array("a\nb".utf8))
    let nearest = value < 0 ? TextPosition(line: 1, column: 1) : TextPosition(line: 2, column: 2)
    #expect(table.position(at: ByteOffset(value)) == nearest)
    #expect(table.range(ofLine: value) == table.range(ofLine: nearest.line))
  }

  @Test func positionsRiseWithOffsetsOnAnyBytes() {
    var random = SeededGenerator(seed: 1)
    let alphabet: [UInt8] = [
      0x0A, 0x0D, 0x61, 0x80, 0xBF, 0xC3, 0xE6, 0xBC, 0x8F, 0xF0, 0x9F, 0xFF, 0xEF, 0xBB,
    ]
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      let table = LineTable(bytes)
      let positions = (0...bytes.count).map { table.position(at: ByteOffset($0)) }
      #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(positions.last?.line == bytes.filter { $0 == 0x0A }.count + 1)
    }
  }
}
