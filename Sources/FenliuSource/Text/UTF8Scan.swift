/// Reading UTF-8 by hand, with the length of what is broken (Unicode 16, table 3-7).
package enum UTF8Scan {
  /// What stands at an offset.
  package enum Unit {
    /// A well-formed scalar of so many bytes.
    case scalar(UInt32, length: Int)
    /// So many bytes that cannot begin or go on: the maximal subpart that U+FFFD would stand for.
    case broken(length: Int)
  }

  /// The bytes of a scalar that begins with `lead`, for text known to be valid.
  package static func length(from lead: UInt8) -> Int {
    switch lead {
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 1
    }
  }

  /// What stands at `offset`, which lies in `bytes`.
  package static func unit(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Unit {
    let lead = bytes[offset]
    if lead < 0x80 { return .scalar(UInt32(lead), length: 1) }
    guard (0xC2...0xF4).contains(lead) else { return .broken(length: 1) }
    let length = length(from: lead)
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length {
      let allowed = index == 1 ? secondBytes(after: lead) : 0x80...0xBF
      guard offset + index < bytes.count, allowed.contains(bytes[offset + index]) else {
        return .broken(length: index)
      }
      value = value << 6 | UInt32(bytes[offset + index] & 0x3F)
    }
    return .scalar(value, length: length)
  }

  /// The second byte is where overlong forms, surrogates and values beyond U+10FFFF show.
  private static func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
