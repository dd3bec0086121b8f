/// The cells of one row of a table, by RFC 4180.
///
/// A cell that begins with a quote ends with one, and `""` in it is a quote; in other cells quotes are
/// characters like any other, as every spreadsheet has it.
struct TableRow: Hashable {
  /// What the cells say, quotes resolved.
  var cells: [String]

  /// Why a row cannot be told into cells.
  enum Problem: Error, Hashable {
    /// The cell of that number, from 1, has no closing quote.
    case openQuote(cell: Int)
    /// After the closing quote of the cell something else follows than a separator.
    case afterQuote(cell: Int)
    /// A blank stands before the opening quote of the cell.
    case blankBeforeQuote(cell: Int)
  }

  /// The cells of a row without its line break.
  init(_ text: String, separator: TableShape.Separator) throws(Problem) {
    cells = []
    var bytes = Array(text.utf8)[...]
    while true {
      let cell =
        bytes.first == UInt8(ascii: "\"")
        ? try Self.quoted(&bytes, separator.rawValue, number: cells.count + 1)
        : try Self.bare(&bytes, separator.rawValue, number: cells.count + 1)
      cells.append(cell)
      guard bytes.first == separator.rawValue else { return }
      bytes = bytes.dropFirst()
    }
  }

  /// Whether no cell says anything.
  var isEmpty: Bool { cells.allSatisfy { CellText.trimmed($0).isEmpty } }

  private static func bare(
    _ bytes: inout ArraySlice<UInt8>, _ separator: UInt8, number: Int
  ) throws(Problem) -> String {
    let end = bytes.firstIndex(of: separator) ?? bytes.endIndex
    let cell = bytes[..<end]
    if cell.first == 0x20, cell.first(where: { $0 != 0x20 }) == UInt8(ascii: "\"") {
      throw .blankBeforeQuote(cell: number)
    }
    bytes = bytes[end...]
    return String(decoding: cell, as: UTF8.self)
  }

  private static func quoted(
    _ bytes: inout ArraySlice<UInt8>, _ separator: UInt8, number: Int
  ) throws(Problem) -> String {
    let quote = UInt8(ascii: "\"")
    var content: [UInt8] = []
    while true {
      bytes = bytes.dropFirst()
      guard let end = bytes.firstIndex(of: quote) else { throw .openQuote(cell: number) }
      content += bytes[..<end]
      bytes = bytes[(end + 1)...]
      guard bytes.first == quote else { break }
      content.append(quote)
    }
    guard bytes.isEmpty || bytes.first == separator else { throw .afterQuote(cell: number) }
    return String(decoding: content, as: UTF8.self)
  }
}

/// What a cell says, without what its look is made of.
enum CellText {
  /// The cell without blanks, of any width, at its ends.
  static func trimmed(_ cell: String) -> String {
    let isBlank = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
    let head = cell.unicodeScalars.drop(while: isBlank)
    guard let last = head.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(head[...last])
  }
}
