import FenliuRules

/// Lists for those who tell people about a text; a decision needs none of them.
extension TextReading {
  /// The hits, by index, that a set of phrases finds and no mask hides.
  mutating func occurrences(of set: PhraseSet) -> [Int] {
    var found: [Int] = []
    for use in set.uses where hits.contains(use.phrase.index) {
      for index in hits.indices(of: use.phrase.index) where !isMasked(hits[index], by: use.masks) {
        found.append(index)
      }
    }
    return found
  }

  /// Whether a hit lies inside a hit of one of the masks.
  mutating func isMasked(_ hit: Hit, by phrases: [Ref<Phrase>]) -> Bool {
    if phrases.isEmpty { return false }
    let list = tables.words.value.maskNumbers[phrases] ?? -1
    if list >= 0 { return isMasked(hit, by: list) }
    return phrases.contains { phrase in
      hits.indices(of: phrase.index).contains { hits[$0].lower <= hit.lower && hit.upper <= hits[$0].upper }
    }
  }

  /// The hits, by index, that a text test which holds rests on.
  mutating func grounds(of number: Int) -> [Int] { groundRange(of: number).map { Int(grounds[$0]) } }

  /// The evidence for a hit.
  mutating func evidence(for index: Int) -> Evidence { Evidence(evidenceRow(for: index)) }

  /// Whether what begins at `start` is within reach of what ended at `end`, in the same part.
  mutating func reaches(from end: Int, to start: Int, _ reach: Reach) -> Bool {
    reaches(from: end, to: start, ReachRow(reach))
  }
}

extension Range<Int> {
  /// Every order of the numbers in the range.
  var permutations: [[Int]] {
    reduce([[]]) { orders, number in
      orders.flatMap { order in
        (0...order.count).map { place in
          var longer = order
          longer.insert(number, at: place)
          return longer
        }
      }
    }
  }
}
