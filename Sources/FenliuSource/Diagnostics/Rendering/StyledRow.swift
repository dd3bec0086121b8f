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
  /// The cells of the pieces that were measured. Most rows are never asked how wide they are.
  private var measuredWidth = 0
  private var measuredCount = 0

  /// Adds a text after what is there.
  mutating func append(_ text: String, _ role: Role) { pieces.append((text, role)) }

  /// Adds a text that begins in a cell; directly after what is there if that cell is taken.
  mutating func append(_ text: String, _ role: Role, at cell: Int) {
    for piece in pieces[measuredCount...] { measuredWidth += piece.text.displayWidth.value }
    measuredCount = pieces.count
    let width = measuredWidth
    if cell > width { append(String(repeating: " ", count: cell - width), .source) }
    append(text, role)
  }

  /// Adds the pieces of another row.
  mutating func append(_ row: StyledRow) {
    pieces += row.pieces
  }

  /// Adds the row to a text, without white space at its end.
  func write(to text: inout String, in style: DiagnosticRenderer.Style) {
    var count = pieces.count
    var last = ""
    while count > 0, last.isEmpty {
      count -= 1
      last = pieces[count].text.withoutSpacesAtEnd
    }
    guard !last.isEmpty else { return }
    for piece in pieces[..<count] { text += style == .plain ? piece.text : piece.role.colored(piece.text) }
    text += style == .plain ? last : pieces[count].role.colored(last)
  }
}

extension String {
  /// The text without the characters at its end that are spaces.
  fileprivate var withoutSpacesAtEnd: String {
    guard utf8.last == UInt8(ascii: " ") else { return self }
    let end = utf8.lastIndex { $0 != UInt8(ascii: " ") }.map { utf8.index(after: $0) } ?? startIndex
    // A space is no character by itself where it completes another, which nothing in ASCII asks for.
    guard end > startIndex, utf8[utf8.index(before: end)] >= 0x80 else { return String(self[..<end]) }
    return String(reversed().drop { $0 == " " }.reversed())
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
