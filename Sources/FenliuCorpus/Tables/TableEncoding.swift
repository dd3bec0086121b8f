import Foundation

/// How the bytes of a table stand for characters. In each, the bytes of separators, quotes and line breaks
/// stand for nothing else, so that rows can be cut before they are decoded.
enum TableEncoding: Hashable, Sendable {
  case utf8
  /// GB 18030, with GBK and GB 2312 in it: what Excel writes as "CSV" on a Chinese Windows.
  case gb18030

  /// The text of some whole characters; nil where the bytes are none.
  func text(of bytes: some Sequence<UInt8> & Collection<UInt8>) -> String? {
    switch self {
    case .utf8: return String(validating: bytes, as: UTF8.self)
    case .gb18030:
      if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
      return String(data: Data(bytes), encoding: Self.foundationGB18030)
    }
  }

  private static let foundationGB18030 = String.Encoding(rawValue: 0x8000_0632)

  /// The encoding of a text by its beginning: UTF-8 where that is what the bytes are, otherwise GB 18030.
  ///
  /// - Parameter isWhole: whether `start` is the whole text; otherwise it may end within a character.
  init(start: ArraySlice<UInt8>, isWhole: Bool) {
    // A character has at most four bytes, so one that was cut in two ends within three.
    let cuts = isWhole ? 0...0 : 0...min(3, start.count)
    func fits(_ encoding: TableEncoding) -> Bool {
      cuts.contains { encoding.text(of: start.dropLast($0)) != nil }
    }
    self = !fits(.utf8) && fits(.gb18030) ? .gb18030 : .utf8
  }
}

/// Turns UTF-16 that comes in pieces into UTF-8.
struct UTF16Reader {
  private let isBigEndian: Bool
  private var half: UInt8?
  private var lead: UInt32?

  /// What stands for half a surrogate pair: no text, so that the row it is in is refused.
  private static let garbage: UInt8 = 0xFF

  /// A reader by the first two bytes of a text; nil where they are no byte order mark of UTF-16.
  init?(mark: some Sequence<UInt8>) {
    switch Array(mark) {
    case [0xFF, 0xFE]: isBigEndian = false
    case [0xFE, 0xFF]: isBigEndian = true
    default: return nil
    }
  }

  /// The UTF-8 of the characters that end in `bytes`.
  mutating func read(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 2)
    for byte in bytes {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      let unit = isBigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first)
      append(unit, to: &result)
    }
    return result
  }

  /// What stands for a character that the text ends within.
  mutating func finish() -> [UInt8] {
    defer { (half, lead) = (nil, nil) }
    return half == nil && lead == nil ? [] : [Self.garbage]
  }

  private mutating func append(_ unit: UInt32, to result: inout [UInt8]) {
    if let high = lead {
      lead = nil
      if (0xDC00...0xDFFF).contains(unit),
        let scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00))
      {
        result += UTF8.encode(scalar).map(Array.init) ?? []
        return
      }
      result.append(Self.garbage)
    }
    if (0xD800...0xDBFF).contains(unit) {
      lead = unit
    } else if let scalar = Unicode.Scalar(unit) {
      result += UTF8.encode(scalar).map(Array.init) ?? []
    } else {
      result.append(Self.garbage)
    }
  }
}
