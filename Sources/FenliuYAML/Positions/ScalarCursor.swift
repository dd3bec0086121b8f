/// Turns libyaml's marks, which count Unicode scalars, into byte offsets.
///
/// Marks come almost in order, so walking from the last one costs one pass over the file in all.
struct ScalarCursor {
  private let bytes: [UInt8]
  private let start: Int
  private var scalar = 0
  private var byte: Int

  /// A cursor over valid UTF-8, whose scalar 0 is at the byte `start`.
  init(bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.start = min(start, bytes.count)
    self.byte = self.start
  }

  /// The byte offset of a scalar; the end of the bytes if there are not so many.
  mutating func byteOffset(ofScalar target: Int) -> Int {
    while scalar < target, byte < bytes.count {
      byte += 1
      while byte < bytes.count, isContinuation(byte) { byte += 1 }
      scalar += 1
    }
    while scalar > target, byte > start {
      byte -= 1
      while byte > start, isContinuation(byte) { byte -= 1 }
      scalar -= 1
    }
    return byte
  }

  private func isContinuation(_ index: Int) -> Bool { bytes[index] & 0xC0 == 0x80 }
}
