extension Character {
  /// The grapheme as it may be printed: what would steer the terminal, reorder the line or stay unseen
  /// is replaced by a picture, so that no source text can forge output.
  var visible: String {
    // Joiners and variation selectors inside an emoji are part of its picture.
    let isEmoji = unicodeScalars.first.map { $0.properties.isEmoji && !$0.isASCII } ?? false
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars.prefix(Self.mostScalarsShown) {
      result.append(isEmoji && scalar == "\u{200D}" ? scalar : scalar.visible)
    }
    return String(result)
  }

  /// No script stacks more marks on one letter; a text that does would paint over the lines around it.
  private static var mostScalarsShown: Int { 16 }
}

extension Unicode.Scalar {
  fileprivate var visible: Unicode.Scalar {
    switch value {
    case 0x20...0x7E: return self
    case 0x00...0x1F: return Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: return "\u{2421}"
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return "\u{FFFD}"
    case .nonspacingMark: return self
    default: return properties.isDefaultIgnorableCodePoint ? "\u{FFFD}" : self
    }
  }
}

extension StringProtocol {
  /// The text as it may be printed within a line; line breaks and tabs become pictures too.
  package var visible: String {
    if unicodeScalars.allSatisfy(\.isPlain) { return String(self) }
    return reduce(into: "") { $0 += $1.visible }
  }
}
