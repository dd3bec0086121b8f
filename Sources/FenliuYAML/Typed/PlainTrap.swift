/// What some readers of YAML 1.1 take a plain scalar for, though it was most likely meant as text.
///
/// The forms are those of the YAML 1.1 type repository whose value differs from what is written: `110` is
/// not among them, because it reads the same either way, but `0777` (511) and `12:30:45` (45,045) are.
enum PlainTrap: Equatable {
  /// A truth value.
  case boolean
  /// A number with another value, or none at all.
  case number

  init?(_ text: String) {
    // All of them begin with a letter, digit, sign or point of ASCII.
    guard let first = text.utf8.first, first < 0x80 else { return nil }
    if text.utf8.count <= 5, Self.truth(of: text.lowercased()) != nil {
      self = .boolean
    } else if Self.isOddNumber(Array(text.utf8)) {
      self = .number
    } else {
      return nil
    }
  }

  /// The truth value of a word in lower case that YAML 1.1 takes for one.
  static func truth(of word: String) -> Bool? {
    switch word {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }

  private static func isOddNumber(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    if isSpecial(rest) { return true }
    guard let first = rest.first, first.isDigit else { return false }
    if first == UInt8(ascii: "0"), rest.count > 1, isPrefixed(rest.dropFirst()) { return true }
    let separators = rest.filter { $0 == UInt8(ascii: "_") || $0 == .colon }
    guard !separators.isEmpty else { return false }
    // Digits in groups: 1_000, 12:30:45.
    return rest.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "_") || $0 == .colon }
      && rest.last?.isDigit == true
  }

  /// `0777`, `0x1F`, `0b11`, `0o17` after their first zero.
  private static func isPrefixed(_ rest: ArraySlice<UInt8>) -> Bool {
    if rest.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "_") }) { return true }
    let digits = rest.dropFirst()
    guard !digits.isEmpty else { return false }
    return switch rest.first {
    case UInt8(ascii: "x"): digits.allSatisfy { $0.isHexDigit || $0 == UInt8(ascii: "_") }
    case UInt8(ascii: "b"), UInt8(ascii: "o"):
      digits.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "_") }
    default: false
    }
  }

  /// `.inf` and `.nan`.
  private static func isSpecial(_ rest: ArraySlice<UInt8>) -> Bool {
    [".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"].contains { rest.elementsEqual($0.utf8) }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  /// Whether the byte is an ASCII hexadecimal digit.
  var isHexDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
      || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(self)
  }
}
