/// The bytes of a record as they come in, up to a limit; past it, nothing is kept.
struct RecordBuffer {
  /// The greatest number of bytes held.
  let limit: Int
  private var bytes: [UInt8] = []
  private var isOverflowing = false

  init(limit: Int) { self.limit = limit }

  /// Whether nothing has come in.
  var isEmpty: Bool { bytes.isEmpty && !isOverflowing }

  mutating func append(_ more: ArraySlice<UInt8>) {
    guard !isOverflowing else { return }
    if more.count > limit - bytes.count {
      isOverflowing = true
      bytes = []
    } else {
      bytes.append(contentsOf: more)
    }
  }

  /// What has come in; the buffer is empty afterwards.
  mutating func take() -> RawRecord.Content {
    defer {
      bytes = []
      isOverflowing = false
    }
    return isOverflowing ? .tooLong : .bytes(bytes)
  }
}

/// A record cut out of an input, not yet read.
struct RawRecord: Hashable, Sendable {
  /// The line on which it begins, from 1.
  var line: Int
  var content: Content

  enum Content: Hashable, Sendable {
    case bytes([UInt8])
    /// More bytes than are held.
    case tooLong
    /// The input does not begin with `[`.
    case arrayMissing
    /// The input ends before the `]`.
    case arrayOpen
    /// Something follows the `]`.
    case arrayTrailing
    /// The first row of a table.
    case header([UInt8], TableShape)
    /// A further row.
    case row([UInt8])
    /// The input is a workbook of a spreadsheet program.
    case workbook
  }

  /// Whether it tells of the input as a whole, how it is to be read or that it cannot be.
  var isOfInput: Bool {
    switch content {
    case .header, .workbook: true
    default: false
    }
  }

  /// Whether there is nothing to read but white space.
  var isBlank: Bool {
    switch content {
    case .bytes(let bytes), .row(let bytes), .header(let bytes, _): bytes.allSatisfy(isJSONSpace)
    default: false
    }
  }
}

/// Whether JSON takes the byte for white space (RFC 8259, section 2).
func isJSONSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}
