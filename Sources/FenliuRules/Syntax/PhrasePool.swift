import FenliuPattern
import FenliuSource

/// Every phrase and pattern of a pack, each kept once: phrases that fold to the same text and are matched in
/// the same way are one, and so are patterns that are written the same.
///
/// Phrases are gathered while reading, before their final order is known; `sorted` gives it.
struct PhrasePool {
  /// A phrase in the pool.
  struct Entry: Hashable {
    var index: Int
  }

  private struct Key: Hashable {
    /// The folded phrase, or the scalars of the pattern as written.
    var scalars: [UInt32]
    var latin: LatinMatching
    var isPattern = false
  }

  private var entries: [Key: Entry] = [:]
  private var keys: [Key] = []
  private var texts: [String] = []
  private var patterns: [Pattern?] = []
  private var places: [Place] = []

  /// How many files were begun; the number of the file that is being read.
  private var file = 0

  private struct Place {
    var file: Int
    var offset: ByteOffset
  }

  /// Says that the phrases to come stand in the next file.
  mutating func beginFile() { file += 1 }

  /// The folded text of a phrase; empty for a pattern.
  func folded(_ entry: Entry) -> [UInt32] { isPattern(entry) ? [] : keys[entry.index].scalars }

  /// Whether a pattern stands in the place of a phrase.
  func isPattern(_ entry: Entry) -> Bool { keys[entry.index].isPattern }

  /// How Latin letters of a phrase are matched.
  func latin(_ entry: Entry) -> LatinMatching { keys[entry.index].latin }

  /// Adds a phrase. Of the spellings of one phrase the first in the order of files and places is kept.
  mutating func insert(_ word: Word, folded: [UInt32], latin: LatinMatching) -> Entry {
    let place = Place(file: file, offset: word.location.range.lower)
    let key = Key(scalars: folded, latin: latin)
    if let entry = entries[key] {
      if places[entry.index].file == file, place.offset < places[entry.index].offset {
        texts[entry.index] = word.text
        places[entry.index] = place
      }
      return entry
    }
    return append(key, word.text, at: place)
  }

  /// Adds a pattern.
  mutating func insert(_ word: Word, pattern: Pattern) -> Entry {
    let scalars = pattern.source.unicodeScalars.map(\.value)
    let key = Key(scalars: scalars, latin: .substring, isPattern: true)
    if let entry = entries[key] { return entry }
    return append(key, pattern.source, pattern, at: Place(file: file, offset: word.location.range.lower))
  }

  private mutating func append(_ key: Key, _ text: String, _ pattern: Pattern? = nil, at place: Place)
    -> Entry
  {
    let entry = Entry(index: keys.count)
    entries[key] = entry
    keys.append(key)
    texts.append(text)
    patterns.append(pattern)
    places.append(place)
    return entry
  }

  /// The phrases by folded text, then matching, and then the patterns by source; the folded texts in that
  /// order, empty for patterns; and for each entry its place in it.
  func sorted() -> (phrases: [Phrase], folded: [[UInt32]], references: [Ref<Phrase>]) {
    let order = keys.indices.sorted { left, right in
      if keys[left].isPattern != keys[right].isPattern { return keys[right].isPattern }
      if keys[left].scalars != keys[right].scalars {
        return keys[left].scalars.lexicographicallyPrecedes(keys[right].scalars)
      }
      return keys[left].latin.rank < keys[right].latin.rank
    }
    var references = [Ref<Phrase>](repeating: Ref(0), count: keys.count)
    for (place, index) in order.enumerated() { references[index] = Ref(place) }
    let phrases = order.map { Phrase(text: texts[$0], latin: keys[$0].latin, pattern: patterns[$0]) }
    return (phrases, order.map { keys[$0].isPattern ? [] : keys[$0].scalars }, references)
  }
}

extension LatinMatching {
  /// The place of the mode in the order of phrases.
  fileprivate var rank: Int {
    switch self {
    case .forms: 0
    case .words: 1
    case .substring: 2
    }
  }
}
