/// The first bytes of a compiled pack, by which it is known whether it can be used.
///
/// | from | bytes | what |
/// |---|---|---|
/// | 0 | 8 | `magic` |
/// | 8 | 4 | 0x01020304, in the order of bytes of the machine |
/// | 12 | 4 | the number of bytes of a word |
/// | 16 | 4 | the version of the format |
/// | 20 | 4 | the number of sections |
/// | 24 | 8 | the number of bytes of the file |
/// | 32 | 32 | the version of Fenliu, filled up with zeros |
/// | 64 | 64 | the fingerprint of the pack |
/// | 128 | 48 | zeros |
/// | 176 | 8 | the checksum of the directory |
/// | 184 | 8 | the checksum of the 184 bytes before it |
package struct ImageHeader {
  /// Raised by whoever changes what a section means, or how a type that is in one is laid out.
  static let format: UInt32 = 4
  /// Neither text nor a line break that was converted survives in it.
  static let magic: [UInt8] = [0x89, 0x46, 0x4C, 0x50, 0x0D, 0x0A, 0x1A, 0x0A]
  static let size = 192
  static let orderMark: UInt32 = 0x0102_0304
  static let engineSize = 32
  static let fingerprintSize = 64

  /// The fingerprint of the pack.
  package let fingerprint: String
  let sectionCount: Int
  let directoryChecksum: UInt64

  /// Whether bytes may be meant as a compiled pack.
  package static func begins(_ bytes: UnsafeRawBufferPointer) -> Bool { bytes.starts(with: magic) }

  /// The header of a file that this engine can use.
  init(_ bytes: UnsafeRawBufferPointer, engine: String) throws(ImageError) {
    guard Self.begins(bytes) else { throw .foreign }
    guard bytes.count >= Self.size else { throw .wrongLength }
    guard Self.number(bytes, 8) == Self.orderMark, Self.number(bytes, 12) == MemoryLayout<Int>.size else {
      throw .otherMachine
    }
    let format = Self.number(bytes, 16)
    guard format == Self.format else { throw .otherVersion(found: "format \(format)") }
    guard XXH64.hash(UnsafeRawBufferPointer(rebasing: bytes[..<184])) == Self.word(bytes, 184) else {
      throw .damaged(section: "header")
    }
    let made = Self.text(bytes, 32, Self.engineSize)
    guard made == engine else { throw .otherVersion(found: made) }
    guard Self.word(bytes, 24) == UInt64(bytes.count) else { throw .wrongLength }
    fingerprint = Self.text(bytes, 64, Self.fingerprintSize)
    sectionCount = Int(Self.number(bytes, 20))
    directoryChecksum = Self.word(bytes, 176)
  }

  /// The bytes of a header.
  static func bytes(
    sectionCount: Int, length: Int, engine: String, fingerprint: String, directoryChecksum: UInt64
  ) -> [UInt8] {
    var bytes = magic
    bytes.append(number: orderMark)
    bytes.append(number: UInt32(MemoryLayout<Int>.size))
    bytes.append(number: format)
    bytes.append(number: UInt32(sectionCount))
    bytes.append(number: UInt64(length))
    bytes.append(text: engine, size: engineSize)
    bytes.append(text: fingerprint, size: fingerprintSize)
    bytes += Array(repeating: 0, count: 176 - bytes.count)
    bytes.append(number: directoryChecksum)
    bytes.append(number: bytes.withUnsafeBytes { XXH64.hash($0) })
    return bytes
  }

  static func number(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt32 {
    bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
  }

  static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
  }

  static func text(_ bytes: UnsafeRawBufferPointer, _ place: Int, _ size: Int) -> String {
    String(decoding: bytes[place..<place + size].prefix { $0 != 0 }, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Adds a number as the machine lays it out.
  mutating func append(number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number) { append(contentsOf: $0) }
  }

  /// Adds a text, filled up with zeros.
  mutating func append(text: String, size: Int) {
    let cut = text.utf8.prefix(size)
    append(contentsOf: cut)
    append(contentsOf: repeatElement(0, count: size - cut.count))
  }
}
