/// How a piece of text is to stand out.
package enum TextStyle: Hashable {
  case plain
  /// What matters most.
  case strong
  /// What can be passed over.
  case dim
  /// Words that a decision rests on.
  case evidence
  /// What cannot wait.
  case urgent

  /// The parameters of the terminal's "select graphic rendition" sequence (ECMA-48, 8.3.117).
  var graphicRendition: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .dim: "2"
    case .evidence: "1;33"
    case .urgent: "1;31"
    }
  }
}

/// A text in pieces that stand out differently.
package struct StyledText: ExpressibleByStringInterpolation {
  /// One piece.
  package struct Span: Hashable {
    package var text: String
    package var style: TextStyle
  }

  package private(set) var spans: [Span] = []

  package init(_ text: String, _ style: TextStyle = .plain) { spans = [Span(text: text, style: style)] }
  package init(stringLiteral text: String) { self.init(text) }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var result = left
    result.spans += right.spans
    return result
  }

  package static func += (left: inout StyledText, right: StyledText) { left.spans += right.spans }

  /// The characters with their styles. Control characters, which a terminal might obey, become blanks or
  /// the replacement character.
  var characters: [(character: Character, style: TextStyle)] {
    spans.flatMap { span in span.text.map { (Self.shown($0), span.style) } }
  }

  private static func shown(_ character: Character) -> Character {
    if character.isNewline || character == "\t" { return " " }
    let isSafe = character.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control: false
      // Marks that turn the direction of writing could show a decision that was not made.
      case .format: !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
      default: true
      }
    }
    return isSafe ? character : "\u{FFFD}"
  }
}
