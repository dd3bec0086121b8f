/// Literal and folded scalars (YAML 1.2.2, 8.1), read the way libyaml reads them.
extension ScalarRereader {
  /// Reads a block scalar whose `|` or `>` stands at `start`, until all of its text is found.
  mutating func readBlock(from start: Int, isFolded: Bool) {
    guard !wanted.isEmpty else { return }
    var offset = start
    while offset < bytes.count, !bytes[offset].isBreak { offset += 1 }
    guard let first = breakEnd(at: offset), let indent = indent(from: first) else { return }
    offset = first
    /// The break that ended the last line with content, and the empty lines after it.
    var lineBreak: Range<Int>?
    var emptyLines: [Range<Int>] = []
    var wasBlank = false
    while !isDone {
      let content = contentStart(from: offset, indent: indent)
      if let end = breakEnd(at: content) {
        emptyLines.append(content..<end)
        offset = end
        continue
      }
      guard content < bytes.count, content - offset == indent else { break }
      let isBlank = bytes[content].isBlank
      if let ended = lineBreak {
        if !isFolded || wasBlank || isBlank {
          note([.lineFeed], from: ended)
        } else if emptyLines.isEmpty {
          note([.space], from: ended)
        }
      }
      for line in emptyLines { note([.lineFeed], from: line) }
      emptyLines = []
      var end = content
      while end < bytes.count, !bytes[end].isBreak { end += 1 }
      copy(content..<end)
      wasBlank = isBlank
      lineBreak = breakEnd(at: end).map { end..<$0 }
      offset = lineBreak?.upperBound ?? end
    }
    // What chomping left of the end.
    for line in (lineBreak.map { [$0] } ?? []) + emptyLines where !isDone {
      note([.lineFeed], from: line)
    }
  }

  /// The number of spaces in front of each line, found by comparing the first line with its text: a header
  /// such as `|2` counts from the indentation of the parent, which is not known here.
  private func indent(from start: Int) -> Int? {
    let emptyLines = wanted.prefix { $0 == .lineFeed }.count
    var offset = start
    for _ in 0..<emptyLines {
      while offset < bytes.count, bytes[offset] == .space { offset += 1 }
      guard let end = breakEnd(at: offset) else { return wanted.count == emptyLines ? 0 : nil }
      offset = end
    }
    guard emptyLines < wanted.count else { return Int.max }
    let spaces = bytes[offset...].prefix { $0 == .space }.count
    let kept = wanted[emptyLines...].prefix { $0 == .space }.count
    return spaces >= kept ? spaces - kept : nil
  }

  /// The first byte of a line after its indentation, or where a shorter line ends.
  private func contentStart(from offset: Int, indent: Int) -> Int {
    var content = offset
    while content < bytes.count, bytes[content] == .space, content - offset < indent { content += 1 }
    return content
  }
}
