/// Follows a JSON text byte by byte, as far as strings, escapes and depth go.
struct NestingScanner {
  /// How many arrays and objects are open.
  private(set) var depth = 0
  /// Whether the next byte belongs to a string.
  private(set) var isInString = false
  private var isEscaped = false

  /// Takes one byte. A bracket that closes nothing is passed over.
  mutating func step(_ byte: UInt8) {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
      }
      return
    }
    switch byte {
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth = max(0, depth - 1)
    default: break
    }
  }

  /// Whether the next byte belongs to no string, array or object.
  var isOutside: Bool { depth == 0 && !isInString }
}
