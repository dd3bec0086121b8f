import FenliuMemory
import FenliuPattern
import FenliuSource

/// The phrases and patterns of a part of a pack, each kept once: phrases that fold to the same text and are
/// matched in the same way are one, and so are patterns that are written the same.
///
/// Phrases are gathered while reading, before their final order is known; `PhraseTable` gives it, to those of all
/// parts together.
struct PhrasePool: Sendable {
  /// A phrase in a pool.
  struct Entry: Hashable, Sendable {
    /// The number of the pool among those of the pack.
    var pool: UInt32
    var index: UInt32
  }

  /// What makes a phrase another one.
  struct Key: Equatable, Sendable {
    /// The folded phrase, or the scalars of the pattern as written.
    var scalars: [UInt32]
    var latin: LatinMatching
    var isPattern = false

    init(scalars: [UInt32], latin: LatinMatching) {
      self.scalars = scalars
      self.latin = latin
    }

    init(_ pattern: Pattern) {
      scalars = pattern.source.unicodeScalars.map(\.value)
      latin = .substring
      isPattern = true
    }

    var hash: Int {
      var hasher = Hasher()
      scalars.withUnsafeBytes { hasher.combine(bytes: $0) }
      return hasher.finalize()
    }
  }

  /// The number of the pool.
  let number: Int
  /// The indices of `keys`.
  private var entries = HashedIndices()
  /// The phrases by how they were spelled. Packs repeat phrases, and folding is dearer than a look here.
  private var spellings = HashedIndices()
  private var spelled: [Spelling] = []
  private(set) var keys: [Key] = []
  private(set) var texts: [String] = []
  private(set) var patterns: [Pattern?] = []
  /// Where the spelling that is kept stands.
  private var places: [ByteOffset] = []

  /// The pool of that number, for what is read of one file.
  init(number: Int = 0) { self.number = number }

  /// The entry of a phrase that was spelled the same before; nil: there was none.
  mutating func entry(spelled word: Word, latin: LatinMatching) -> Entry? {
    guard let place = place(of: word.text, latin) else { return nil }
    let index = spelled[place].index
    note(word, at: index)
    return entry(at: index)
  }

  /// Adds a phrase that was not spelled so before. Of the spellings of one phrase the first in the order of places
  /// is kept.
  mutating func insert(_ word: Word, folded: [UInt32], latin: LatinMatching) -> Entry {
    let key = Key(scalars: folded, latin: latin)
    let index: Int
    let hash = key.hash
    if let known = self.index(of: key, hash) {
      index = known
      note(word, at: index)
    } else {
      index = append(key, hash, word.text, at: word)
    }
    // One character may be worth a warning wherever it stands.
    if folded.count > 1 {
      spellings.append(Spelling.hash(of: word.text))
      spelled.append(Spelling(text: word.text, latin: latin, index: index))
    }
    return entry(at: index)
  }

  /// Adds a pattern.
  mutating func insert(_ word: Word, pattern: Pattern) -> Entry {
    let key = Key(pattern)
    let hash = key.hash
    return entry(at: index(of: key, hash) ?? append(key, hash, pattern.source, pattern, at: word))
  }

  private func index(of key: Key, _ hash: Int) -> Int? { entries.find(hash) { keys[$0] == key } }

  private func place(of text: String, _ latin: LatinMatching) -> Int? {
    spellings.find(Spelling.hash(of: text)) {
      spelled[$0].latin == latin && spelled[$0].text.equalsInBytes(text)
    }
  }

  private func entry(at index: Int) -> Entry { Entry(pool: UInt32(number), index: UInt32(index)) }

  /// Takes the spelling of a phrase if it stands before the one known.
  private mutating func note(_ word: Word, at index: Int) {
    let offset = word.location.range.lower
    guard offset < places[index] else { return }
    texts[index] = word.text
    places[index] = offset
  }

  private mutating func append(
    _ key: Key, _ hash: Int, _ text: String, _ pattern: Pattern? = nil, at word: Word
  ) -> Int {
    entries.append(hash)
    keys.append(key)
    texts.append(text)
    patterns.append(pattern)
    places.append(word.location.range.lower)
    return keys.count - 1
  }

  /// Forgets what only the reading of more phrases needs, and gives the entries in the order of the rule set.
  mutating func finish() -> [PhrasePlace] {
    entries = HashedIndices()
    spellings = HashedIndices()
    spelled = []
    places = []
    return keys.indices.map { PhrasePlace(keys[$0], pool: number, index: $0) }
      .sorted { $0.order($1) { keys[Int($0.index)].order(keys[Int($1.index)]) } < 0 }
  }
}

/// A phrase as it is spelled, byte by byte: the comparison of `String` looks at canonical equivalence, which
/// folding heeds already.
private struct Spelling: Sendable {
  var text: String
  var latin: LatinMatching
  /// The index of the phrase.
  var index: Int

  /// Hardly any phrase is matched in two ways, so that does not count.
  static func hash(of text: String) -> Int { text.hashOfBytes }
}

extension LatinMatching {
  /// The place of the mode in the order of phrases.
  var rank: Int {
    switch self {
    case .forms: 0
    case .words: 1
    case .substring: 2
    }
  }
}
