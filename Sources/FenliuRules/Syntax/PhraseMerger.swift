/// Goes through the entries of a table of phrases, as far as they are still there, and new ones among them, in order.
struct PhraseMerger {
  private let known: [PhrasePlace]
  private let numbers: [Int32]
  private let new: [PhrasePlace]
  private var knownIndex = 0
  private var newIndex = 0
  /// Where the next new entry belongs among the known ones.
  private var newPlace: Int?

  /// - Parameter numbers: for each known entry, the number of its phrase.
  init(_ known: [PhrasePlace], _ numbers: [Int32], _ new: [PhrasePlace]) {
    self.known = known
    self.numbers = numbers
    self.new = new
  }

  /// The next entry, and what the number of its phrase was; -1: it is new.
  mutating func next(
    _ isThere: (PhrasePlace) -> Bool, _ precedes: (PhrasePlace, PhrasePlace) -> Bool
  ) -> (place: PhrasePlace, number: Int)? {
    let end = newPlace ?? findNewPlace(isThere, precedes)
    while knownIndex < end {
      defer { knownIndex += 1 }
      if isThere(known[knownIndex]) { return (known[knownIndex], Int(numbers[knownIndex])) }
    }
    guard newIndex < new.count else { return nil }
    newPlace = nil
    newIndex += 1
    return (new[newIndex - 1], -1)
  }

  /// A search by halves. Entries of pools that are gone cannot be compared, and are stepped over.
  private mutating func findNewPlace(
    _ isThere: (PhrasePlace) -> Bool, _ precedes: (PhrasePlace, PhrasePlace) -> Bool
  ) -> Int {
    var (lower, upper) = (knownIndex, known.count)
    if newIndex < new.count {
      while lower < upper {
        let middle = (lower + upper) / 2
        var probe = middle
        while probe < upper, !isThere(known[probe]) { probe += 1 }
        if probe == upper {
          upper = middle
        } else if precedes(known[probe], new[newIndex]) {
          lower = probe + 1
        } else {
          upper = middle
        }
      }
    } else {
      lower = upper
    }
    newPlace = lower
    return lower
  }
}
