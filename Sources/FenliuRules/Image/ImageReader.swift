import FenliuSource

/// Reads what `ImageWriter` wrote. Every read is checked against the end of the bytes.
///
/// Sendable because the bytes stay where they are, unchanged, for as long as somebody reads them.
struct ImageReader: @unchecked Sendable {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0
  private var depth = 0
  /// What is read beside the bytes.
  private let pools: ImagePools?
  /// The name of a file that was read last, and which of the texts it is.
  private var lastName: (number: Int, name: SourceName)?

  /// A reader of bytes that need no others.
  ///
  /// - Parameter pools: what the bytes refer to.
  init(_ bytes: UnsafeRawBufferPointer, _ pools: ImagePools? = nil) {
    self.bytes = bytes
    self.pools = pools
  }

  /// A reader at the first value of all that was written.
  ///
  /// - Parameter keeper: keeps the bytes, so that some of them can be read later.
  init(
    whole bytes: UnsafeRawBufferPointer, keptBy keeper: (any AnyObject & Sendable)? = nil
  ) throws(UnreadableImage) {
    var reader = ImageReader(bytes)
    let pools = try ImagePools(try EntityCounts(from: &reader), &reader, keptBy: keeper)
    self.init(UnsafeRawBufferPointer(rebasing: bytes[reader.place...]), pools)
  }

  /// How many entities there are of each kind, to which references are held.
  var counts: EntityCounts { pools?.counts ?? EntityCounts() }

  private var remaining: Int { bytes.count - place }

  /// Refuses what is left over.
  func finish() throws(UnreadableImage) { if remaining != 0 { throw UnreadableImage() } }

  mutating func tag() throws(UnreadableImage) -> UInt8 {
    guard place < bytes.count else { throw UnreadableImage() }
    defer { place += 1 }
    return bytes[place]
  }

  // MARK: Numbers

  /// A number that is not negative.
  mutating func count() throws(UnreadableImage) -> Int {
    guard let count = Int(exactly: try bits()) else { throw UnreadableImage() }
    return count
  }

  mutating func number() throws(UnreadableImage) -> Int64 {
    let value = try bits()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  private mutating func bits() throws(UnreadableImage) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try tag()
      guard shift < 63 || (shift == 63 && byte < 2) else { throw UnreadableImage() }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  /// The number of things of which each takes at least a byte.
  mutating func elementCount() throws(UnreadableImage) -> Int {
    let count = try count()
    guard count <= remaining else { throw UnreadableImage() }
    return count
  }

  // MARK: What comes more than once

  mutating func text() throws(UnreadableImage) -> String {
    let number = try count()
    guard let pools else { throw UnreadableImage() }
    return try pools.text(number)
  }

  /// The name of a file, mostly that of the last one.
  mutating func sourceName() throws(UnreadableImage) -> SourceName {
    let number = try count()
    if let lastName, lastName.number == number { return lastName.name }
    guard let pools else { throw UnreadableImage() }
    let name = SourceName(try pools.text(number))
    lastName = (number, name)
    return name
  }

  mutating func set() throws(UnreadableImage) -> PhraseSet {
    let number = try count()
    guard let pools else { throw UnreadableImage() }
    return try pools.set(number)
  }

  /// What `make` makes of phrases, each of which is given by how much its number is greater than the one before.
  mutating func phrases<Value>(
    below limit: Int, _ make: (Ref<Phrase>) -> Value
  ) throws(UnreadableImage) -> [Value] {
    let count = try elementCount()
    var values: [Value] = []
    values.reserveCapacity(count)
    var last: Int64 = 0
    for _ in 0..<count {
      let (sum, overflow) = last.addingReportingOverflow(try number())
      guard !overflow, sum >= 0, sum < limit else { throw UnreadableImage() }
      last = sum
      values.append(make(Ref(Int(sum))))
    }
    return values
  }

  // MARK: Parts

  /// Runs `body`, which may come here again, but not without end.
  mutating func nested<Value>(
    _ body: (inout ImageReader) throws(UnreadableImage) -> Value
  ) throws(UnreadableImage) -> Value {
    guard depth < Self.deepest else { throw UnreadableImage() }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  /// Deeper than any file of rules may be nested.
  private static let deepest = 200

  /// Values that can be read one by one.
  mutating func list() throws(UnreadableImage) -> StoredList {
    let count = try count()
    let list = try StoredList(count, UnsafeRawBufferPointer(rebasing: bytes[place...]))
    place += list.size
    return list
  }

  /// Entities: where the bytes are kept, each is read when it is asked for.
  mutating func entities<Entity: ImageCodable>() throws(UnreadableImage) -> EntityList<Entity> {
    guard let pools else { throw UnreadableImage() }
    let values = StoredValues<Entity>(list: try list(), pools: pools)
    return pools.keeper == nil ? EntityList(try values.all()) : EntityList(StoredEntities(values))
  }
}
