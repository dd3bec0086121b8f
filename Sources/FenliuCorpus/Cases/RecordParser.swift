import FenliuSource

/// Reads one JSON text (RFC 8259), strictly, from the bytes of one record.
///
/// Recursion is bounded by `maximumDepth`, so that no input can exhaust the stack. The one remark that is
/// not an error here is a name that stands twice in an object: it is reported beside the value, because the
/// id of such a record can still be told to whoever sent it.
struct RecordParser {
  /// How deep arrays and objects may nest. A case needs three levels.
  static let maximumDepth = 32

  /// What a record holds.
  struct Record {
    var value: RecordValue
    /// The first name that stands twice in one object.
    var duplicateName: String?
  }

  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  private(set) var duplicateName: String?

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The value written in `bytes`, which hold it and nothing else but white space.
  static func parse(_ bytes: [UInt8]) throws(RecordSyntaxError) -> Record {
    try bytes.withUnsafeBufferPointer { bytes throws(RecordSyntaxError) in
      var parser = RecordParser(bytes)
      return try parser.record()
    }
  }

  private mutating func record() throws(RecordSyntaxError) -> Record {
    skipSpace()
    let value = try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw failure(.trailing) }
    return Record(value: value, duplicateName: duplicateName)
  }

  private func failure(_ reason: RecordSyntaxError.Reason) -> RecordSyntaxError {
    RecordSyntaxError(reason, offset: position)
  }

  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  mutating func value(depth: Int) throws(RecordSyntaxError) -> RecordValue {
    guard depth < Self.maximumDepth else { throw failure(.tooDeep) }
    switch current {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .boolean(true))
    case UInt8(ascii: "f"): return try literal("false", .boolean(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return .number(try number())
    default: throw failure(.expectedValue)
    }
  }

  private mutating func object(depth: Int) throws(RecordSyntaxError) -> RecordValue {
    position += 1
    var members: [RecordMember] = []
    var names = NamesSeen()
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    // As many as most have: an id, a title, a text and a date.
    members.reserveCapacity(4)
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw failure(.expectedName) }
      let name = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure(.expectedColon) }
      skipSpace()
      let value = try value(depth: depth + 1)
      if !names.insert(name, after: members), duplicateName == nil { duplicateName = name }
      members.append(RecordMember(name: name, value: value))
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw failure(.expectedEnd("}")) }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(RecordSyntaxError) -> RecordValue {
    position += 1
    var elements: [RecordValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      skipSpace()
      elements.append(try value(depth: depth + 1))
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw failure(.expectedEnd("]")) }
    return .array(elements)
  }

  private mutating func literal(_ word: StaticString, _ value: RecordValue) throws(RecordSyntaxError)
    -> RecordValue
  {
    guard take(word) else { throw failure(.expectedValue) }
    return value
  }

  /// Takes a word of letters, if it stands here.
  mutating func take(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard bytes.count - position >= length else { return false }
    for index in 0..<length where bytes[position + index] != word.utf8Start[index] { return false }
    position += length
    return true
  }

  private mutating func number() throws(RecordSyntaxError) -> String {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
  }

  private mutating func digits() throws(RecordSyntaxError) {
    let start = position
    while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    guard position > start else { throw failure(.expectedDigit) }
  }

  mutating func string() throws(RecordSyntaxError) -> String {
    var reader = RecordStringReader(bytes: bytes, position: position + 1)
    defer { position = reader.position }
    return try reader.read()
  }
}

/// The names of an object. Few are compared with one another, and only many are put into a set.
private struct NamesSeen {
  private var names: Set<String> = []

  /// Adds a name; false if one of `members`, which are all those before it, has it already.
  mutating func insert(_ name: String, after members: [RecordMember]) -> Bool {
    guard members.count >= 16 else { return !members.contains { $0.name == name } }
    if names.isEmpty { names = Set(members.map(\.name)) }
    return names.insert(name).inserted
  }
}
