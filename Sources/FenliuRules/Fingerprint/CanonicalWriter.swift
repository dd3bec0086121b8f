import FenliuSource

/// Writes values as bytes that differ wherever the values do.
///
/// Every text and list is preceded by its length and every alternative by a tag, so that no two different
/// values are written alike. Numbers are eight bytes, least significant first.
struct CanonicalWriter: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Makes room for about so many bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func write(_ number: Int64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ number: Int) { write(Int64(number)) }

  mutating func write(_ flag: Bool) { write(flag ? 1 : 0) }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// The text that begins with `prefix` and goes on with these scalars.
  mutating func write(_ scalars: [UInt32], after prefix: String) {
    let start = bytes.count
    write(0)
    bytes.append(contentsOf: prefix.utf8)
    for scalar in scalars {
      guard let scalar = Unicode.Scalar(scalar) else { continue }
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(byte) }
    }
    var count = Int64(bytes.count - start - 8)
    for index in start..<start + 8 {
      bytes[index] = UInt8(truncatingIfNeeded: count)
      count >>= 8
    }
  }

  /// What a writer like this one wrote.
  mutating func write(canonical part: [UInt8]) { bytes.append(contentsOf: part) }

  mutating func write(_ text: LocalizedText) {
    write(text.chinese)
    write(text.english)
  }

  /// Nothing, or a value.
  mutating func write<Value>(_ value: Value?, _ body: (inout CanonicalWriter, Value) -> Void) {
    write(value != nil)
    if let value { body(&self, value) }
  }

  /// A list in its order.
  mutating func write<Value>(_ values: [Value], _ body: (inout CanonicalWriter, Value) -> Void) {
    write(values.count)
    for value in values { body(&self, value) }
  }

  /// A list whose order means nothing.
  mutating func writeUnordered<Value>(
    _ values: [Value], _ body: (inout CanonicalWriter, Value) -> Void
  ) {
    let parts = values.map { value in
      var writer = CanonicalWriter()
      body(&writer, value)
      return writer.bytes
    }
    write(values.count)
    for part in parts.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      write(part.count)
      bytes.append(contentsOf: part)
    }
  }
}
