import FenliuMemory
import FenliuRules

/// A place where a phrase was found, in positions of a case text.
struct Hit: BitwiseCopyable {
  var phrase: Int32
  var lower: Int32
  var upper: Int32

  /// The positions.
  var range: Range<Int> { Int(lower)..<Int(upper) }
}

/// All hits of a case, and for each phrase where they are. Reused from case to case: clearing costs
/// nothing, because a phrase's entry counts only if it was written in the present round.
struct Hits: ~Copyable {
  /// The hits of the title and then of the text, each part's phrases before its patterns.
  private(set) var hits = Scratch<Hit>(capacity: 256)
  /// The phrases that were hit, each once.
  private(set) var phrases = Scratch<Int32>(capacity: 256)
  /// For each phrase, its last hit.
  private var last: Rounds
  /// A bit for each phrase that was hit: a small table for those who ask for many.
  private var bits: Scratch<UInt64>
  /// For each hit, the one before it of the same phrase; -1: none.
  private var previous = Scratch<Int32>(capacity: 256)

  init(phraseCount: Int) {
    last = Rounds(count: phraseCount)
    bits = Scratch(repeating: 0, count: phraseCount / 64 + 1)
  }

  /// Forgets everything.
  mutating func clear() {
    hits.removeAll()
    previous.removeAll()
    for index in phrases.indices { bits[Int(phrases[index]) >> 6] = 0 }
    phrases.removeAll()
    last.clear()
  }

  /// Adds a hit.
  mutating func append(_ hit: Hit) {
    let phrase = Int(hit.phrase)
    let before = last[phrase]
    if before < 0 {
      phrases.append(hit.phrase)
      bits[phrase >> 6] |= 1 << UInt64(phrase & 63)
    }
    previous.append(before)
    last[phrase] = Int32(truncatingIfNeeded: hits.count)
    hits.append(hit)
  }

  /// The number of hits.
  var count: Int { hits.count }

  /// The hits of a phrase, by index, last first.
  func indices(of phrase: Int) -> [Int] {
    var found: [Int] = []
    var index = last(of: phrase)
    while index >= 0 {
      found.append(index)
      index = before(index)
    }
    return found
  }

  /// The last hit of a phrase; -1: there is none.
  func last(of phrase: Int) -> Int { Int(last[phrase]) }

  /// The hit of the same phrase before another; -1: there is none.
  func before(_ index: Int) -> Int { Int(previous[index]) }

  /// Whether a phrase was hit.
  @inline(__always)
  func contains(_ phrase: Int) -> Bool {
    // There is a bit for each phrase, and a phrase is not negative.
    bits[phrase >> 6] &>> UInt64(phrase & 63) & 1 != 0
  }

  subscript(index: Int) -> Hit { hits[index] }
}
