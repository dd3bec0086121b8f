import FenliuSource

/// Reads the part of YAML that nearly all rule files keep to, without libyaml and several times faster.
///
/// That part is: block mappings and sequences, flow ones, and scalars on one line, plain or quoted. Whatever else
/// it meets, and whatever is wrong or might mean something else to libyaml, it declines: then libyaml reads and
/// tells. What it does accept has the very tree that libyaml gives, place by place. Where a rule of libyaml's is
/// finer than needed here (a key of up to 1,024 characters, a colon behind a blank), less is accepted.
struct PlainReader: ~Copyable {
  /// Nothing more is said of why: libyaml says it.
  struct Declined: Error {}

  /// The file.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the text ends that is read.
  let end: Int
  let name: SourceName
  let limits: YAMLLimits
  /// The byte that is read next.
  var offset: Int
  /// Where its line begins.
  var lineStart: Int
  /// How many collections are open.
  var depth = 0
  var items = PendingStack<YAMLNode>()
  var entries = PendingStack<YAMLEntry>()

  /// The tree of the text at `range`, in which `CharacterCheck` found nothing; nil where it declines.
  static func read(_ source: YAMLSource, _ range: Range<Int>, limits: YAMLLimits) -> YAMLNode? {
    // A byte order mark is no text.
    guard range.lowerBound >= source.textStart, range.upperBound <= source.bytes.count else { return nil }
    return source.bytes.withUnsafeBufferPointer { bytes in
      var reader = PlainReader(bytes: bytes, range, name: source.name, limits: limits)
      return try? reader.document()
    }
  }

  private init(
    bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, name: SourceName, limits: YAMLLimits
  ) {
    self.bytes = bytes
    self.name = name
    self.limits = limits
    offset = range.lowerBound
    lineStart = range.lowerBound
    end = range.upperBound
  }

  private mutating func document() throws(Declined) -> YAMLNode {
    try skipToToken()
    // A collection in brackets would be no entry, nor items.
    guard offset < end, byte != UInt8(ascii: "["), byte != UInt8(ascii: "{") else { throw Declined() }
    let node = try blockNode(inside: -1)
    guard offset == end else { throw Declined() }
    if case .scalar = node.content { throw Declined() }
    return node
  }

  // MARK: - Bytes

  /// The next byte; a line feed at the end, which ends whatever a line feed ends.
  var byte: UInt8 { byte(at: offset) }

  func byte(at offset: Int) -> UInt8 { offset < end ? bytes[offset] : .lineFeed }

  /// How many characters stand before the next byte, where there are only spaces and dashes.
  var column: Int { offset - lineStart }

  /// Whether a dash that begins an item comes next.
  var isAtDash: Bool {
    guard byte == UInt8(ascii: "-") else { return false }
    let next = byte(at: offset + 1)
    return next == .space || next == .lineFeed
  }

  /// Skips white space, line breaks and comments. A tab is none of these here.
  mutating func skipToToken() throws(Declined) {
    while offset < end {
      switch bytes[offset] {
      case .space: offset += 1
      case .lineFeed:
        offset += 1
        lineStart = offset
      case .hash:
        guard offset == lineStart || bytes[offset - 1] == .space else { throw Declined() }
        while offset < end, bytes[offset] != .lineFeed { offset += 1 }
      default: return
      }
    }
  }

  func location(_ lower: Int, _ upper: Int) -> SourceLocation {
    SourceLocation(in: name, ByteRange(lower, upper))
  }

  // MARK: - Collections

  mutating func open() throws(Declined) {
    guard depth < limits.depth else { throw Declined() }
    depth += 1
  }

  /// Ends a mapping.
  mutating func mapping(_ keys: borrowing PlainKeys, at location: SourceLocation) -> YAMLNode {
    depth -= 1
    return YAMLNode(.mapping(entries.take(from: keys.first)), at: location)
  }

  /// Adds an entry to a mapping.
  mutating func append(
    _ key: PlainScalar, _ value: YAMLNode, to keys: inout PlainKeys
  ) throws(Declined) {
    guard keys.insert(key.scalar.text, among: entries) else { throw Declined() }
    entries.append(
      YAMLEntry(key: key.scalar, keyLocation: location(key.start, key.end), value: value))
  }

  /// Ends the sequence whose items begin at the index `first`.
  mutating func sequence(from first: Int, at location: SourceLocation) -> YAMLNode {
    depth -= 1
    return YAMLNode(.sequence(items.take(from: first)), at: location)
  }
}
