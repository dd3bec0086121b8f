/// What a piece of output is, which decides its colour.
enum Role: Hashable {
  case severity(Severity)
  case message
  case source
  case gutter
  case secondary
  case suggestion
}

/// One row of output, made of pieces that begin at given cells.
struct StyledRow {
  private var pieces: [(text: String, role: Role)] = []
  private var width = 0

  /// Adds a text after what is there.
  mutating func append(_ text: String, _ role: Role) {
    pieces.append((text, role))
    width += text.displayWidth.value
  }

  /// Adds a text that begins in a cell; directly after what is there if that cell is taken.
  mutating func append(_ text: String, _ role: Role, at cell: Int) {
    if cell > width { append(String(repeating: " ", count: cell - width), .source) }
    append(text, role)
  }

  /// Adds the pieces of another row.
  mutating func append(_ row: StyledRow) {
    pieces += row.pieces
    width += row.width
  }

  /// The row as text, without white space at its end.
  func text(in style: DiagnosticRenderer.Style) -> String {
    var pieces = pieces
    while let last = pieces.last {
      let trimmed = String(last.text.reversed().drop { $0 == " " }.reversed())
      pieces[pieces.count - 1].text = trimmed
      guard trimmed.isEmpty else { break }
      pieces.removeLast()
    }
    return pieces.map { style == .plain ? $0.text : $0.role.colored($0.text) }.joined()
  }
}

extension Role {
  /// The text between the escape sequences of ECMA-48 (SGR) that colour it.
  fileprivate func colored(_ text: String) -> String {
    let code =
      switch self {
      case .severity(.error): "1;31"
      case .severity(.warning): "1;33"
      case .severity(.note): "1;36"
      case .message: "1"
      case .source: ""
      case .gutter, .secondary: "1;34"
      case .suggestion: "1;32"
      }
    return code.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
