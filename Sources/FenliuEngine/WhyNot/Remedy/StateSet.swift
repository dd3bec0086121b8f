/// A set of small numbers.
struct StateSet: Hashable {
  private var words: [UInt64]

  /// The numbers below `count` for which `isIncluded` is true.
  init(count: Int, where isIncluded: (Int) -> Bool) {
    words = Array(repeating: 0, count: (max(0, count) + 63) / 64)
    for number in 0..<max(0, count) where isIncluded(number) {
      words[number / 64] |= 1 << UInt64(number % 64)
    }
  }

  /// Whether there is no number in it.
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Whether a number is in it.
  func contains(_ number: Int) -> Bool {
    number >= 0 && number / 64 < words.count && words[number / 64] >> UInt64(number % 64) & 1 == 1
  }

  /// Keeps what the other, over as many numbers, has too.
  mutating func formIntersection(_ other: StateSet) {
    for index in words.indices { words[index] &= index < other.words.count ? other.words[index] : 0 }
  }

  /// Adds what the other, over as many numbers, has.
  mutating func formUnion(_ other: StateSet) {
    for index in words.indices where index < other.words.count { words[index] |= other.words[index] }
  }
}
