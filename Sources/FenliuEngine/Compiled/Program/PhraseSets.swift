import FenliuMemory
import FenliuRules

/// The distinct sets of phrases of a pack, by number, with their phrases as plain numbers side by side.
struct PhraseSets: Sendable {
  private(set) var sets: [PhraseSet] = []
  /// For each set its phrases, ascending and each once.
  private(set) var phrases = FlatLists<Int32>()
  /// For each set, whether none of its phrases has a mask.
  private(set) var areBare: [Bool] = []
  private var numbers = HashedIndices()

  /// No sets.
  init() {}

  /// Sets that are distinct, in their order.
  init(_ sets: [PhraseSet]) {
    for set in sets { _ = number(of: set) }
  }

  /// The number of a set, which equal sets share.
  mutating func number(of set: PhraseSet) -> Int {
    let (hash, isBare) = Self.hash(of: set)
    if let known = numbers.find(hash, where: { sets[$0] == set }) { return known }
    numbers.append(hash)
    sets.append(set)
    areBare.append(isBare)
    var last = -1
    // The uses of a set are ascending by phrase.
    for index in set.uses.indices where set.uses[index].phrase.index != last {
      last = set.uses[index].phrase.index
      phrases.append(Int32(truncatingIfNeeded: last))
    }
    phrases.endList()
    return sets.count - 1
  }

  private static func hash(of set: PhraseSet) -> (hash: Int, isBare: Bool) {
    var (hash, isBare) = (UInt64(truncatingIfNeeded: set.uses.count), true)
    func mix(_ index: Int) {
      hash = (hash ^ UInt64(truncatingIfNeeded: index)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 32
    }
    for index in set.uses.indices {
      mix(set.uses[index].phrase.index)
      guard !set.uses[index].masks.isEmpty else { continue }
      isBare = false
      for mask in set.uses[index].masks { mix(~mask.index) }
    }
    return (Int(truncatingIfNeeded: hash), isBare)
  }
}
