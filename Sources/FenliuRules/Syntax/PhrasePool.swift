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

    func hash(into hasher: inout Hasher) {
      scalars.withUnsafeBytes { hasher.combine(bytes: $0) }
    }

    /// What the order of keys depends on first, in one number: whether it is a pattern, and the first three
    /// scalars, each of 21 bits.
    var head: UInt64 {
      var head: UInt64 = isPattern ? 1 : 0
      for index in 0..<3 {
        head = head << 21 | UInt64(index < scalars.count ? scalars[index] & 0x1F_FFFF : 0)
      }
      return head
    }
  }

  private var entries: [Key: Entry] = [:]
  /// The phrases by how they were spelled. Packs repeat phrases, and folding is dearer than a look here.
  private var spellings: [Spelling: Entry] = [:]
  private var keys: [Key] = []
  /// For each entry, a set in which each of its scalars has one of 64 places.
  private var scalarSets: [UInt64] = []
  private var texts: [String] = []
  private var patterns: [Pattern?] = []
  private var places: [Place] = []
  private let folder = PhraseFolder()

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

  /// Whether the folded text of one phrase lies inside that of another, which may be the same.
  func contains(_ longer: Entry, _ shorter: Entry) -> Bool {
    guard scalarSets[shorter.index] & ~scalarSets[longer.index] == 0 else { return false }
    let text = keys[longer.index].scalars
    let part = keys[shorter.index].scalars
    guard part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { text[$0..<$0 + part.count] == part[...] }
  }

  /// What a text folds to.
  func fold(_ text: String) -> [UInt32] { folder.scalars(text) }

  /// The entry of a phrase that was spelled the same before; nil: there was none.
  mutating func entry(spelled word: Word, latin: LatinMatching) -> Entry? {
    guard let entry = spellings[Spelling(text: word.text, latin: latin)] else { return nil }
    note(word, as: entry)
    return entry
  }

  /// Adds a phrase. Of the spellings of one phrase the first in the order of files and places is kept.
  mutating func insert(_ word: Word, folded: [UInt32], latin: LatinMatching) -> Entry {
    let key = Key(scalars: folded, latin: latin)
    let entry: Entry
    if let known = entries[key] {
      entry = known
      note(word, as: entry)
    } else {
      entry = append(key, word.text, at: place(of: word))
    }
    // One character may be worth a warning wherever it stands.
    if folded.count > 1 { spellings[Spelling(text: word.text, latin: latin)] = entry }
    return entry
  }

  /// Takes the spelling of a phrase if it stands before the one known.
  private mutating func note(_ word: Word, as entry: Entry) {
    let place = place(of: word)
    guard places[entry.index].file == file, place.offset < places[entry.index].offset else { return }
    texts[entry.index] = word.text
    places[entry.index] = place
  }

  private func place(of word: Word) -> Place { Place(file: file, offset: word.location.range.lower) }

  /// Adds a pattern.
  mutating func insert(_ word: Word, pattern: Pattern) -> Entry {
    let scalars = pattern.source.unicodeScalars.map(\.value)
    let key = Key(scalars: scalars, latin: .substring, isPattern: true)
    if let entry = entries[key] { return entry }
    return append(key, pattern.source, pattern, at: place(of: word))
  }

  private mutating func append(_ key: Key, _ text: String, _ pattern: Pattern? = nil, at place: Place)
    -> Entry
  {
    let entry = Entry(index: keys.count)
    entries[key] = entry
    keys.append(key)
    scalarSets.append(key.scalars.reduce(0) { $0 | 1 << UInt64($1 & 63) })
    texts.append(text)
    patterns.append(pattern)
    places.append(place)
    return entry
  }

  /// The phrases by folded text, then matching, and then the patterns by source; the folded texts in that
  /// order, empty for patterns; and for each entry its place in it.
  func sorted() -> (phrases: [Phrase], folded: [[UInt32]], references: [Ref<Phrase>]) {
    let order = order()
    var references = [Ref<Phrase>](repeating: Ref(0), count: keys.count)
    for (place, index) in order.enumerated() { references[index] = Ref(place) }
    let phrases = order.map { Phrase(text: texts[$0], latin: keys[$0].latin, pattern: patterns[$0]) }
    return (phrases, order.map { keys[$0].isPattern ? [] : keys[$0].scalars }, references)
  }

  /// The entries in the order of the rule set.
  private func order() -> [Int] {
    let heads = keys.enumerated().map { (index: $0, head: $1.head) }
    return heads.sorted { left, right in
      if left.head != right.head { return left.head < right.head }
      let (left, right) = (keys[left.index], keys[right.index])
      if left.scalars != right.scalars { return left.scalars.lexicographicallyPrecedes(right.scalars) }
      return left.latin.rank < right.latin.rank
    }.map(\.index)
  }
}

/// A phrase as it is spelled, byte by byte: the comparison of `String` looks at canonical equivalence, which
/// folding heeds already.
private struct Spelling: Hashable {
  var text: String
  var latin: LatinMatching

  static func == (left: Spelling, right: Spelling) -> Bool {
    left.latin == right.latin && left.text.equalsInBytes(right.text)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(latin.rank)
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
