/// Finds the indices of things by their hashes, which are as good in their lower bits as anywhere. The things themselves
/// stay where they are: unlike a dictionary it keeps no second copy of them, and there is nothing to take apart in the end.
package struct HashedIndices: Sendable {
  /// The index of a thing for each slot, or -1; at most half of them are taken.
  private var slots: [Int32] = []
  /// The hash of each thing.
  private var hashes: [Int] = []

  /// No things.
  package init() {}

  /// How many things there are.
  package var count: Int { hashes.count }

  /// The index of the thing with a hash that `isIt`; nil if there is none.
  package func find(_ hash: Int, where isIt: (Int) -> Bool) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if hashes[index] == hash, isIt(index) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a thing, whose index is the count so far.
  package mutating func append(_ hash: Int) {
    if (hashes.count + 1) * 2 > slots.count { grow() }
    put(hash, Int32(truncatingIfNeeded: hashes.count))
    hashes.append(hash)
  }

  private mutating func put(_ hash: Int, _ index: Int32) {
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = index
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: max(slots.count * 2, 64))
    for (index, hash) in hashes.enumerated() { put(hash, Int32(truncatingIfNeeded: index)) }
  }
}
