import FenliuSource

/// Reads what `ImageWriter` wrote. Every read is checked against the end of the bytes.
///
/// Sendable because the bytes stay where they are, unchanged, for as long as somebody reads them.
struct ImageReader: @unchecked Sendable {
  private var bytes: UnsafeRawBufferPointer
  private var place = 0
  private var texts: [String] = []
  /// The name of a file that was read last, and which of the texts it is.
  private var lastName: (place: Int, name: SourceName)?
  private var masks: [[Ref<Phrase>]] = []
  private var sets: [PhraseSet] = []
  private var depth = 0
  /// How many entities there are of each kind, to which references are held.
  private(set) var counts = EntityCounts()

  /// A reader at the first value.
  init(_ bytes: UnsafeRawBufferPointer) throws(UnreadableImage) {
    self.bytes = bytes
    counts = try EntityCounts(from: &self)
    try readTexts()
    masks = try readMany { reader throws(UnreadableImage) in try reader.readPhrases { $0 } }
    sets = try readMany { reader throws(UnreadableImage) in try reader.readUses() }
  }

  private init(_ other: ImageReader, _ range: Range<Int>) {
    self = other
    bytes = UnsafeRawBufferPointer(rebasing: other.bytes[range])
    place = 0
  }

  private var remaining: Int { bytes.count - place }

  /// Refuses what is left over.
  func finish() throws(UnreadableImage) { if remaining != 0 { throw UnreadableImage() } }

  mutating func tag() throws(UnreadableImage) -> UInt8 {
    guard place < bytes.count else { throw UnreadableImage() }
    defer { place += 1 }
    return bytes[place]
  }

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

  mutating func text() throws(UnreadableImage) -> String { try Self.element(try count(), of: texts) }

  /// The name of a file, mostly that of the last one.
  mutating func sourceName() throws(UnreadableImage) -> SourceName {
    let place = try count()
    if let lastName, lastName.place == place { return lastName.name }
    let name = SourceName(try Self.element(place, of: texts))
    lastName = (place, name)
    return name
  }

  mutating func maskList() throws(UnreadableImage) -> [Ref<Phrase>] {
    try Self.element(try count(), of: masks)
  }

  mutating func set() throws(UnreadableImage) -> PhraseSet { try Self.element(try count(), of: sets) }

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

  private static func element<Value>(_ index: Int, of values: [Value]) throws(UnreadableImage) -> Value {
    guard index < values.count else { throw UnreadableImage() }
    return values[index]
  }

  /// Values in shares, several at once.
  mutating func shares<Value: ImageCodable & Sendable>() throws(UnreadableImage) -> [Value] {
    let count = try elementCount()
    let size = try self.count()
    guard size > 0 || count == 0 else { throw UnreadableImage() }
    var shares: [(bytes: Range<Int>, values: Range<Int>)] = []
    var done = 0
    while done < count {
      let length = try elementCount()
      let end = done + min(size, count - done)
      shares.append((place..<place + length, done..<end))
      place += length
      done = end
    }
    return try read(shares, count: count)
  }

  /// Reads each share into its place among all values.
  private func read<Value: ImageCodable & Sendable>(
    _ shares: [(bytes: Range<Int>, values: Range<Int>)], count: Int
  ) throws(UnreadableImage) -> [Value] {
    var isComplete = false
    let values = [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      let places = Places(values: buffer)
      let areRead = mapConcurrently(shares) { share in
        var reader = ImageReader(self, share.bytes)
        for index in share.values {
          guard let value = try? Value(from: &reader) else {
            places.values[share.values.lowerBound..<index].deinitialize()
            return false
          }
          places.values.initializeElement(at: index, to: value)
        }
        return true
      }
      isComplete = !areRead.contains(false)
      initialized = isComplete ? count : 0
      if isComplete { return }
      for (share, isRead) in zip(shares, areRead) where isRead { buffer[share.values].deinitialize() }
    }
    guard isComplete else { throw UnreadableImage() }
    return values
  }

  /// Sendable because each share has places of its own.
  private struct Places<Value>: @unchecked Sendable {
    let values: UnsafeMutableBufferPointer<Value>
  }

  // MARK: What comes more than once

  private mutating func readTexts() throws(UnreadableImage) {
    let count = try elementCount()
    texts.reserveCapacity(count)
    for _ in 0..<count {
      let length = try elementCount()
      let bytes = UnsafeRawBufferPointer(rebasing: bytes[place..<place + length])
      guard let text = String(validating: bytes, as: UTF8.self) else { throw UnreadableImage() }
      texts.append(text)
      place += length
    }
  }

  private mutating func readMany<Value>(
    _ one: (inout ImageReader) throws(UnreadableImage) -> Value
  ) throws(UnreadableImage) -> [Value] {
    let count = try elementCount()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try one(&self)) }
    return values
  }

  private mutating func readUses() throws(UnreadableImage) -> PhraseSet {
    var uses = try readPhrases { PhraseUse(phrase: $0) }
    if try tag() != 0 { for index in uses.indices { uses[index].masks = try maskList() } }
    return PhraseSet(uses)
  }

  /// What `make` makes of phrases, each of which is given by how much its number is greater than the one before.
  private mutating func readPhrases<Value>(_ make: (Ref<Phrase>) -> Value) throws(UnreadableImage) -> [Value]
  {
    let count = try elementCount()
    var values: [Value] = []
    values.reserveCapacity(count)
    var last: Int64 = 0
    for _ in 0..<count {
      let (sum, overflow) = last.addingReportingOverflow(try number())
      guard !overflow, sum >= 0, sum < counts.phrases else { throw UnreadableImage() }
      last = sum
      values.append(make(Ref(Int(sum))))
    }
    return values
  }
}
