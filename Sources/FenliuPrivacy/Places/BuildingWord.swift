/// The words for a building, a unit or a floor, after which a room number may come.
enum BuildingWord {
  /// The end of such a word that begins at an index and has a number or a letter before it; nil if there is
  /// none.
  static func end(in glyphs: Glyphs, at index: Int) -> Int? {
    guard isNumber(glyphs[index - 1]) else { return nil }
    guard let word = words.match(in: glyphs, at: index) else { return nil }
    return index + word.count
  }

  static let words: WordList = [
    "号楼", "號樓", "#楼", "#樓", "单元", "單元", "栋", "棟", "幢", "座", "楼", "樓", "层", "層", "#", "门", "門",
  ]

  private static func isNumber(_ glyph: Unicode.Scalar) -> Bool {
    glyph.isAlphanumeric || glyph.isHanDigit || glyph == "十"
  }
}
