extension Unicode.Scalar {
  /// The scalar in the form that recognisers know; nil if it is invisible.
  var commonForm: Unicode.Scalar? {
    switch value {
    case 0x00...0x7F:
      return capital
    case 0x4E00...0x9FFF:
      return self
    case 0x3001...0x3029, 0x2016...0x2021, 0x2023...0x2026:
      return self  // punctuation that is in every text
    case 0xFF01...0xFF5E:
      return Unicode.Scalar(value - 0xFEE0)?.capital
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63:
      return "-"
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
      return " "
    case 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65:
      return "·"
    case 0x20E3:
      return nil  // the frame of a keycap: 1️⃣ is a 1
    default:
      break
    }
    if properties.isDefaultIgnorableCodePoint { return nil }
    if properties.numericType == .decimal, let number = properties.numericValue, (0...9).contains(number) {
      return Unicode.Scalar(0x30 + UInt32(number))
    }
    return self
  }

  private var capital: Unicode.Scalar {
    switch self {
    case "a"..."z": Unicode.Scalar(value - 0x20) ?? self
    case "\t": " "
    default: self
    }
  }

  /// Whether a glyph is one of `0` to `9`.
  var isDigit: Bool { "0"..."9" ~= self }

  /// Whether a glyph is a Latin capital.
  var isLetter: Bool { "A"..."Z" ~= self }

  /// Whether a glyph is a digit or a Latin capital.
  var isAlphanumeric: Bool { isDigit || isLetter }

  /// Whether a glyph is a Chinese character.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }

  /// Whether a glyph is a Chinese digit as read out one by one: 五零二.
  var isHanDigit: Bool {
    switch self {
    case "零", "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九": true
    default: false
    }
  }
}
