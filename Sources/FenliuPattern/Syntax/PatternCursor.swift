internal import FenliuSource

/// A place in the source of a pattern, moving forward scalar by scalar.
struct PatternCursor {
  private let scalars: [Unicode.Scalar]
  /// The byte at which each scalar starts, and the length of the whole.
  private let bytes: [Int]
  /// The index of the next scalar.
  private(set) var index = 0

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
    var bytes = [0]
    for scalar in scalars {
      bytes.append(bytes[bytes.count - 1] + UTF8.width(scalar))
    }
    self.bytes = bytes
  }

  var count: Int { scalars.count }

  /// The next scalar; nil at the end.
  var next: Unicode.Scalar? { peek(0) }

  /// The scalar `distance` after the next one.
  func peek(_ distance: Int) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  /// Moves past the next scalar, if there is one.
  mutating func advance() {
    if index < scalars.count { index += 1 }
  }

  /// Moves past the next scalar if it is `scalar`; whether it was.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    advance()
    return true
  }

  /// The bytes from the scalar at `start` up to the next scalar.
  func range(from start: Int) -> ByteRange { ByteRange(bytes[start], bytes[index]) }

  /// The bytes of the whole pattern.
  var wholeRange: ByteRange { ByteRange(0, bytes[bytes.count - 1]) }

  /// What is written from the scalar at `start` up to the next scalar.
  func written(from start: Int) -> String {
    String(String.UnicodeScalarView(scalars[start..<max(start, index)]))
  }
}
