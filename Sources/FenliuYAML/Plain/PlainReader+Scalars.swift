/// A scalar and where it stands, its quotes included.
struct PlainScalar {
  var scalar: YAMLScalar
  var start: Int
  var end: Int
}

/// Scalars on one line (YAML 1.2.2, 7.3).
extension PlainReader {
  /// Reads the scalar that begins here. What comes behind it is not looked at.
  mutating func scalar(inFlow: Bool) throws(Declined) -> PlainScalar {
    let start = offset
    let scalar: YAMLScalar
    switch byte {
    case UInt8(ascii: "\""): scalar = try doubleQuoted()
    case UInt8(ascii: "'"): scalar = try singleQuoted()
    default: scalar = try plain(inFlow: inFlow)
    }
    return PlainScalar(scalar: scalar, start: start, end: offset)
  }

  /// Whether the scalar that was just read is a key: a colon stands right behind it, and a blank behind that.
  func isKey(_ scalar: PlainScalar) throws(Declined) -> Bool {
    guard byte == .colon, offset < end else { return false }
    let next = byte(at: offset + 1)
    guard next == .space || next == .lineFeed, scalar.end - scalar.start <= PlainReader.longestKey else {
      throw Declined()
    }
    return true
  }

  /// The most bytes that a key may have: fewer than the characters that libyaml allows.
  private static let longestKey = 1_000

  func node(_ scalar: PlainScalar) -> YAMLNode {
    YAMLNode(.scalar(scalar.scalar), at: location(scalar.start, scalar.end))
  }

  private func text(_ lower: Int, _ upper: Int) throws(Declined) -> String {
    guard upper - lower <= limits.scalarBytes else { throw Declined() }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[lower..<upper]), as: UTF8.self)
  }

  // MARK: - Plain

  private mutating func plain(inFlow: Bool) throws(Declined) -> YAMLScalar {
    guard beginsPlain else { throw Declined() }
    let start = offset
    /// Behind the last byte that is no space.
    var last = start
    var place = start
    scan: while place < end {
      switch bytes[place] {
      case .lineFeed: break scan
      case .space:
        place += 1
        while place < end, bytes[place] == .space { place += 1 }
        if place < end, bytes[place] == .hash { break scan }
        continue
      case .colon:
        switch byte(at: place + 1) {
        case .space, .lineFeed: break scan
        case 0..<0x20: throw Declined()
        case UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"),
          UInt8(ascii: "{"), UInt8(ascii: "}"):
          if inFlow { throw Declined() }
        default: break
        }
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        if inFlow { break scan }
      case UInt8(ascii: "?"): if inFlow { throw Declined() }
      case 0..<0x20: throw Declined()
      default: break
      }
      place += 1
      last = place
    }
    offset = last
    return YAMLScalar(try text(start, last), style: .plain)
  }

  /// Whether a plain scalar can begin here, and nothing else. Marks of documents and merge keys cannot pass.
  private var beginsPlain: Bool {
    switch byte {
    case 0x80...: true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    case UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"),
      UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "\\"):
      true
    case UInt8(ascii: "-"), UInt8(ascii: "."):
      switch byte(at: offset + 1) {
      case 0x80..., UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
      default: false
      }
    default: false
    }
  }

  // MARK: - Quoted

  private mutating func singleQuoted() throws(Declined) -> YAMLScalar {
    let quote = UInt8(ascii: "'")
    let start = offset + 1
    var place = start
    var isVerbatim = true
    while true {
      guard place < end, bytes[place] >= 0x20 else { throw Declined() }
      guard bytes[place] == quote else {
        place += 1
        continue
      }
      guard byte(at: place + 1) == quote else { break }
      isVerbatim = false
      place += 2
    }
    offset = place + 1
    let text = try text(start, place)
    return YAMLScalar(isVerbatim ? text : text.replacingPairs(of: quote), style: .singleQuoted)
  }

  private mutating func doubleQuoted() throws(Declined) -> YAMLScalar {
    let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    let start = offset + 1
    var place = start
    var isVerbatim = true
    while true {
      guard place < end, bytes[place] >= 0x20 else { throw Declined() }
      if bytes[place] == quote { break }
      if bytes[place] == backslash {
        guard byte(at: place + 1) == quote || byte(at: place + 1) == backslash else { throw Declined() }
        isVerbatim = false
        place += 1
      }
      place += 1
    }
    offset = place + 1
    let text = try text(start, place)
    return YAMLScalar(isVerbatim ? text : text.removingEscapes, style: .doubleQuoted)
  }
}

extension String {
  /// The text with one byte for two equal ones in a row.
  fileprivate func replacingPairs(of pair: UInt8) -> String {
    var bytes: [UInt8] = []
    var isSecond = false
    for byte in utf8 {
      if byte == pair {
        isSecond.toggle()
        if !isSecond { continue }
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text without the backslash before each escaped character, which stands for itself.
  fileprivate var removingEscapes: String {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in utf8 {
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      if !isEscaped { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
