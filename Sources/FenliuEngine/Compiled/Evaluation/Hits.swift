import FenliuRules

/// A place where a phrase was found, in positions of a case text.
struct Hit: Hashable {
  var phrase: Int32
  var lower: Int32
  var upper: Int32

  /// The positions.
  var range: Range<Int> { Int(lower)..<Int(upper) }
}

/// All hits of a case, and for each phrase where they are. Reused from case to case: clearing costs
/// nothing, because a phrase's entry counts only if it was written in the present round.
struct Hits {
  /// The hits of the title and then of the text: phrases in the order in which they end, then patterns.
  private(set) var hits: [Hit] = []
  /// The phrases that were hit, each once.
  private(set) var phrases: [Int32] = []
  private var round: UInt32 = 0
  private var rounds: [UInt32]
  private var last: [Int32]
  private var previous: [Int32] = []

  init(phraseCount: Int) {
    rounds = Array(repeating: 0, count: phraseCount)
    last = Array(repeating: -1, count: phraseCount)
  }

  /// Forgets everything.
  mutating func clear() {
    hits.removeAll(keepingCapacity: true)
    previous.removeAll(keepingCapacity: true)
    phrases.removeAll(keepingCapacity: true)
    round &+= 1
    if round == 0 {
      for index in rounds.indices { rounds[index] = 0 }
      round = 1
    }
  }

  /// Adds a hit.
  mutating func append(_ hit: Hit) {
    let phrase = Int(hit.phrase)
    if rounds[phrase] != round {
      rounds[phrase] = round
      last[phrase] = -1
      phrases.append(hit.phrase)
    }
    previous.append(last[phrase])
    last[phrase] = Int32(hits.count)
    hits.append(hit)
  }

  /// The hits of a phrase, by index, last first.
  func indices(of phrase: Int) -> some Sequence<Int> {
    let first = rounds[phrase] == round ? Int(last[phrase]) : -1
    return sequence(state: first) { index -> Int? in
      guard index >= 0 else { return nil }
      defer { index = Int(self.previous[index]) }
      return index
    }
  }

  /// Whether a phrase was hit.
  func contains(_ phrase: Int) -> Bool { rounds[phrase] == round }

  subscript(index: Int) -> Hit { hits[index] }
}
