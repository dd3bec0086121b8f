/// Sets of small numbers, as the bits of words.
extension Array where Element == UInt64 {
  /// The number of words for `count` bits; at least 1.
  static func words(forBits count: Int) -> Int { Swift.max(1, (count + 63) / 64) }

  /// An empty set with room for numbers below `bits`.
  init(bits: Int) { self.init(repeating: 0, count: Self.words(forBits: bits)) }

  func has(_ number: Int) -> Bool { self[number / 64] & (1 << UInt64(number % 64)) != 0 }

  mutating func insert(_ number: Int) { self[number / 64] |= 1 << UInt64(number % 64) }
}

extension UInt64 {
  /// Takes the lowest bit out and returns its number. Not for 0.
  @inline(__always)
  mutating func removeLowestBit() -> Int {
    let bit = trailingZeroBitCount
    self &= self &- 1
    return bit
  }
}
