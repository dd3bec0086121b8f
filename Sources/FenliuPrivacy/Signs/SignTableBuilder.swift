/// Collects what glyphs mean for signs.
struct SignTableBuilder {
  private var glyphs: [Unicode.Scalar: SignTable.Glyph] = [:]
  private var bits: UInt64 = 0

  static let digits = (0x30...0x39).compactMap(Unicode.Scalar.init)
  static let letters = (0x41...0x5A).compactMap(Unicode.Scalar.init)
  private static let hanDigits = Array("零〇一二三四五六七八九".unicodeScalars)

  // MARK: Pairs

  /// Adds the pairs of one of some glyphs and one of others, with nothing but some between; gives their bit.
  mutating func addPair(
    _ firsts: [Unicode.Scalar], _ seconds: [Unicode.Scalar], across: [Unicode.Scalar] = []
  ) -> UInt64 {
    let bit = bits + 1
    bits |= bit
    for glyph in firsts { glyphs[glyph, default: .init()].begins |= bit }
    for glyph in seconds { glyphs[glyph, default: .init()].ends |= bit }
    for glyph in across { glyphs[glyph, default: .init()].passes |= bit }
    return bit
  }

  /// Adds pairs, each of two glyphs; gives their bits.
  mutating func addPairs(_ pairs: [[Unicode.Scalar]]) -> UInt64 {
    Dictionary(grouping: pairs) { $0[1] }.sorted { $0.key < $1.key }.reduce(0) {
      $0 | addPair($1.value.map { $0[0] }, [$1.key])
    }
  }

  /// Adds what tells a room: a word for one after a number, perhaps with 号 between; a building after a number; a hyphen
  /// after a number.
  mutating func addRooms() -> UInt64 {
    let runs = Self.digits + Self.letters + Self.hanDigits
    let words = BuildingWord.words.words
    let short = words.filter { $0.count == 1 }.map(\.first)
    return addPair(runs + ["号", "號"], ["室", "房"]) | addPair(runs + ["十"], short)
      | addPairs(words.filter { $0.count > 1 }.map { Array($0.scalars.prefix(2)) })
      | addPair(Self.digits + Self.letters, ["-"])
  }

  /// Adds what glyphs are in a number.
  mutating func addNumbers() {
    for glyph in Self.digits { glyphs[glyph, default: .init()].kind = .digit }
    for glyph in Self.letters { glyphs[glyph, default: .init()].kind = .letter }
    for glyph in Self.hanDigits { glyphs[glyph, default: .init()].kind = .hanDigit }
    for glyph in [" ", "-", ".", "·", ")"] as [Unicode.Scalar] { glyphs[glyph, default: .init()].kind = .joint }
    glyphs["@", default: .init()].kind = .at
    let known = Set(glyphs.values).subtracting([.init()])
    distinct = [.init()] + known
    let places = Dictionary(uniqueKeysWithValues: zip(distinct, distinct.indices))
    signs = glyphs.mapValues { UInt8(places[$0] ?? 0) }
  }

  // MARK: Tables

  /// The glyphs that differ; the first means nothing.
  private(set) var distinct: [SignTable.Glyph] = []
  /// The index in `distinct` of each glyph that means anything.
  private(set) var signs: [Unicode.Scalar: UInt8] = [:]

  /// The index in `distinct` of the glyph of a scalar that is visible.
  func sign(ofScalar value: Int) -> UInt8 {
    guard let glyph = Unicode.Scalar(UInt32(value))?.commonForm else { return 0 }
    return signs[glyph] ?? 0
  }
}
