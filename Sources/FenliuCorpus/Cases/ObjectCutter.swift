/// JSON objects one after the other, each over as many lines as it likes: what pretty-printers write.
///
/// What stands between objects is a record of its own up to the end of its line, and a bad one.
struct ObjectCutter: RecordCutter {
  private var line = 1
  private var buffer: RecordBuffer
  private var startLine: Int?
  private var scanner = NestingScanner()

  init(limit: Int) { buffer = RecordBuffer(limit: limit) }

  mutating func push(_ bytes: ArraySlice<UInt8>) -> [RawRecord] {
    var records: [RawRecord] = []
    // Bytes of the record that are not in the buffer yet begin here.
    var start = bytes.startIndex
    for index in bytes.indices {
      let byte = bytes[index]
      let wasNested = scanner.depth > 0
      if startLine == nil {
        if isJSONSpace(byte) { start = index + 1 } else { startLine = line }
      }
      if startLine != nil { scanner.step(byte) }
      let isLineEnd = byte == UInt8(ascii: "\n")
      if startLine != nil, scanner.isOutside, wasNested || isLineEnd {
        buffer.append(bytes[start...index])
        start = index + 1
        records += finish()
      }
      if isLineEnd { line += 1 }
    }
    if startLine != nil, start < bytes.endIndex { buffer.append(bytes[start...]) }
    return records
  }

  mutating func finish() -> [RawRecord] {
    let record = RawRecord(line: startLine ?? line, content: buffer.take())
    startLine = nil
    return record.isBlank ? [] : [record]
  }
}
