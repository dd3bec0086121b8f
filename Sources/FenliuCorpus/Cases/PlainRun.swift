import FenliuSource

/// Finds how far a JSON string goes on plainly: in well-formed UTF-8 (The Unicode Standard, table 3-7), with no byte that
/// ends it, begins an escape, or may not stand in it.
///
/// Two Chinese characters or eight ASCII ones are looked at at a time. The standard library checks UTF-8 too, a byte at a
/// time: that would take a third of the time of reading a record.
enum PlainRun {
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// The first byte from `start` on that does not go on so; the count of bytes if all do.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    // Every byte that is loaded lies before `raw.count`: by the test before each load.
    while index < raw.count {
      if index &+ 8 <= raw.count {
        let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        if eight & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, mayLead(eight), mayLead(eight &>> 24) {
          index &+= 6
          continue
        }
        if eight & 0xC0C0F0 == 0x8080E0, mayLead(eight) {
          index &+= 3
          continue
        }
        if isPlainASCII(eight) {
          index &+= 8
          continue
        }
      }
      if raw[index] < 0x80 {
        if mayNotStand(raw[index]) { return index }
        index &+= 1
        continue
      }
      guard case .scalar(_, let length) = UTF8Scan.unit(at: index, in: bytes) else { return index }
      index &+= length
    }
    return index
  }

  /// The first byte from `start` on that ends a string, begins an escape, or may not stand in one, be the rest well formed
  /// or not.
  static func endOfAnything(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    bytes[start...].firstIndex(where: mayNotStand) ?? bytes.count
  }

  private static func mayNotStand(_ byte: UInt8) -> Bool { byte < 0x20 || byte == quote || byte == backslash }

  /// Whether three bytes of the shape of a scalar, the first in the lowest place, are neither longer than need be nor half
  /// of a surrogate pair.
  @inline(__always)
  private static func mayLead(_ bytes: UInt64) -> Bool {
    let lead = bytes & 0x200F
    return lead != 0 && lead != 0x200D
  }

  /// Whether eight bytes are ASCII that goes on plainly. Bytes that do may be refused, but never the other way round.
  @inline(__always)
  private static func isPlainASCII(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let special = (word &- ones &* 0x20) | ((word ^ ones &* 0x22) &- ones) | ((word ^ ones &* 0x5C) &- ones)
    return (special | word) & (ones &* 0x80) == 0
  }
}
