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
  /// For each pool, for each of its entries, the phrase that it is.
  private var references: [[Ref<Phrase>]]

  /// An entry of a pool.
  private struct Item {
    var head: UInt64
    var pool: Int32
    var index: Int32
  }

  /// The phrases of pools, which are numbered in the order of files and places.
  ///
  /// - Parameter orders: for each pool, its entries in the order of the rule set.
  init(_ pools: [PhrasePool], orders: [[Int32]]) {
    references = pools.map { Array(repeating: Ref(0), count: $0.keys.count) }
    var items: [Item] = []
    items.reserveCapacity(orders.reduce(0) { $0 + $1.count })
    for (pool, order) in orders.enumerated() {
      for index in order {
        items.append(Item(head: pools[pool].keys[Int(index)].head, pool: Int32(pool), index: index))
      }
    }
    func order(_ left: Item, _ right: Item) -> Int {
      if left.head != right.head { return left.head < right.head ? -1 : 1 }
      return pools[Int(left.pool)].keys[Int(left.index)]
        .follows(pools[Int(right.pool)].keys[Int(right.index)])
    }
    // The standard sort is stable, and quick where parts are in order already.
    items.sort { order($0, $1) < 0 }
    var last: Item?
    for item in items {
      if last.map({ order($0, item) != 0 }) ?? true { append(item, of: pools) }
      references[Int(item.pool)][Int(item.index)] = Ref(phrases.count - 1)
      last = item
    }
  }

  private mutating func append(_ item: Item, of pools: [PhrasePool]) {
    let (pool, index) = (Int(item.pool), Int(item.index))
    let key = pools[pool].keys[index]
    phrases.append(
      Phrase(text: pools[pool].texts[index], latin: key.latin, pattern: pools[pool].patterns[index]))
    folded.append(key.isPattern ? [] : key.scalars)
    scalarSets.append(key.scalars.reduce(0) { $0 | 1 << UInt64($1 & 63) })
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
