/// Which bytes of a text in UTF-8 a JSON string must escape.
///
/// Control characters are escaped beyond what RFC 8259 asks (DEL and U+0080 to U+009F too), because the text may be
/// printed on a terminal that obeys them.
enum JSONEscape {
  /// The index of the first byte at or after `start` that begins a scalar to be escaped; the count of bytes if none does.
  static func first(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let bytes = UnsafeRawBufferPointer(text)
    while index &+ 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if mayEscape(word) {
        for place in index..<index + 8 where length(at: place, in: text) > 0 { return place }
      }
      index &+= 8
    }
    // Most of what is written is a name without escapes; its last bytes are looked at together with some before them.
    if index > start, index < bytes.count,
      !mayEscape(bytes.loadUnaligned(fromByteOffset: bytes.count &- 8, as: UInt64.self))
    {
      return bytes.count
    }
    let left = bytes.count &- index
    if 4..<8 ~= left {
      let (first, last) = (
        bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self),
        bytes.loadUnaligned(fromByteOffset: bytes.count &- 4, as: UInt32.self)
      )
      if !mayEscape(UInt64(first) | UInt64(last) &<< 32) { return bytes.count }
    }
    while index < text.count, length(at: index, in: text) == 0 { index &+= 1 }
    return index
  }

  /// How many bytes at an index are a scalar to be escaped; 0 if none begins there.
  @inline(__always)
  static func length(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = text[index]
    if byte >= 0x80 {
      // U+0080 to U+009F are C2 80 to C2 9F.
      return byte == 0xC2 && index + 1 < text.count && text[index + 1] < 0xA0 ? 2 : 0
    }
    let isPlain = byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    return isPlain ? 0 : 1
  }

  /// Whether one of eight bytes may begin a scalar to be escaped: seldom true in vain, never false in vain.
  @inline(__always)
  private static func mayEscape(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // The highest bit of a byte below 0x80 is set in the sum or the difference where the byte is meant; a carry from a
    // neighbour can set it too, but cannot clear it.
    let low =
      (word &+ ones) | (word &- ones &* 0x20) | ((word ^ ones &* 0x22) &- ones)
      | ((word ^ ones &* 0x5C) &- ones)
    let lead = word ^ ones &* 0xC2
    return (low & ~word | (lead &- ones) & ~lead) & (ones &* 0x80) != 0
  }
}
