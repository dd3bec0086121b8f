/// What a Chinese character means in a numeral.
enum NumeralGlyph: Hashable, Sendable {
  case digit(Int64)
  /// 两 and 俩, which stand for two of something, never for the digit 2.
  case two
  /// 十, 百, 千, 万, 亿.
  case magnitude(Int64)
  /// 几 and 数.
  case several

  init?(_ scalar: UInt32) {
    guard let glyph = Self.glyphs[scalar] else { return nil }
    self = glyph
  }

  /// The digit, 2 for 两.
  var digit: Int64? {
    switch self {
    case .digit(let digit): digit
    case .two: 2
    case .magnitude, .several: nil
    }
  }

  /// The scalars that have a meaning.
  static var scalars: some Sequence<UInt32> { glyphs.keys }

  private static let glyphs: [UInt32: NumeralGlyph] = {
    var glyphs: [UInt32: NumeralGlyph] = [:]
    func add(_ characters: String, _ glyph: NumeralGlyph) {
      for scalar in characters.unicodeScalars { glyphs[scalar.value] = glyph }
    }
    for (value, characters) in ["零〇○", "一壹", "二贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].enumerated() {
      add(characters, .digit(Int64(value)))
    }
    add("两俩", .two)
    add("几数", .several)
    add("十拾", .magnitude(10))
    add("百佰", .magnitude(100))
    add("千仟", .magnitude(1000))
    add("万", .magnitude(10_000))
    add("亿", .magnitude(100_000_000))
    return glyphs
  }()
}
