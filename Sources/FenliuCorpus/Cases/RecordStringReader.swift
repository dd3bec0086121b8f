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
      let run = try run()
      if text.isEmpty { text = run } else { text += run }
      position += 1
      if bytes[position - 1] == Self.quote { return text }
      text.unicodeScalars.append(try escape())
    }
  }

  /// The text up to the next byte that ends the string or begins an escape.
  private mutating func run() throws(RecordSyntaxError) -> String {
    let start = position
    position = PlainRun.end(in: bytes, from: start)
    let isWellFormed = position == bytes.count || bytes[position] < 0x80
    // What else is wrong with a string is told first.
    if !isWellFormed { position = PlainRun.endOfAnything(in: bytes, from: position) }
    guard position < bytes.count else { throw failure(.openString) }
    guard bytes[position] >= 0x20 else { throw failure(.controlCharacter) }
    guard isWellFormed else {
      position = start
      throw failure(.badUTF8)
    }
    let text = UnsafeBufferPointer(rebasing: bytes[start..<position])
    // What `UTF8Span` does not check has just been.
    return String(copying: UTF8Span(unchecked: text.span))
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
