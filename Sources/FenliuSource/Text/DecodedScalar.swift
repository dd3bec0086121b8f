/// A Unicode scalar and the bytes it was decoded from.
///
/// Broken UTF-8 is decoded as the Unicode Standard recommends (section 3.9, "U+FFFD Substitution of
/// Maximal Subparts"): each maximal bad sequence becomes one U+FFFD. `String(decoding:as:)` does the
/// same, so what is counted here is what is shown there.
struct DecodedScalar: Hashable {
  /// The scalar, U+FFFD for a bad sequence.
  var scalar: Unicode.Scalar
  /// Where its first byte stands.
  var start: Int
  /// Where the byte after its last one stands.
  var end: Int
}

/// The scalars of a part of a text, in order, with the bytes of each.
struct DecodedScalars: Sequence, IteratorProtocol {
  private var input: ArraySlice<UInt8>.Iterator
  private var parser = Unicode.UTF8.ForwardParser()
  private var offset: Int

  /// The scalars in `range` of `bytes`; the range is cut to the bytes.
  init(_ bytes: [UInt8], in range: ByteRange) {
    let lower = Swift.min(Swift.max(range.lower.value, 0), bytes.count)
    let upper = Swift.min(Swift.max(range.upper.value, lower), bytes.count)
    input = bytes[lower..<upper].makeIterator()
    offset = lower
  }

  mutating func next() -> DecodedScalar? {
    let start = offset
    switch parser.parseScalar(from: &input) {
    case .valid(let encoded):
      offset += encoded.count
      return DecodedScalar(scalar: Unicode.UTF8.decode(encoded), start: start, end: offset)
    case .error(let length):
      offset += length
      return DecodedScalar(scalar: "\u{FFFD}", start: start, end: offset)
    case .emptyInput:
      return nil
    }
  }
}
