import FenliuSource

/// Every phrase and pattern of a pack, each once, in the order of the rule set: phrases by folded text, then
/// matching, and then patterns by source.
struct PhraseTable: Sendable {
  /// The phrases. Of the spellings of one, the first in the order of files and places is kept.
  var phrases: [Phrase] = []
  /// The folded text of each phrase; empty for a pattern.
  var folded: [[UInt32]] = []

  /// For each phrase, a set in which each of its scalars has one of 64 places.
  var scalarSets: [UInt64] = []
  /// For each phrase, the entry whose spelling was kept.
  var kept: [PhrasePlace] = []
  /// For each phrase, how many entries of all pools it is.
  var counts: [Int32] = []
  /// For each number of a pool, for each of its entries, the phrase that it is.
  var references: [[Ref<Phrase>]]
  /// The numbers of the pools, in the order of files and places.
  var pools: [Int]

  /// No phrases, of pools in the order of files and places.
  init(of pools: [PhrasePool]) {
    self.pools = pools.map(\.number)
    references = Array(repeating: [], count: pools.reduce(0) { max($0, $1.number + 1) })
  }

  /// The phrases of pools, which are given in the order of files and places.
  ///
  /// - Parameters:
  ///   - orders: for each pool, its entries in the order of the rule set.
  ///   - other: the phrases of pools that are mostly the same, by their numbers.
  init(_ pools: [PhrasePool], orders: [[PhrasePlace]], like other: PhraseTable? = nil) {
    if let other, let patched = PhrasePatch(pools, orders, other)?.table {
      self = patched
    } else {
      self.init(anew: pools, orders)
    }
  }

  private init(anew pools: [PhrasePool], _ orders: [[PhrasePlace]]) {
    self.init(of: pools)
    let slots = PhraseSlots(pools)
    for pool in pools { references[pool.number] = Array(repeating: Ref(0), count: pool.keys.count) }
    var places: [PhrasePlace] = []
    places.reserveCapacity(orders.reduce(0) { $0 + $1.count })
    for order in orders { places += order }
    // The standard sort is quick where parts are in order already.
    places.sort(by: slots.precedes)
    for place in places {
      if let last = kept.last, slots.order(last, place) == 0 {
        counts[counts.count - 1] += 1
      } else {
        append(place, of: slots.pools, in: slots[place])
      }
      references[Int(place.pool)][Int(place.index)] = Ref(kept.count - 1)
    }
  }

  /// Adds a phrase that is spelled as it is at a place, in the pool in a slot.
  mutating func append(_ place: PhrasePlace, of pools: [PhrasePool], in slot: Int) {
    // Each is read where it is: a pool in a variable would be a copy for every phrase.
    let index = Int(place.index)
    let key = pools[slot].keys[index]
    kept.append(place)
    counts.append(1)
    phrases.append(
      Phrase(text: pools[slot].texts[index], latin: key.latin, pattern: pools[slot].patterns[index]))
    folded.append(key.isPattern ? [] : key.scalars)
    scalarSets.append(key.scalars.reduce(0) { $0 | 1 << UInt64($1 & 63) })
  }

  /// What makes a phrase another one.
  func key(of phrase: Int) -> PhrasePool.Key {
    if let pattern = phrases[phrase].pattern { return PhrasePool.Key(pattern) }
    return PhrasePool.Key(scalars: folded[phrase], latin: phrases[phrase].latin)
  }

  /// Whether there are phrases of the pool of that number.
  func holds(_ pool: Int) -> Bool { references.indices.contains(pool) && !references[pool].isEmpty }

  /// For each of these phrases, its number in another table, as far as both hold entries of the same pools, or -1; nil
  /// where each of those is the same in both.
  func numbers(in other: PhraseTable) -> [Int32]? {
    var numbers = Array(repeating: Int32(-1), count: phrases.count)
    var areSame = true
    for pool in pools where holds(pool) && other.holds(pool) {
      for (old, new) in zip(references[pool], other.references[pool]) {
        numbers[old.index] = Int32(truncatingIfNeeded: new.index)
        if old != new { areSame = false }
      }
    }
    return areSame ? nil : numbers
  }

  /// The place in the rule set of an entry.
  subscript(entry: PhrasePool.Entry) -> Ref<Phrase> { references[Int(entry.pool)][Int(entry.index)] }

  /// Whether a pattern stands in the place of a phrase.
  func isPattern(_ phrase: Ref<Phrase>) -> Bool { phrases[phrase.index].pattern != nil }

  /// Whether the folded text of one phrase lies inside that of another, which may be the same.
  func contains(_ longer: Ref<Phrase>, _ shorter: Ref<Phrase>) -> Bool {
    guard scalarSets[shorter.index] & ~scalarSets[longer.index] == 0 else { return false }
    let text = folded[longer.index]
    let part = folded[shorter.index]
    guard part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { text[$0..<$0 + part.count] == part[...] }
  }
}

/// Where pools come in the order of files and places, and so in which order their entries come.
struct PhraseSlots {
  let pools: [PhrasePool]
  /// For each number of a pool, its slot; -1: it is gone.
  private var slots: [Int]

  init(_ pools: [PhrasePool]) {
    self.pools = pools
    slots = Array(repeating: -1, count: pools.reduce(0) { max($0, $1.number + 1) })
    for (slot, pool) in pools.enumerated() { slots[pool.number] = slot }
  }

  /// The slot of the pool of an entry, which is here.
  subscript(place: PhrasePlace) -> Int { slots[Int(place.pool)] }

  /// The slot of the pool of that number; nil: it is gone.
  subscript(pool: Int) -> Int? { slots.indices.contains(pool) && slots[pool] >= 0 ? slots[pool] : nil }

  func key(of place: PhrasePlace) -> PhrasePool.Key { pools[self[place]].keys[Int(place.index)] }

  /// The order of two entries: less than 0 where the first comes first, and 0 where they are the same phrase.
  func order(_ left: PhrasePlace, _ right: PhrasePlace) -> Int {
    left.order(right) { key(of: $0).order(key(of: $1)) }
  }

  func precedes(_ left: PhrasePlace, _ right: PhrasePlace) -> Bool {
    let order = order(left, right)
    return order != 0 ? order < 0 : self[left] < self[right]
  }
}
