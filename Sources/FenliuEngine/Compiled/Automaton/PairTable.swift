import FenliuMemory
import FenliuText

/// Where a walk goes on after the pair of codes with which a pattern begins.
///
/// A hash table that replaces two steps in the trie, the most scattered ones, by one. Of nearly all pairs with which no
/// pattern begins, a `PairFilter` told that before.
struct PairTable: Sendable {
  /// A pair of codes, what it leads to, and which codes may follow.
  struct Entry {
    var first: UInt32
    var second: UInt32
    var link: Link
    var following: FollowingCodes
  }

  private struct Slot: BitwiseCopyable {
    /// Both codes, but for `passed`; 0: the slot is free.
    var key: UInt64
    var link: Link
    var following = FollowingCodes()

    /// Set where a pair that hashes to this slot stands in a later one: a bit that no code has (see `FoldCodes`).
    static let passed: UInt64 = 1 << 30
  }

  /// A power of two of slots, at least half of them free; a pair stands at its hash or in the next free slot.
  private let slots: Table<Slot>
  private let slotShift: UInt32

  init(_ entries: [Entry], in store: TableStore) {
    var slotBits: UInt32 = 4
    while slotBits < 31, 1 << slotBits < entries.count * 2 { slotBits += 1 }
    slotShift = 32 - slotBits
    var slots = Array(repeating: Slot(key: 0, link: .end), count: 1 << slotBits)
    for entry in entries {
      var place = Int(Self.hash(entry.first, entry.second) >> slotShift)
      if slots[place].key != 0 { slots[place].key |= Slot.passed }
      while slots[place].key != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = Slot(
        key: Self.key(entry.first, entry.second), link: entry.link, following: entry.following)
    }
    self.slots = store.table(slots)
  }

  /// As a compiled pack has it (see `TableCoder`).
  init(_ coder: inout TableCoder, _ table: PairTable?) throws(ImageError) {
    slots = try coder.table("pairs.slots", table?.slots)
    slotShift = UInt32(
      truncatingIfNeeded: try coder.number("pairs.slot-shift", table.map { Int($0.slotShift) }))
  }

  /// A hash of a pair of codes, as good in its upper bits as anywhere.
  @inline(__always)
  private static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    (first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA77)
  }

  @inline(__always)
  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) | UInt64(second) &<< 32
  }

  /// What a look at one slot tells of a pair of codes.
  struct Glance {
    /// What the pair leads to; `Link.elsewhere`: another slot may tell, and only that.
    var link: Link
    /// 1 where some pattern may occur that begins with the pair, or else 0: none does, for no pattern begins so, or all that
    /// do go on otherwise.
    var mayOccur: UInt64
  }

  /// Looks at the first slot for a pair of codes, which is all that most pairs need, before a third.
  @inline(__always)
  func glance(_ first: UInt32, _ second: UInt32, before third: UInt32) -> Glance {
    // A hash has 32 - `slotShift` bits, for each value of which there is a slot.
    let slot = slots[Int(truncatingIfNeeded: Self.hash(first, second) &>> slotShift)]
    let difference = slot.key ^ Self.key(first, second)
    let isHere = difference & ~Slot.passed == 0
    return Glance(
      link: isHere ? slot.link : .elsewhere,
      mayOccur: (isHere ? 1 : 0) & (slot.link.endsBit | slot.following.mayContain(third))
        | difference &>> UInt64(Slot.passed.trailingZeroBitCount) & 1)
  }

  /// What a pair of codes leads to; `Link.end`: no pattern begins with it.
  func link(_ first: UInt32, _ second: UInt32) -> Link {
    // A hash has 32 - `slotShift` bits, for each value of which there is a slot, and some slots are free.
    let key = Self.key(first, second)
    var place = Int(truncatingIfNeeded: Self.hash(first, second) &>> slotShift)
    while true {
      let slot = slots[place]
      if slot.key & ~Slot.passed == key { return slot.link }
      if slot.key == 0 { return .end }
      place = (place &+ 1) & (slots.count &- 1)
    }
  }
}

/// Tells of codes that they do not follow a pair in any pattern. Most pairs that occur in a text go on in another way
/// than any pattern does; to see that here saves a look into the trie, which lies far away.
struct FollowingCodes: BitwiseCopyable {
  /// A bit for each remainder of a code.
  private var bits: UInt32 = 0

  mutating func insert(_ code: UInt32) { bits |= 1 &<< (code & 31) }

  /// 1 where a code may follow, or else 0.
  @inline(__always)
  func mayContain(_ code: UInt32) -> UInt64 { UInt64(bits &>> (code & 31) & 1) }
}
