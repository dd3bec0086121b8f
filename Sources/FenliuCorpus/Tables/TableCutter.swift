/// Cuts a table into rows: line breaks within quotes belong to their cell. The first row is the header.
///
/// LF, CRLF and CR end a line. Rows are kept in the encoding of the input, but for UTF-16, of which UTF-8
/// is made. Which encoding it is, and what stands between cells, is known before the first row is given.
struct TableCutter: RecordCutter {
  private let fixedSeparator: TableShape.Separator?
  private var head = TableHead()
  private var shape: TableShape?
  private var utf16: UTF16Reader?
  private var buffer: RecordBuffer
  private var line = 1
  private var startLine = 1
  private var state = State.cellStart
  private var isAfterReturn = false
  private var hasHeader = false

  private enum State { case cellStart, bare, quoted, quoteInQuotes }

  /// - Parameter separator: what stands between cells; nil: as the header tells.
  init(separator: TableShape.Separator?, limit: Int) {
    fixedSeparator = separator
    buffer = RecordBuffer(limit: limit)
  }

  mutating func push(_ bytes: ArraySlice<UInt8>) -> [RawRecord] {
    guard let shape else { return head.push(bytes).map { begin($0) } ?? [] }
    return utf16 == nil ? cut(bytes, shape) : cut((utf16?.read(bytes) ?? [])[...], shape)
  }

  mutating func finish() -> [RawRecord] {
    var records: [RawRecord] = []
    if shape == nil { records += begin(head.finish()) }
    guard let shape else { return records }
    if let rest = utf16?.finish(), !rest.isEmpty { records += cut(rest[...], shape) }
    return records + endRow(shape)
  }

  private mutating func begin(_ start: TableHead.Start) -> [RawRecord] {
    let separator = fixedSeparator ?? TableShape.Separator(firstRow: start.told)
    let shape = TableShape(encoding: start.encoding, separator: separator, isUTF16: start.utf16 != nil)
    (self.shape, utf16) = (shape, start.utf16)
    return cut(start.bytes[...], shape)
  }

  private mutating func cut(_ bytes: ArraySlice<UInt8>, _ shape: TableShape) -> [RawRecord] {
    var records: [RawRecord] = []
    var start = bytes.startIndex
    for index in bytes.indices {
      let byte = bytes[index]
      let isBreak = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      let isSecondHalf = byte == UInt8(ascii: "\n") && isAfterReturn
      isAfterReturn = byte == UInt8(ascii: "\r")
      if isBreak, !isSecondHalf { line += 1 }
      guard isBreak, state != .quoted else {
        step(byte, shape.separator.rawValue)
        continue
      }
      // The LF of a CRLF has nothing before it: its row ended with the CR.
      if !isSecondHalf {
        buffer.append(bytes[start..<index])
        records += endRow(shape)
      }
      startLine = line
      start = index + 1
    }
    buffer.append(bytes[start...])
    return records
  }

  private mutating func step(_ byte: UInt8, _ separator: UInt8) {
    switch (state, byte) {
    case (.quoted, UInt8(ascii: "\"")): state = .quoteInQuotes
    case (.quoted, _): break
    case (_, separator): state = .cellStart
    case (.cellStart, UInt8(ascii: "\"")), (.quoteInQuotes, UInt8(ascii: "\"")): state = .quoted
    default: state = .bare
    }
  }

  private mutating func endRow(_ shape: TableShape) -> [RawRecord] {
    state = .cellStart
    let content = buffer.take()
    let record =
      switch content {
      case .bytes(let bytes) where hasHeader: RawRecord(line: startLine, content: .row(bytes))
      case .bytes(let bytes): RawRecord(line: startLine, content: .header(bytes, shape))
      default: RawRecord(line: startLine, content: content)
      }
    if record.isBlank { return [] }
    hasHeader = true
    return [record]
  }
}
