/// Which glyphs are part of a sign, by the words that the recognisers look for.
///
/// A sign is a pair of adjacent glyphs. Pairs that mean the same and end alike share a bit.
final class SignTable: Sendable {
  /// What a glyph is for signs.
  struct Glyph: Hashable {
    var kind = Kind.other
    /// The pairs that it begins, and those that it ends.
    var begins: UInt64 = 0
    var ends: UInt64 = 0
    /// The pairs between whose glyphs it may stand.
    var passes: UInt64 = 0
  }

  /// What a glyph is in a number.
  enum Kind: Hashable { case digit, letter, hanDigit, joint, at, other }

  /// The table of all recognisers.
  static let shared = SignTable()

  /// The first scalar in `han`.
  static let firstHan = 0x4000

  /// The glyphs that differ; the first means nothing.
  let glyphs: [Glyph]
  /// The index in `glyphs` of each ASCII character.
  let ascii: [UInt8]
  /// The same of each scalar from `firstHan` to U+9FFF: those whose UTF-8 begins with E4 to E9.
  let han: [UInt8]
  /// The same of the few others that mean anything.
  private let others: [(glyph: Unicode.Scalar, sign: UInt8)]
  /// The pairs that are signs of a word for WeChat or QQ, a plate, a room, and a name.
  let handles: UInt64
  let plates: UInt64
  let rooms: UInt64
  let names: UInt64
  /// The words for a name that need a mark, and the pair that the mark makes with them.
  let needingMark: UInt64
  let marked: UInt64

  private init() {
    var builder = SignTableBuilder()
    handles = builder.addPairs(HandleRecogniser.words.map { Array($0.scalars.prefix(2)) })
    plates = builder.addPair(PlateRecogniser.provinces.scalars, SignTableBuilder.letters, across: [" "])
    rooms = builder.addRooms()
    let labels = NameRecogniser.labels.map { (isMarked: $0.needsMark, end: Array($0.word.scalars.suffix(2))) }
    needingMark = builder.addPairs(labels.filter(\.isMarked).map(\.end))
    marked = builder.addPair(
      [], NameRecogniser.marks.scalars, across: NameRecogniser.connectors.scalars)
    names = builder.addPairs(labels.filter { !$0.isMarked }.map(\.end)) | marked
    builder.addNumbers()
    glyphs = builder.distinct
    ascii = (0..<0x80).map { builder.sign(ofScalar: $0) }
    han = (Self.firstHan...0x9FFF).map { builder.sign(ofScalar: $0) }
    others = builder.signs.filter { $0.key.value >= 0x80 && !(0x4000...0x9FFF).contains($0.key.value) }
      .map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// The sign of a scalar; nil where it is invisible.
  func sign(of scalar: Unicode.Scalar) -> UInt8? {
    guard let glyph = scalar.commonForm else { return nil }
    if glyph.value < 0x80 { return ascii[Int(glyph.value)] }
    if (0x4000...0x9FFF).contains(glyph.value) { return han[Int(glyph.value) - Self.firstHan] }
    for other in others where other.glyph == glyph { return other.sign }
    return 0
  }
}
