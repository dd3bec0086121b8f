import FenliuSource

/// Finds spellings by their bytes: mappings have many keys, and the standard dictionary hashes slowly what nobody
/// can choose.
struct SpellingIndex: Sendable {
  /// For each slot, the index of its spelling, or -1. At most a quarter of them are taken.
  private var slots: [Int16]
  private let spellings: [String]

  /// An index of distinct spellings.
  init(_ spellings: [String]) {
    self.spellings = spellings
    var size = 16
    while size < spellings.count * 4 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for (index, spelling) in spellings.enumerated() {
      var slot = slot(of: spelling)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int16(clamping: index)
    }
  }

  private init(slots: [Int16], spellings: [String]) {
    self.slots = slots
    self.spellings = spellings
  }

  /// The same index in memory of its own.
  var copy: SpellingIndex { SpellingIndex(slots: slots.map(\.self), spellings: spellings.map(\.self)) }

  /// The index of a spelling among those given; nil if it is none of them.
  func place(of text: String) -> Int? {
    var slot = slot(of: text)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if spellings[place].equalsInBytes(text) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func slot(of text: String) -> Int {
    let hash = text.utf8.withContiguousStorageIfAvailable(Self.hash) ?? Self.hash(text.utf8)
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  /// FNV-1a (Fowler, Noll, Vo).
  @inline(__always)
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
