/// Values as bytes, with a table of where each of them ends: any of them can be read without the others.
///
/// Sendable because the bytes stay where they are, unchanged, for as long as somebody reads them.
struct StoredList: @unchecked Sendable {
  /// The number of values.
  let count: Int
  /// For each value, where it ends in `values`.
  private let ends: UnsafeRawBufferPointer
  private let values: UnsafeRawBufferPointer

  private static let endSize = MemoryLayout<UInt32>.size

  /// No values.
  init() {
    count = 0
    ends = UnsafeRawBufferPointer(start: nil, count: 0)
    values = ends
  }

  /// The list at the beginning of bytes. What it says of its values is held to the bytes when one is read.
  init(_ count: Int, _ bytes: UnsafeRawBufferPointer) throws(UnreadableImage) {
    guard count <= bytes.count / Self.endSize else { throw UnreadableImage() }
    self.count = count
    ends = UnsafeRawBufferPointer(rebasing: bytes[..<(count * Self.endSize)])
    let length = count > 0 ? Self.end(ends, count - 1) : 0
    guard length <= bytes.count - ends.count else { throw UnreadableImage() }
    values = UnsafeRawBufferPointer(rebasing: bytes[ends.count..<ends.count + length])
  }

  /// How many bytes the list takes, after the number of its values.
  var size: Int { ends.count + values.count }

  /// The bytes of a value.
  func bytes(at index: Int) throws(UnreadableImage) -> UnsafeRawBufferPointer {
    guard index >= 0, index < count else { throw UnreadableImage() }
    let start = index > 0 ? Self.end(ends, index - 1) : 0
    let end = Self.end(ends, index)
    guard start <= end, end <= values.count else { throw UnreadableImage() }
    return UnsafeRawBufferPointer(rebasing: values[start..<end])
  }

  private static func end(_ ends: UnsafeRawBufferPointer, _ index: Int) -> Int {
    Int(UInt32(littleEndian: ends.loadUnaligned(fromByteOffset: index * endSize, as: UInt32.self)))
  }

  /// A list as bytes, after the number of its values.
  ///
  /// - Parameter ends: where each of the values ends in `values`. What does not fit cannot be read.
  static func bytes(_ values: [UInt8], ends: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ends.count * endSize + values.count)
    for end in ends {
      withUnsafeBytes(of: UInt32(clamping: end).littleEndian) { bytes += $0 }
    }
    return bytes + values
  }
}
