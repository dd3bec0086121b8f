/// Words of users and packs as a report may show them.
enum PlainText {
  /// The text on one line: line breaks and tabs are blanks, and what would steer a terminal or turn the
  /// direction of writing becomes the replacement character.
  static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(shown(scalar, keepsBreaks: false)) }
    return String(result)
  }

  /// The same with its line breaks.
  static func block(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(shown(scalar, keepsBreaks: true)) }
    return String(result)
  }

  private static func shown(_ scalar: Unicode.Scalar, keepsBreaks: Bool) -> Unicode.Scalar {
    switch scalar.value {
    case 0x0A: return keepsBreaks ? scalar : " "
    case 0x09, 0x0D, 0x85, 0x2028, 0x2029: return " "
    case 0x202A...0x202E, 0x2066...0x2069: return "\u{FFFD}"
    default: return scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
    }
  }
}
