import FenliuTesting

/// Changes inputs at random: bytes, words that mean something to the product, pieces of another input.
struct Mutator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let words = [
    "\n====\n", ": ", "- ", "[", "]", "{", "}", ", ", "\"", "'", "\n", "\n  ", "#", "&a ", "*a", "|\n",
    "when", "any",
    "none", "text", "at-least", "rule", "concept", "null", "true", "2026-08-15", "9999-12-31", "-1", "1e9",
    "99999999999999999999", "漏水", "没有", "希望", "跳楼价", "(lóu)", "\u{FEFF}", "\u{200B}", "\u{301}", "\r",
    "\\ud83d",
    "三千五百万元", "13800001111", "凌晨两点半", "3栋1204室", "a{2,3}", "(a|b)*", "[^x]", "我叫",
  ].map { Array($0.utf8) }

  /// `bytes` with one to four changes. `other` lends its pieces.
  mutating func changed(_ bytes: [UInt8], with other: [UInt8]) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) { change(&result, with: other) }
    return result
  }

  /// Bytes out of nothing.
  mutating func noise(upTo count: Int) -> [UInt8] {
    (0..<Int.random(in: 0...count, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  private mutating func change(_ bytes: inout [UInt8], with other: [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...24, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.replaceSubrange(place..<end, with: [])
    case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 2 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4 where !other.isEmpty:
      let start = Int.random(in: other.indices, using: &random)
      bytes.insert(contentsOf: other[start...].prefix(40), at: place)
    default: bytes.insert(contentsOf: Self.words.randomElement(using: &random) ?? [], at: place)
    }
  }
}
