/// Finds the numbers of things by their hashes. The things themselves stay with whoever numbers them, so that a look
/// costs no more than a few comparisons of numbers.
struct NumberTable: Sendable {
  /// A power of two of slots, at least half of them free: the number that stands there, or -1.
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  /// The hash of each number.
  private var hashes: [UInt64] = []

  /// The number of a thing with that hash; nil if there is none.
  ///
  /// - Parameter isIt: whether a number, the hash of which is the same, is that of the thing.
  func number(hash: UInt64, _ isIt: (Int) -> Bool) -> Int? {
    var slot = place(of: hash)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isIt(number) { return number }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// Gives the next number to a thing with that hash.
  mutating func append(hash: UInt64) {
    hashes.append(hash)
    if hashes.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for number in hashes.indices { insert(number) }
    } else {
      insert(hashes.count - 1)
    }
  }

  private mutating func insert(_ number: Int) {
    var slot = place(of: hashes[number])
    while slots[slot] >= 0 { slot = (slot &+ 1) & (slots.count &- 1) }
    slots[slot] = Int32(truncatingIfNeeded: number)
  }

  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash &>> 32) & (slots.count &- 1)
  }
}
