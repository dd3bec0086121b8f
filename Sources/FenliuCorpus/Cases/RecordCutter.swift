import Foundation

/// Cuts an input that comes in pieces into records, whatever the size of the pieces.
protocol RecordCutter {
  /// The records that end in `bytes`, the next piece of the input.
  mutating func push(_ bytes: ArraySlice<UInt8>) -> [RawRecord]
  /// The records that end with the input.
  mutating func finish() -> [RawRecord]
}

/// A record a line.
struct LineCutter: RecordCutter {
  private var line = 1
  private var buffer: RecordBuffer

  init(limit: Int) { buffer = RecordBuffer(limit: limit) }

  mutating func push(_ bytes: ArraySlice<UInt8>) -> [RawRecord] {
    var records: [RawRecord] = []
    var rest = bytes
    while let end = rest.firstLineBreak {
      buffer.append(rest[..<end])
      if let record = next() { records.append(record) }
      line += 1
      rest = rest[(end + 1)...]
    }
    buffer.append(rest)
    return records
  }

  mutating func finish() -> [RawRecord] { next().map { [$0] } ?? [] }

  /// The line at hand; nil if there is nothing in it.
  private mutating func next() -> RawRecord? {
    let record = RawRecord(line: line, content: buffer.take())
    return record.isBlank ? nil : record
  }
}

extension ArraySlice<UInt8> {
  /// The index of the first line feed; nil if there is none.
  fileprivate var firstLineBreak: Int? {
    let offset = withUnsafeBytes { bytes -> Int? in
      guard let start = bytes.baseAddress, let found = memchr(start, 0x0A, bytes.count) else { return nil }
      return UnsafeRawPointer(found) - start
    }
    return offset.map { startIndex + $0 }
  }
}

/// The whole input is one record, white space and all.
struct WholeCutter: RecordCutter {
  private var buffer: RecordBuffer

  init(limit: Int) { buffer = RecordBuffer(limit: limit) }

  mutating func push(_ bytes: ArraySlice<UInt8>) -> [RawRecord] {
    buffer.append(bytes)
    return []
  }

  mutating func finish() -> [RawRecord] {
    let record = RawRecord(line: 1, content: buffer.take())
    return record.isBlank ? [] : [record]
  }
}
