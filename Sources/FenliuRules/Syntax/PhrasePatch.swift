import FenliuSource

/// Makes the table of the phrases of some pools out of that of other pools that are mostly the same: only entries of
/// pools that came or went are looked at one by one.
///
/// Up to its last step, phrases have the numbers that they had in the other table.
struct PhrasePatch {
  private(set) var table: PhraseTable

  private let other: PhraseTable
  private let slots: PhraseSlots
  /// Phrases that are spelled as they are at another place now.
  private var respelled: [Int] = []
  /// Phrases that are new, in order.
  private var added: [Added] = []

  private struct Added {
    var entry: PhrasePlace
    var count: Int32
    /// The phrase before which it belongs, or how many there were.
    var before: Int
  }

  /// What an entry of a new pool is.
  private enum Finding {
    case known(Int)
    /// One of `added`.
    case added(Int)
  }

  /// Nil where the pools that stayed are in another order.
  init?(_ pools: [PhrasePool], _ orders: [[PhrasePlace]], _ other: PhraseTable) {
    self.other = other
    slots = PhraseSlots(pools)
    table = PhraseTable(of: pools)
    let slots = slots
    let stayed = pools.map(\.number).filter(other.holds)
    guard stayed == other.pools.filter({ other.holds($0) && slots[$0] != nil }) else { return nil }

    table.kept = other.kept
    table.counts = other.counts
    for pool in stayed { table.references[pool] = other.references[pool] }
    adopt(removeEntries(of: other.pools.filter { slots[$0] == nil }), in: stayed)

    var new: [PhrasePlace] = []
    for (pool, order) in zip(pools, orders) where !other.holds(pool.number) { new += order }
    new.sort(by: slots.precedes)
    let found = new.map { note($0) }
    let first = renumber(stayed)
    for pool in pools where !other.holds(pool.number) {
      table.references[pool.number] = Array(repeating: Ref(0), count: pool.keys.count)
    }
    for (entry, finding) in zip(new, found) {
      table.references[Int(entry.pool)][Int(entry.index)] =
        switch finding {
        case .known(let phrase): first.known.isEmpty ? Ref(phrase) : first.known[phrase]
        case .added(let index): first.added[index]
        }
    }
  }

  // MARK: Steps

  /// Takes away the entries of pools that are gone; gives the phrases whose spelling went with them.
  private mutating func removeEntries(of pools: [Int]) -> [Int] {
    var orphans: [Int] = []
    for pool in pools where other.holds(pool) {
      for phrase in other.references[pool] {
        table.counts[phrase.index] -= 1
        if other.kept[phrase.index].pool == pool { orphans.append(phrase.index) }
      }
    }
    return orphans
  }

  /// Gives phrases the spelling of their first entry in pools, which are given in their order.
  private mutating func adopt(_ orphans: [Int], in pools: [Int]) {
    var isOrphan = Array(repeating: false, count: table.counts.count)
    var left = 0
    for phrase in orphans where table.counts[phrase] > 0 {
      isOrphan[phrase] = true
      left += 1
    }
    for pool in pools {
      if left == 0 { return }
      for (index, phrase) in table.references[pool].enumerated() where isOrphan[phrase.index] {
        isOrphan[phrase.index] = false
        left -= 1
        table.kept[phrase.index] = other.kept[phrase.index].moved(toPool: pool, index)
        respelled.append(phrase.index)
      }
    }
  }

  /// Adds an entry of a new pool; those of one phrase come one after the other, the first in the order of pools first.
  private mutating func note(_ entry: PhrasePlace) -> Finding {
    let phrase = firstPhrase(notBefore: entry)
    if phrase < other.kept.count, order(phrase, entry) == 0 {
      table.counts[phrase] += 1
      if table.counts[phrase] == 1 || slots[entry] < slots[table.kept[phrase]] {
        table.kept[phrase] = entry
        respelled.append(phrase)
      }
      return .known(phrase)
    }
    if let last = added.last, slots.order(last.entry, entry) == 0 {
      added[added.count - 1].count += 1
    } else {
      added.append(Added(entry: entry, count: 1, before: phrase))
    }
    return .added(added.count - 1)
  }

  private func firstPhrase(notBefore entry: PhrasePlace) -> Int {
    var (lower, upper) = (0, other.kept.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if order(middle, entry) < 0 { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  /// The order of a phrase of the other table and an entry of a new pool.
  private func order(_ phrase: Int, _ entry: PhrasePlace) -> Int {
    other.kept[phrase].order(entry) { _, entry in other.key(of: phrase).order(slots.key(of: entry)) }
  }

  /// Gives phrases the numbers that they have now, and says which: for those that were there before, nothing where
  /// they are the same, and for those that are new.
  private mutating func renumber(_ stayed: [Int]) -> (known: [Ref<Phrase>], added: [Ref<Phrase>]) {
    guard !added.isEmpty || table.counts.contains(0) else {
      (table.phrases, table.folded, table.scalarSets) = (other.phrases, other.folded, other.scalarSets)
      for phrase in respelled { respell(phrase) }
      return ([], [])
    }
    let (kept, counts) = (table.kept, table.counts)
    (table.kept, table.counts) = ([], [])
    var known = Array(repeating: Ref<Phrase>(-1), count: kept.count)
    var new: [Ref<Phrase>] = []
    var run = 0..<0
    func take(_ run: Range<Int>) {
      table.phrases += other.phrases[run]
      table.folded += other.folded[run]
      table.scalarSets += other.scalarSets[run]
      table.kept += kept[run]
      table.counts += counts[run]
    }
    for phrase in 0...kept.count {
      while new.count < added.count, added[new.count].before == phrase {
        take(run)
        run = phrase..<phrase
        let next = added[new.count]
        new.append(Ref(table.phrases.count))
        table.append(next.entry, of: slots.pools, in: slots[next.entry])
        table.counts[table.counts.count - 1] = next.count
      }
      if phrase < kept.count, counts[phrase] > 0 {
        known[phrase] = Ref(table.phrases.count + run.count)
        run = run.lowerBound..<phrase + 1
      } else {
        take(run)
        run = phrase + 1..<phrase + 1
      }
    }
    for pool in stayed { table.references[pool] = table.references[pool].map { known[$0.index] } }
    for phrase in respelled where counts[phrase] > 0 { respell(known[phrase].index) }
    return (known, new)
  }

  /// Spells a phrase as it is at the entry that is kept.
  private mutating func respell(_ phrase: Int) {
    let entry = table.kept[phrase]
    let text = slots.pools[slots[entry]].texts[Int(entry.index)]
    // What is spelled the same stays the same memory.
    if !table.phrases[phrase].text.equalsInBytes(text) { table.phrases[phrase].text = text }
  }
}
