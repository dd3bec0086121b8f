/// Which families of personal data a text may hold, as far as one pass over its bytes tells.
///
/// What is not among them is certainly not in the text: each sign is something that every finding of its family
/// contains. None of them asks that something be absent, so hiding a part of a text never makes a new one.
struct Signs: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// An @.
  static let email = Signs(rawValue: 1 << 0)
  /// Seven digits with no more than joints between them.
  static let number = Signs(rawValue: 1 << 1)
  /// The first two glyphs of a word for WeChat or QQ.
  static let handle = Signs(rawValue: 1 << 2)
  /// The character of a province before a letter.
  static let plate = Signs(rawValue: 1 << 3)
  /// Two digits in one run, and what tells a room: a word for one, a building, a hyphen after a number.
  static let room = Signs(rawValue: 1 << 4)
  /// The last two glyphs of a word that announces a name, and the mark after it where it needs one.
  static let name = Signs(rawValue: 1 << 5)

  static let all: Signs = [.email, .number, .handle, .plate, .room, .name]
}

extension Signs {
  /// The signs in a text.
  init(in text: String) {
    if let signs = text.utf8.withContiguousStorageIfAvailable({ Signs(utf8: $0) }) {
      self = signs
    } else {
      var text = text
      self = text.withUTF8 { Signs(utf8: $0) }
    }
  }

  /// The signs in a text in UTF-8; the bytes must be valid.
  private init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    let table = SignTable.shared
    let (ascii, han) = (table.ascii, table.han)
    var reading = SignReading(table)
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      let sign: UInt8
      if lead < 0x80 {
        sign = ascii[Int(lead)]
        index &+= 1
      } else if lead >= 0xE4, lead <= 0xE9, index &+ 2 < bytes.count {
        let tail = Int(bytes[index &+ 1] & 0x3F) << 6 | Int(bytes[index &+ 2] & 0x3F)
        sign = han[(Int(lead & 0xF) << 12 | tail) - SignTable.firstHan]
        index &+= 3
      } else {
        let (scalar, length) = Self.scalar(in: bytes, at: index)
        index += length
        guard let known = table.sign(of: scalar) else { continue }
        sign = known
      }
      if sign == 0 { reading.pass() } else { reading.take(sign) }
    }
    self = reading.signs
  }

  /// The scalar of two, three or four bytes at an index, and how many they are.
  private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
    let length = bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else { return ("\u{FFFD}", bytes.count - index) }
    var value = UInt32(bytes[index]) & (0x7F >> UInt32(length))
    for place in index + 1..<index + length { value = value << 6 | UInt32(bytes[place] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

/// What was seen of a text so far, glyph by glyph.
private struct SignReading {
  private let table: SignTable
  private let glyphs: [SignTable.Glyph]
  /// The pairs whose first glyph was the last one.
  private var begun: UInt64 = 0
  /// The pairs that were seen.
  private var seen: UInt64 = 0
  /// How many digits there were with no more than joints between them, and how many glyphs in the last gap.
  private var digits = 0
  private var gap = 0
  /// How many digits the run of letters and digits holds that the last glyph belongs to, and the run of Chinese digits.
  private var run = 0
  private var hanRun = 0
  private var hasAt = false
  private var hasNumber = false
  private var hasRun = false

  init(_ table: SignTable) {
    self.table = table
    glyphs = table.glyphs
  }

  /// Takes a glyph that means nothing.
  @inline(__always)
  mutating func pass() {
    begun = 0
    digits = 0
    run = 0
    hanRun = 0
  }

  /// Takes another glyph.
  @inline(__always)
  mutating func take(_ sign: UInt8) {
    let glyph = glyphs[Int(sign)]
    let pairs = begun & glyph.ends
    seen |= pairs
    begun = glyph.begins | begun & glyph.passes
    if pairs & table.needingMark != 0 { begun |= table.marked }
    switch glyph.kind {
    case .digit:
      digits += 1
      gap = 0
      run += 1
      hanRun = 0
      if digits >= 7 { hasNumber = true }
      if run >= 2 { hasRun = true }
    case .letter:
      digits = 0
      hanRun = 0
    case .hanDigit:
      digits = 0
      run = 0
      hanRun += 1
      if hanRun >= 2 { hasRun = true }
    case .joint:
      gap += 1
      if gap > 3 { digits = 0 }
      run = 0
      hanRun = 0
    case .at, .other:
      if glyph.kind == .at { hasAt = true }
      digits = 0
      run = 0
      hanRun = 0
    }
  }

  var signs: Signs {
    var signs: Signs = []
    if hasAt { signs.insert(.email) }
    if hasNumber { signs.insert(.number) }
    if seen & table.handles != 0 { signs.insert(.handle) }
    if seen & table.plates != 0 { signs.insert(.plate) }
    if hasRun, seen & table.rooms != 0 { signs.insert(.room) }
    if seen & table.names != 0 { signs.insert(.name) }
    return signs
  }
}
