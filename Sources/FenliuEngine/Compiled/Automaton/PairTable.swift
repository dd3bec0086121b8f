import FenliuMemory
import FenliuText

/// Where a walk goes on after the pair of codes with which a pattern begins.
///
/// A hash table that replaces two steps in the trie, the most scattered ones, by one. Of nearly all pairs with which no
/// pattern begins, a `PairFilter` told that before.
struct PairTable: Sendable {
  private struct Slot: BitwiseCopyable {
    /// Both codes; 0: the slot is free.
    var key: UInt64
    var link: Link
    /// 1 where a pair that hashes to this slot stands in a later one, or else 0.
    var isPassed: UInt32 = 0
  }

  /// A power of two of slots, at least half of them free; a pair stands at its hash or in the next free slot.
  private let slots: Table<Slot>
  private let slotShift: UInt32

  init(_ links: [(first: UInt32, second: UInt32, link: Link)], in store: TableStore) {
    var slotBits: UInt32 = 4
    while slotBits < 31, 1 << slotBits < links.count * 2 { slotBits += 1 }
    slotShift = 32 - slotBits
    var slots = Array(repeating: Slot(key: 0, link: .end), count: 1 << slotBits)
    for (first, second, link) in links {
      var place = Int(PairFilter.hash(first, second) >> slotShift)
      if slots[place].key != 0 { slots[place].isPassed = 1 }
      while slots[place].key != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place].key = Self.key(first, second)
      slots[place].link = link
    }
    self.slots = store.table(slots)
  }

  /// As a compiled pack has it (see `TableCoder`).
  init(_ coder: inout TableCoder, _ table: PairTable?) throws(ImageError) {
    slots = try coder.table("pairs.slots", table?.slots)
    slotShift = UInt32(
      truncatingIfNeeded: try coder.number("pairs.slot-shift", table.map { Int($0.slotShift) }))
  }

  @inline(__always)
  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) | UInt64(second) &<< 32
  }

  /// 1 where a pair of codes stands in the first slot that it could, or one that could stands in another; or else 0:
  /// no pattern begins with it.
  @inline(__always)
  func probablyBegins(_ first: UInt32, _ second: UInt32) -> UInt64 {
    // A hash has 32 - `slotShift` bits, for each value of which there is a slot.
    let slot = slots[Int(truncatingIfNeeded: PairFilter.hash(first, second) &>> slotShift)]
    return (slot.key == Self.key(first, second) ? 1 : 0) | UInt64(slot.isPassed)
  }

  /// What a pair of codes leads to; `Link.end` or nil: no pattern begins with it.
  @inline(__always)
  subscript(first: UInt32, second: UInt32) -> Link? {
    // A hash has 32 - `slotShift` bits, for each value of which there is a slot, and some slots are free.
    let key = Self.key(first, second)
    var place = Int(truncatingIfNeeded: PairFilter.hash(first, second) &>> slotShift)
    while true {
      let slot = slots[place]
      if slot.key == key { return slot.link }
      if slot.key == 0 { return nil }
      place = (place &+ 1) & (slots.count &- 1)
    }
  }
}

/// What a state of the trie leads to: the base of its children, or where its report stands, which has that.
struct Link: BitwiseCopyable {
  private var rawValue: Int32

  /// Neither children nor a report.
  static let end = Link(base: 0)

  init(base: Int32) { rawValue = base }
  init(report: Int32) { rawValue = ~report }

  /// Where the report stands; nil: no pattern ends here.
  @inline(__always)
  var report: Int32? { rawValue < 0 ? ~rawValue : nil }

  /// The base of the children, where no pattern ends.
  @inline(__always)
  var base: Int32 { rawValue }
}
