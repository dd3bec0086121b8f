import FenliuPattern
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
    let isKnown = references.indices.map { other?.holds($0) == true && !references[$0].isEmpty }
    places = other?.places.filter { Int($0.pool) < limit && isKnown[Int($0.pool)] } ?? []
    for (pool, order) in zip(pools, orders) where !isKnown[pool.number] { places += order }
    // The standard sort is quick where parts are in order already.
    places.sort {
      let order = order($0, $1)
      return order != 0 ? order < 0 : slots[Int($0.pool)] < slots[Int($1.pool)]
    }
    var last: PhrasePlace?
    for place in places {
      if last.map({ order($0, place) != 0 }) ?? true {
        let (slot, index) = (slots[Int(place.pool)], Int(place.index))
        append(pools[slot].keys[index], pools[slot].texts[index], pools[slot].patterns[index])
      }
      references[Int(place.pool)][Int(place.index)] = Ref(phrases.count - 1)
      last = place
    }
  }

  private mutating func append(_ key: PhrasePool.Key, _ text: String, _ pattern: Pattern?) {
    phrases.append(Phrase(text: text, latin: key.latin, pattern: pattern))
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
