import FenliuRules

/// What the members of one kind of object mean by their names, for the names met so far.
///
/// Records of an input mostly have the same members in the same order: a name is compared with the one that came next the
/// last time, eight bytes at once.
struct MemberNames {
  /// What a member says.
  enum Meaning {
    case id, title, text, received, fields
    case field(Ref<Field>)
    /// Nothing that a case has.
    case other
  }

  private struct Member {
    let name: [UInt8]
    let meaning: Meaning
    /// The first eight bytes of the name, as far as it has them, and which bits of eight they are.
    let head: UInt64
    let mask: UInt64
  }

  /// How many names are kept, each with a bit of a word.
  static let limit = 64

  private var members: [Member] = []
  private let meaning: (String) -> Meaning

  init(meaning: @escaping (String) -> Meaning) { self.meaning = meaning }

  func meaning(of number: Int) -> Meaning { members[number].meaning }

  /// Takes the name at the parser's position, quotes included: its number, which is `expected` in most cases. Nil where a
  /// name is written oddly, or there are too many.
  @inline(__always)
  mutating func take(_ parser: inout RecordParser, expected: Int) -> Int? {
    let start = parser.position &+ 1
    if expected < members.count {
      let count = members[expected].name.count
      // The name and the quote behind it lie in the record, and so do the eight bytes that are loaded.
      if count <= 8, start &+ 9 <= parser.bytes.count {
        let bytes = UnsafeRawBufferPointer(parser.bytes)
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        if word & members[expected].mask == members[expected].head,
          bytes[start &+ count] == UInt8(ascii: "\""), bytes[start &- 1] == UInt8(ascii: "\"")
        {
          parser.position = start &+ count &+ 1
          return expected
        }
      }
    }
    return find(&parser)
  }

  private mutating func find(_ parser: inout RecordParser) -> Int? {
    guard parser.current == UInt8(ascii: "\"") else { return nil }
    let start = parser.position + 1
    let end = PlainRun.end(in: parser.bytes, from: start)
    guard end < parser.bytes.count, parser.bytes[end] == UInt8(ascii: "\"") else { return nil }
    parser.position = end + 1
    let name = parser.bytes[start..<end]
    if let known = members.firstIndex(where: { $0.name.elementsEqual(name) }) { return known }
    guard members.count < Self.limit else { return nil }
    members.append(member(Array(name)))
    return members.count - 1
  }

  private func member(_ name: [UInt8]) -> Member {
    var head: UInt64 = 0
    for byte in name.prefix(8).reversed() { head = head << 8 | UInt64(byte) }
    return Member(
      name: name, meaning: meaning(String(decoding: name, as: UTF8.self)), head: head,
      mask: name.count < 8 ? (1 << (8 * UInt64(name.count))) - 1 : .max)
  }
}
