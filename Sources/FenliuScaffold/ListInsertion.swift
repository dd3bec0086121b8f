import FenliuSource
import FenliuYAML

/// Puts a new item at the end of a list in a YAML file; every byte that was there stays.
struct ListInsertion {
  private let file: SourceFile
  private let section: String

  /// An insertion into the list under the key `section`, which may be missing.
  init(into file: SourceFile, section: String) {
    self.file = file
    self.section = section
  }

  /// The file with the item, and the line in which the item begins; nil where the list is written in a way
  /// that takes no further item without being rewritten.
  ///
  /// - Parameter item: the lines of the item, without indent; the first one begins with `- `.
  func inserting(_ item: [String]) -> (bytes: [UInt8], line: Int)? {
    let root = YAMLReader().read(file).root
    guard let root else { return file.bytes.allSatisfy(Self.isBlank) ? appending(item) : nil }
    guard case .mapping(let entries) = root.content,
      file.bytes[safe: root.location.range.lower.value] != .brace
    else { return nil }
    guard let entry = entries.first(where: { $0.key.text == section }) else { return appending(item) }
    guard case .sequence(let items) = entry.value.content, let last = items.last,
      let indent = indent(of: last)
    else { return nil }
    let end = endOfLines(after: last.location.range.upper.value, indent: indent)
    return inserting(item, indent: indent, at: end)
  }

  /// The file with the section at its end.
  private func appending(_ item: [String]) -> (bytes: [UInt8], line: Int)? {
    let lines = ["\(section):"] + item.map { "  " + $0 }
    guard let (bytes, line) = inserting(lines, indent: 0, at: file.bytes.count) else { return nil }
    return (bytes, line + 1)
  }

  private func inserting(_ lines: [String], indent: Int, at offset: Int) -> (bytes: [UInt8], line: Int)? {
    let before = file.bytes[..<offset]
    let newline = before.suffix(2) == [.carriageReturn, .newline] ? "\r\n" : "\n"
    var text = ""
    if let last = before.last, last != .newline { text += newline }
    if !before.isEmpty { text += newline }
    let blanks = text.utf8.count { $0 == .newline }
    for line in lines { text += String(repeating: " ", count: indent) + line + newline }
    if let next = file.bytes[safe: offset], next != .newline, next != .carriageReturn { text += newline }
    let line = before.count { $0 == .newline } + blanks + 1
    return (before + Array(text.utf8) + file.bytes[offset...], line)
  }

  /// How far the dash of an item is indented; nil if it is written in another way.
  private func indent(of item: YAMLNode) -> Int? {
    var offset = item.location.range.lower.value - 1
    while file.bytes[safe: offset] == .space { offset -= 1 }
    guard file.bytes[safe: offset] == UInt8(ascii: "-") else { return nil }
    let dash = offset
    while file.bytes[safe: offset - 1] == .space { offset -= 1 }
    return offset == 0 || file.bytes[safe: offset - 1] == .newline ? dash - offset : nil
  }

  /// The start of the line after the one at `offset`, and after comments that belong to the same item.
  private func endOfLines(after offset: Int, indent: Int) -> Int {
    var end = nextLine(after: offset)
    var rest = end
    while rest < file.bytes.count {
      var start = rest
      while file.bytes[safe: start] == .space { start += 1 }
      guard file.bytes[safe: start] == UInt8(ascii: "#"), start - rest > indent else { break }
      rest = nextLine(after: start)
      end = rest
    }
    return end
  }

  private func nextLine(after offset: Int) -> Int {
    var offset = min(offset, file.bytes.count)
    // A block scalar may end with its line break.
    if offset > 0, file.bytes[offset - 1] == .newline { return offset }
    while offset < file.bytes.count, file.bytes[offset] != .newline { offset += 1 }
    return min(offset + 1, file.bytes.count)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == .space || byte == .newline || byte == .carriageReturn
  }
}

extension UInt8 {
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let newline = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate static let brace = UInt8(ascii: "{")
}

extension [UInt8] {
  fileprivate subscript(safe index: Int) -> UInt8? { indices.contains(index) ? self[index] : nil }
}
