/// Finds which of many phrases occur inside another phrase.
///
/// A trie over folded scalars, kept in one dictionary. Phrases are at most `Phrase.maximumLength` long, so
/// looking from every position of one stays cheap.
struct PhraseTrie {
  private struct Step: Hashable {
    var node: Int
    var scalar: UInt32
  }

  private var steps: [Step: Int] = [:]
  private var ends: [[Int]] = [[]]

  /// Adds a phrase with the number by which it is reported.
  mutating func insert(_ phrase: some Sequence<UInt32>, as number: Int) {
    var node = 0
    for scalar in phrase {
      let step = Step(node: node, scalar: scalar)
      if let next = steps[step] {
        node = next
      } else {
        steps[step] = ends.count
        node = ends.count
        ends.append([])
      }
    }
    ends[node].append(number)
  }

  /// An occurrence of a phrase.
  struct Match {
    var number: Int
    var range: Range<Int>
  }

  /// Every occurrence in a text, by start, then length.
  func matches(in text: [UInt32]) -> [Match] {
    var matches: [Match] = []
    for start in text.indices {
      var node = 0
      var end = start
      while end < text.count, let next = steps[Step(node: node, scalar: text[end])] {
        node = next
        end += 1
        matches += ends[node].map { Match(number: $0, range: start..<end) }
      }
    }
    return matches
  }
}
