/// The lines of a file, as far as an insertion has to know them.
struct Lines {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private static let space = UInt8(ascii: " ")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// What ends a line here.
  var newline: String {
    guard let first = bytes.firstIndex(of: Self.lineFeed) else { return "\n" }
    return first > 0 && bytes[first - 1] == Self.carriageReturn ? "\r\n" : "\n"
  }

  /// Where the line of a byte begins.
  func start(of offset: Int) -> Int {
    var offset = min(max(0, offset), bytes.count)
    while offset > 0, bytes[offset - 1] != Self.lineFeed { offset -= 1 }
    return offset
  }

  /// Where the line ends that goes on from a byte, before its break.
  func end(from offset: Int) -> Int {
    var offset = min(max(0, offset), bytes.count)
    while offset < bytes.count, bytes[offset] != Self.lineFeed { offset += 1 }
    return offset > 0 && offset < bytes.count && bytes[offset - 1] == Self.carriageReturn
      ? offset - 1 : offset
  }

  /// Where the line after that one begins.
  func startOfNext(after offset: Int) -> Int {
    var offset = end(from: offset)
    while offset < bytes.count, bytes[offset] != Self.lineFeed { offset += 1 }
    return min(offset + 1, bytes.count)
  }

  /// The blanks before a key that stands first on its line, or behind dashes.
  func indent(ofKeyAt offset: Int) -> String? {
    let before = bytes[start(of: offset)..<min(max(0, offset), bytes.count)]
    guard before.allSatisfy({ $0 == Self.space || $0 == UInt8(ascii: "-") }) else { return nil }
    return String(repeating: " ", count: before.count)
  }

  /// The blanks before the dash of a list item, given where the item begins.
  func indentOfDash(before offset: Int) -> String? {
    let line = bytes[start(of: offset)..<min(max(0, offset), bytes.count)]
    guard let dash = line.lastIndex(of: UInt8(ascii: "-")),
      line[(dash + 1)...].allSatisfy({ $0 == Self.space })
    else { return nil }
    return indent(ofKeyAt: dash)
  }
}
