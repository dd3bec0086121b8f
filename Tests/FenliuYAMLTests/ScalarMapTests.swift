import FenliuSource
import FenliuTesting
import FenliuYAML
import Testing

@Suite struct ScalarMapTests {
  /// A document, a piece of its only value's text, and how that piece is written.
  static let pieces: [(String, String, String)] = [
    ("k: eco-code 599", "599", "599"), ("k: '''a'' b'", "'a'", "''a''"), ("k: \"a\\nb\"", "\n", "\\n"),
    ("k: \"\\x41\\u4e00\\U0001F600\"", "一", "\\u4e00"), ("k: \"说\\\"好\\\"\"", "\"好", "\\\"好"),
    ("k: 楼上\n  漏水", "上 漏", "上\n  漏"), ("k: \"楼上 \\\n   漏水\"", "上 漏", "上 \\\n   漏"),
    ("k: |\n  楼上\n    漏水\n", "  漏水", "  漏水"), ("k: |2\n    楼上\n", "  楼", "  楼"),
    ("k: >\r\n  楼上\r\n  漏水\r\n", "上 漏", "上\r\n  漏"), ("k: |+\n  a\n\n\n", "\n\n\n", "\n\n\n"),
    ("k: >-\n\n  a\n   b\n  c", "\n b\n", "\n   b\n"),
  ]

  @Test("a piece of a text maps to what was written for it", arguments: pieces)
  func piece(text: String, piece: String, written: String) throws {
    let node = try onlyValue(text)
    let scalar = try #require(node.scalarText)
    let range = try #require(scalar.firstRange(ofBytes: piece))
    #expect(file(text).text(in: node.location(ofUTF8: range, in: file(text)).range) == written)
    let indices =
      scalar.utf8.index(
        scalar.startIndex, offsetBy: range.lowerBound)..<scalar.utf8.index(
        scalar.startIndex, offsetBy: range.upperBound)
    #expect(node.location(of: indices, in: file(text)) == node.location(ofUTF8: range, in: file(text)))
  }

  @Test("a piece of a key maps too, and ranges beyond the text are cut to it")
  func edges() throws {
    let text = "\"a\\tb\": ''"
    let entry = try #require(read(text).root?.asMapping.value?.first)
    #expect(file(text).text(in: entry.keyLocation(ofUTF8: 1..<2, in: file(text)).range) == "\\t")
    #expect(file(text).text(in: entry.keyLocation(ofUTF8: -5..<99, in: file(text)).range) == "a\\tb")
    #expect(entry.value.location(ofUTF8: 0..<0, in: file(text)).range == ByteRange(9, 9))
  }

  @Test("every character of random scalars maps back exactly", arguments: 0..<400)
  func randomScalars(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let newline = seed % 3 == 0 ? "\r\n" : "\n"
    let written =
      switch seed % 5 {
      case 0: WrittenScalar.flow("", newline, &random)
      case 1: WrittenScalar.flow("'", newline, &random)
      case 2: WrittenScalar.flow("\"", newline, &random)
      case 3: WrittenScalar.block(isFolded: false, newline, &random)
      default: WrittenScalar.block(isFolded: true, newline, &random)
      }
    let before = (seed % 2 == 0 ? "\u{FEFF}" : "") + "说明: 𠀀" + newline + "k: "
    let isBlock = seed % 5 > 2
    let source = file(before + written.source + (isBlock ? "" : newline) + "z: x" + newline)
    let result = YAMLReader().read(source)
    #expect(result.diagnostics.isEmpty)
    let node = try #require(result.root?.asMapping.value?.dropFirst().first?.value)
    guard case .scalar(let scalar) = node.content else { return #expect(Bool(false)) }
    try #require(Array(scalar.text.utf8) == Array(written.text.utf8), "\(written.source)")
    let map = ScalarMap(of: scalar, at: node.location, in: source)
    #expect(map.isExact, "the source could not be read again: \(source.text(in: node.location.range))")

    let start = before.utf8.count
    for first in written.units.indices where !written.isFold[first] {
      let last = Int.random(in: first..<written.units.count, using: &random)
      guard !written.isFold[last] else { continue }
      let range = written.units[first].text.lowerBound..<written.units[last].text.upperBound
      let expected = ByteRange(
        start + written.units[first].source.lowerBound, start + written.units[last].source.upperBound)
      #expect(map.location(ofUTF8: range).range == expected)
    }
    for (unit, isFold) in zip(written.units, written.isFold) where isFold {
      // White space stands for white space: no letter may be underlined for it.
      let place = source.text(in: map.location(ofUTF8: unit.text).range)
      #expect(!place.isEmpty && place.utf8.allSatisfy { [0x20, 0x0A, 0x0D].contains($0) })
    }
  }
}

extension String {
  /// The first range of bytes equal to those of `piece`, whatever the characters around make of them.
  fileprivate func firstRange(ofBytes piece: String) -> Range<Int>? {
    let all = Array(utf8)
    let wanted = Array(piece.utf8)
    return all.indices.first { all[$0...].starts(with: wanted) }.map { $0..<$0 + wanted.count }
  }
}
