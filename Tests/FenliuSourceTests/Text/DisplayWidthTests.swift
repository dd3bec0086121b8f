import FenliuSource
import FenliuTesting
import Foundation
import Testing

@Suite struct DisplayWidthTableTests {
  @Test func generatedTableIsFresh() throws {
    let table = try #require(DisplayWidthTable(), "Foundation's ICU was not found")
    let folder = try #require(targetFolder(ofTest: #filePath))
    let file = folder.appending(path: "../../Sources/FenliuSource/Text/DisplayWidth.generated.swift")
    expect(table.source, equalsContentsOf: file.standardizedFileURL)
  }
}

@Suite struct DisplayWidthTests {
  @Test(
    arguments: [
      ("a", 1), ("~", 1), ("é", 1), ("ß", 1), ("…", 1), ("“", 1), ("①", 1), ("■", 1),
      ("漏", 2), ("楼", 2), ("\u{FF0C}", 2), ("。", 2), ("\u{FF21}", 2), ("　", 2), ("「", 2), ("が", 2), ("한", 2),
      ("々", 2), ("〇", 2), ("𠮷", 2), ("𰻝", 2), ("⿰", 2), ("ｱ", 1), ("￠", 2),
      ("\u{0}", 0), ("\u{1B}", 0), ("\u{7F}", 0), ("\u{85}", 0), ("\u{301}", 0), ("\u{3099}", 0),
      ("\u{200B}", 0), ("\u{200D}", 0), ("\u{202E}", 0), ("\u{FEFF}", 0), ("\u{FE0F}", 0),
      ("\u{AD}", 1), ("\u{1161}", 0), ("😀", 2), ("⌚", 2), ("☎", 1), ("\u{FFFD}", 1), ("\u{10FFFF}", 1),
    ] as [(Unicode.Scalar, Int)])
  func scalar(_ scalar: Unicode.Scalar, cells: Int) {
    #expect(scalar.displayWidth == TerminalCells(cells))
  }

  @Test(arguments: [
    ("", 0), ("leak", 4), ("漏水", 4), ("3号楼", 5), ("経(じ)", 6),
    ("e\u{301}", 1), ("か\u{3099}", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("\r\n", 0),
    ("☎\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("👍🏽", 2), ("👩\u{200D}👩\u{200D}👧", 2), ("🇨🇳", 2),
    ("🇨🇳🇫🇷", 4), ("🏳\u{FE0F}\u{200D}🌈", 2), ("漏水😀x", 7),
  ])
  func text(_ text: String, cells: Int) {
    #expect(text.displayWidth == TerminalCells(cells))
  }
}
