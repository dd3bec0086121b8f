import FenliuSource

/// Every phrase and pattern of a pack, each once, in the order of the rule set: phrases by folded text, then
/// matching, and then patterns by source.
struct PhraseTable: Sendable {
  /// The phrases. Of the spellings of one, the first in the order of files and places is kept.
  private(set) var phrases: [Phrase] = []
  /// The folded text of each phrase; empty for a pattern.
  private(set) var folded: [[UInt32]] = []

  /// For each phrase, a set in which each of its scalars has one of 64 places.
  private var scalarSets: [UInt64] = []
  /// For each number of a pool, for each of its entries, the phrase that it is.
  private var references: [[Ref<Phrase>]]
  /// The entries of all pools in the order of the rule set.
  private var places: [PhrasePlace] = []
  /// For each phrase, the entry whose spelling was kept.
  private var kept: [KeptEntry] = []
  /// For each of `places`, the number of its phrase.
  private var numbers: [Int32] = []

  private struct KeptEntry: Equatable {
    var pool: Int32
    var index: Int32

    init(_ place: PhrasePlace) { (pool, index) = (place.pool, place.index) }
  }

  /// The phrases of pools, which are given in the order of files and places.
  ///
  /// - Parameters:
  ///   - orders: for each pool, its entries in the order of the rule set.
  ///   - other: the phrases of pools that are mostly the same, by their numbers.
  init(_ pools: [PhrasePool], orders: [[PhrasePlace]], like other: PhraseTable? = nil) {
    let limit = pools.reduce(0) { max($0, $1.number + 1) }
    var slots = Array(repeating: 0, count: limit)
    references = Array(repeating: [], count: limit)
    for (slot, pool) in pools.enumerated() {
      slots[pool.number] = slot
      references[pool.number] = Array(repeating: Ref(0), count: pool.keys.count)
    }
    func order(_ left: PhrasePlace, _ right: PhrasePlace) -> Int {
      left.order(right) { left, right in
        let (first, second) = (slots[Int(left.pool)], slots[Int(right.pool)])
        return pools[first].keys[Int(left.index)].order(pools[second].keys[Int(right.index)])
      }
    }
    func precedes(_ left: PhrasePlace, _ right: PhrasePlace) -> Bool {
      let order = order(left, right)
      return order != 0 ? order < 0 : slots[Int(left.pool)] < slots[Int(right.pool)]
    }
    // Of the pools that are gone, some may have higher numbers than all that are here.
    let isKnown = (0..<max(limit, other?.references.count ?? 0)).map {
      other?.holds($0) == true && holds($0)
    }
    var new: [PhrasePlace] = []
    for (pool, order) in zip(pools, orders) where !isKnown[pool.number] { new += order }
    // The standard sort is quick where parts are in order already.
    new.sort(by: precedes)
    guard let other else {
      places.reserveCapacity(new.count)
      numbers.reserveCapacity(new.count)
      for place in new {
        let isSame = places.last.map { order($0, place) == 0 } ?? false
        if !isSame { append(place, of: pools, in: slots[Int(place.pool)]) }
        add(place)
        references[Int(place.pool)][Int(place.index)] = Ref(phrases.count - 1)
      }
      return
    }
    var merger = PhraseMerger(other.places, other.numbers, new)
    var run = KnownRun()
    // For each phrase of the other table, what it is now.
    var now = Array(repeating: Ref<Phrase>(-1), count: other.phrases.count)
    var lastNumber = -1
    while let (place, number) = merger.next({ isKnown[Int($0.pool)] }, precedes) {
      let isSame: Bool
      if number >= 0, lastNumber >= 0 {
        isSame = number == lastNumber
      } else {
        isSame = places.last.map { order($0, place) == 0 } ?? false
      }
      if isSame, let last = places.last, slots[Int(last.pool)] > slots[Int(place.pool)] {
        // The files are in another order now.
        self = PhraseTable(pools, orders: orders)
        return
      }
      if !isSame {
        if number >= 0, other.kept[number] == KeptEntry(place) {
          if !run.extend(by: number) {
            take(run, of: other)
            run = KnownRun(first: number, count: 1)
          }
          kept.append(KeptEntry(place))
        } else {
          take(run, of: other)
          run = KnownRun()
          append(place, of: pools, in: slots[Int(place.pool)])
        }
      }
      add(place)
      if number >= 0 {
        now[number] = Ref(kept.count - 1)
      } else {
        references[Int(place.pool)][Int(place.index)] = Ref(kept.count - 1)
      }
      lastNumber = number
    }
    take(run, of: other)
    let areSame = now.indices.allSatisfy { now[$0].index < 0 || now[$0].index == $0 }
    for pool in references.indices where isKnown[pool] {
      references[pool] = areSame ? other.references[pool] : other.references[pool].map { now[$0.index] }
    }
  }

  /// Phrases of another table, one after the other, that come next in this one.
  private struct KnownRun {
    var first = 0
    var count = 0

    /// Whether a phrase is the next one.
    mutating func extend(by phrase: Int) -> Bool {
      guard count > 0, phrase == first + count else { return false }
      count += 1
      return true
    }
  }

  private mutating func take(_ run: KnownRun, of other: PhraseTable) {
    if run.count == 0 { return }
    if phrases.isEmpty, run.count == other.phrases.count {
      (phrases, folded, scalarSets) = (other.phrases, other.folded, other.scalarSets)
    } else {
      let range = run.first..<run.first + run.count
      phrases += other.phrases[range]
      folded += other.folded[range]
      scalarSets += other.scalarSets[range]
    }
  }

  /// Adds an entry of the last phrase.
  private mutating func add(_ place: PhrasePlace) {
    places.append(place)
    numbers.append(Int32(truncatingIfNeeded: kept.count - 1))
  }

  /// Adds a phrase that is spelled as it is at a place, in the pool in a slot.
  private mutating func append(_ place: PhrasePlace, of pools: [PhrasePool], in slot: Int) {
    // Each is read where it is: a pool in a variable would be a copy for every phrase.
    let index = Int(place.index)
    let key = pools[slot].keys[index]
    kept.append(KeptEntry(place))
    phrases.append(
      Phrase(text: pools[slot].texts[index], latin: key.latin, pattern: pools[slot].patterns[index]))
    folded.append(key.isPattern ? [] : key.scalars)
    scalarSets.append(key.scalars.reduce(0) { $0 | 1 << UInt64($1 & 63) })
  }

  /// Whether there are phrases of the pool of that number.
  private func holds(_ pool: Int) -> Bool { references.indices.contains(pool) && !references[pool].isEmpty }

  /// For each of these phrases, what it is in another table, as far as both hold entries of the same pools; nil
  /// where every phrase is the same in both.
  func phrases(in other: PhraseTable) -> [Ref<Phrase>?]? {
    var map = [Ref<Phrase>?](repeating: nil, count: phrases.count)
    for pool in references.indices where holds(pool) && other.holds(pool) {
      for (old, new) in zip(references[pool], other.references[pool]) { map[old.index] = new }
    }
    return map.enumerated().allSatisfy { $0.element == Ref($0.offset) } ? nil : map
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
