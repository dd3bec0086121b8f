/// A part of a compiled pack, as its directory has it: 64 bytes for each.
struct ImageSection {
  static let size = 64
  static let nameSize = 32
  /// Every section begins at a multiple of this, so that its rows can be used where they lie.
  static let alignment = 64

  let name: String
  /// Where it lies in the file.
  let range: Range<Int>
  /// The same with the zeros behind it, up to the next section: what its checksum is of.
  var checkedRange: Range<Int> { range.lowerBound..<Self.aligned(range.upperBound) }
  /// The number of bytes from one row to the next.
  let stride: Int
  let checksum: UInt64

  init(name: String, range: Range<Int>, stride: Int, checksum: UInt64) {
    self.name = name
    self.range = range
    self.stride = stride
    self.checksum = checksum
  }

  /// Reads the entry at `place` of a directory whose checksum is right.
  init(_ bytes: UnsafeRawBufferPointer, at place: Int) throws(ImageError) {
    name = ImageHeader.text(bytes, place, Self.nameSize)
    guard let start = Int(exactly: ImageHeader.word(bytes, place + 32)),
      let count = Int(exactly: ImageHeader.word(bytes, place + 40)),
      start <= bytes.count, count <= bytes.count - start, start % Self.alignment == 0,
      Self.aligned(start + count) <= bytes.count
    else { throw .damaged(section: name) }
    range = start..<start + count
    stride = Int(ImageHeader.number(bytes, place + 48))
    checksum = ImageHeader.word(bytes, place + 56)
  }

  /// The place from which on a section may begin.
  static func aligned(_ place: Int) -> Int { (place + alignment - 1) / alignment * alignment }

  /// The entry for the directory.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(text: name, size: Self.nameSize)
    bytes.append(number: UInt64(range.lowerBound))
    bytes.append(number: UInt64(range.count))
    bytes.append(number: UInt32(stride))
    bytes.append(number: UInt32(0))
    bytes.append(number: checksum)
    return bytes
  }
}
