/// An entry of a pool, with what its order among the phrases of the rule set nearly always depends on, as numbers.
///
/// Phrases come first and patterns last; those and these go by their scalars, and then phrases by how they are
/// matched.
struct PhrasePlace: Sendable {
  /// The number of the pool.
  private(set) var pool: Int32
  /// The index of the entry in it.
  private(set) var index: Int32

  /// Whether it is a pattern, and the first three scalars, each of 21 bits.
  private let first: UInt64
  /// The next three.
  private let second: UInt64
  /// How many scalars there are, at most seven, and how the phrase is matched.
  private let rest: Int32

  /// How many scalars are in the numbers.
  private static let shown = 6

  init(_ key: PhrasePool.Key, pool: Int, index: Int) {
    self.pool = Int32(pool)
    self.index = Int32(index)
    var words = (key.isPattern ? UInt64(1) : 0, UInt64(0))
    for index in 0..<3 {
      words.0 = words.0 << 21 | Self.bits(of: key.scalars, at: index)
      words.1 = words.1 << 21 | Self.bits(of: key.scalars, at: index + 3)
    }
    (first, second) = words
    rest = Int32(min(key.scalars.count, Self.shown + 1) << 2 | key.latin.rank)
  }

  private static func bits(of scalars: [UInt32], at index: Int) -> UInt64 {
    index < scalars.count ? UInt64(scalars[index] & 0x1F_FFFF) : 0
  }

  /// The entry of another pool that is the same phrase.
  func moved(toPool pool: Int, _ index: Int) -> PhrasePlace {
    var place = self
    (place.pool, place.index) = (Int32(truncatingIfNeeded: pool), Int32(truncatingIfNeeded: index))
    return place
  }

  /// The order of two entries: less than 0 where this one comes first, and 0 where they are the same phrase.
  ///
  /// - Parameter keys: the order of the keys of two entries that agree in their first scalars, and have more.
  func order(_ other: PhrasePlace, _ keys: (PhrasePlace, PhrasePlace) -> Int) -> Int {
    if first != other.first { return first < other.first ? -1 : 1 }
    if second != other.second { return second < other.second ? -1 : 1 }
    let more = Int32((Self.shown + 1) << 2)
    return rest >= more && other.rest >= more ? keys(self, other) : Int(rest) - Int(other.rest)
  }
}

extension PhrasePool.Key {
  /// The order of keys that are both of phrases, or both of patterns: less than 0 where this one comes first, 0
  /// where they are equal.
  func order(_ other: PhrasePool.Key) -> Int {
    if scalars != other.scalars { return scalars.lexicographicallyPrecedes(other.scalars) ? -1 : 1 }
    return latin.rank - other.latin.rank
  }
}
