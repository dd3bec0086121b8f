/// Reads one JSON string, from after its opening quote to after its closing one.
struct RecordStringReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// The text of the string, escapes resolved.
  mutating func read() throws(RecordSyntaxError) -> String {
    var text = ""
    while true {
      let start = position
      position = Self.endOfRun(in: bytes, from: start)
      guard position < bytes.count else { throw failure(.openString) }
      guard bytes[position] >= 0x20 else { throw failure(.controlCharacter) }
      guard let run = UTF8Check.text(UnsafeBufferPointer(rebasing: bytes[start..<position])) else {
        position = start
        throw failure(.badUTF8)
      }
      if text.isEmpty { text = run } else { text += run }
      position += 1
      if bytes[position - 1] == Self.quote { return text }
      text.unicodeScalars.append(try escape())
    }
  }

  /// The first byte from `start` on that ends a string, begins an escape, or may not stand in a string.
  private static func endOfRun(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let words = UnsafeRawBufferPointer(bytes)
    while index &+ 8 <= words.count, !mayEnd(words.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
      index &+= 8
    }
    while index < bytes.count, bytes[index] >= 0x20, bytes[index] != quote, bytes[index] != backslash {
      index += 1
    }
    return index
  }

  /// Whether one of eight bytes may end a run: never false in vain. A run that goes on after bytes that end none is found
  /// byte by byte.
  @inline(__always)
  private static func mayEnd(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = (word &- ones &* 0x20) | ((word ^ ones &* 0x22) &- ones) | ((word ^ ones &* 0x5C) &- ones)
    return low & ~word & (ones &* 0x80) != 0
  }

  private func failure(_ reason: RecordSyntaxError.Reason) -> RecordSyntaxError {
    RecordSyntaxError(reason, offset: position)
  }

  private mutating func escape() throws(RecordSyntaxError) -> Unicode.Scalar {
    guard position < bytes.count else { throw failure(.openString) }
    let letter = bytes[position]
    position += 1
    switch letter {
    case Self.quote, Self.backslash, UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default:
      position -= 1
      throw failure(.badEscape)
    }
  }

  /// The scalar of a `\u` escape, or of two that are a surrogate pair; half a pair is no text.
  private mutating func unicodeEscape() throws(RecordSyntaxError) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes.count - position >= 2, bytes[position] == Self.backslash,
      bytes[position + 1] == UInt8(ascii: "u")
    else { throw failure(.loneSurrogate) }
    position += 2
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw failure(.loneSurrogate) }
    return scalar
  }

  private mutating func hexadecimal() throws(RecordSyntaxError) -> UInt32 {
    guard bytes.count - position >= 4 else { throw failure(.badEscape) }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw failure(.badEscape) }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
  }
}
