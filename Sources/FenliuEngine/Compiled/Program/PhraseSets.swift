import FenliuMemory
import FenliuRules

/// The distinct sets of phrases of a pack, by number, with their phrases as plain numbers side by side.
struct PhraseSets: Sendable {
  /// For each set its phrases, ascending and each once.
  private(set) var phrases = FlatLists<Int32>()
  /// For each set, whether none of its phrases has a mask.
  private(set) var areBare: [Bool] = []
  /// The sets of which their phrases do not tell all.
  private var others: [Int: PhraseSet] = [:]
  private var places = HashedIndices()

  /// No sets.
  init() {}

  /// The number of a set, which equal sets share.
  mutating func number(of set: PhraseSet) -> Int {
    let (hash, isBare) = Self.hash(of: set)
    if let known = places.find(hash, where: { isSet($0, set, isBare: isBare) }) { return known }
    var last = -1
    // The uses of a set are ascending by phrase.
    for index in set.uses.indices where set.uses[index].phrase.index != last {
      last = set.uses[index].phrase.index
      phrases.append(Int32(truncatingIfNeeded: last))
    }
    append(hash, isBare: isBare)
    if !isBare || phrases.range(count - 1).count != set.uses.count { others[count - 1] = set }
    return count - 1
  }

  /// The number of a set of another version, the phrases of which have other numbers now; nil where one is gone.
  mutating func number(of set: Int, in other: PhraseSets, _ numbers: PhraseNumbers) -> Int? {
    if let whole = other.others[set] { return numbers.renumbered(whole).map { number(of: $0) } }
    let start = phrases.values.count
    let range = other.phrases.range(set)
    var hash = Hash(count: range.count)
    for place in range {
      guard let phrase = numbers.number(of: other.phrases.values[place]) else { return nil }
      hash.mix(Int(phrase))
      phrases.append(phrase)
    }
    let known = places.find(hash.value) { known in
      others[known] == nil && phrases.values[phrases.range(known)].elementsEqual(phrases.values[start...])
    }
    if let known {
      phrases.values.removeLast(phrases.values.count - start)
      return known
    }
    append(hash.value, isBare: true)
    return count - 1
  }

  private mutating func append(_ hash: Int, isBare: Bool) {
    phrases.endList()
    places.append(hash)
    areBare.append(isBare)
  }

  private func isSet(_ number: Int, _ set: PhraseSet, isBare: Bool) -> Bool {
    if let other = others[number] { return other == set }
    let range = phrases.range(number)
    return isBare && range.count == set.uses.count
      && zip(range, set.uses.indices).allSatisfy { Int(phrases.values[$0]) == set.uses[$1].phrase.index }
  }

  /// A number that is the same for equal sets.
  private struct Hash {
    private var bits: UInt64

    init(count: Int) { bits = UInt64(truncatingIfNeeded: count) }

    mutating func mix(_ index: Int) {
      bits = (bits ^ UInt64(truncatingIfNeeded: index)) &* 0x9E37_79B9_7F4A_7C15
      bits ^= bits &>> 32
    }

    var value: Int { Int(truncatingIfNeeded: bits) }
  }

  private static func hash(of set: PhraseSet) -> (hash: Int, isBare: Bool) {
    var (hash, isBare) = (Hash(count: set.uses.count), true)
    for index in set.uses.indices {
      hash.mix(set.uses[index].phrase.index)
      guard !set.uses[index].masks.isEmpty else { continue }
      isBare = false
      for mask in set.uses[index].masks { hash.mix(~mask.index) }
    }
    return (hash.value, isBare)
  }
}

extension PhraseSets: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { areBare.count }

  /// The set of a number.
  subscript(number: Int) -> PhraseSet {
    others[number]
      ?? PhraseSet(phrases.values[phrases.range(number)].map { PhraseUse(phrase: Ref(Int($0))) })
  }
}
