/// The elements of one JSON array, cut at its commas.
///
/// It knows only what it must: strings, escapes and depth. Whether an element is well formed is for the
/// parser to say, so that one bad element costs one record.
struct ElementCutter: RecordCutter {
  private enum State { case before, element, after, done }

  private var state = State.before
  private var line = 1
  private var buffer: RecordBuffer
  /// The line of the element's first byte that is not white space; nil before it.
  private var startLine: Int?
  private var scanner = NestingScanner()
  private var hasComma = false

  init(limit: Int) { buffer = RecordBuffer(limit: limit) }

  mutating func push(_ bytes: ArraySlice<UInt8>) -> [RawRecord] {
    var records: [RawRecord] = []
    // Bytes of the element that are not in the buffer yet begin here.
    var start = bytes.startIndex
    for index in bytes.indices {
      let byte = bytes[index]
      switch state {
      case .before:
        start = index + 1
        guard !isJSONSpace(byte) else { break }
        if byte == UInt8(ascii: "[") { state = .element } else { records.append(end(.arrayMissing)) }
      case .element:
        if startLine == nil {
          if isJSONSpace(byte) { start = index + 1 } else { startLine = line }
        }
        guard let separator = step(byte) else { break }
        if startLine != nil { buffer.append(bytes[start..<index]) }
        start = index + 1
        records += cut(atEnd: separator == .end)
      case .after:
        if !isJSONSpace(byte) { records.append(end(.arrayTrailing)) }
      case .done:
        return records
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
    }
    if state == .element, start < bytes.endIndex { buffer.append(bytes[start...]) }
    return records
  }

  mutating func finish() -> [RawRecord] {
    switch state {
    case .before, .after, .done: return []
    case .element:
      let isWhole = startLine != nil && scanner.isOutside
      let last = isWhole ? cut(atEnd: true) : []
      let open = RawRecord(line: isWhole ? line : startLine ?? line, content: .arrayOpen)
      state = .done
      return last + [open]
    }
  }

  private enum Separator { case comma, end }

  /// Takes one byte of an element; the separator it is, if it is one.
  private mutating func step(_ byte: UInt8) -> Separator? {
    if scanner.isOutside {
      if byte == UInt8(ascii: "]") { return .end }
      if byte == UInt8(ascii: ",") { return .comma }
    }
    scanner.step(byte)
    return nil
  }

  /// The element that ends here. An array without a comma may have none; next to a comma there is always
  /// an element, even if it is missing.
  private mutating func cut(atEnd: Bool) -> [RawRecord] {
    // A separator is not white space, so it has set `startLine` where the element is empty.
    let record = RawRecord(line: startLine ?? line, content: buffer.take())
    let isNone = atEnd && !hasComma && record.content == .bytes([])
    startLine = nil
    hasComma = true
    if atEnd { state = .after }
    return isNone ? [] : [record]
  }

  private mutating func end(_ content: RawRecord.Content) -> RawRecord {
    state = .done
    return RawRecord(line: line, content: content)
  }
}
