import FenliuMemory
import FenliuRules

/// A place where a phrase was found, in positions of a case text.
struct Hit: BitwiseCopyable {
  var phrase: Int32
  var lower: Int32
  var upper: Int32
  /// The hit of the same phrase before; -1: there is none.
  fileprivate(set) var before: Int32 = -1

  init(phrase: Int32, lower: Int32, upper: Int32) {
    self.phrase = phrase
    self.lower = lower
    self.upper = upper
  }

  /// The positions.
  var range: Range<Int> { Int(lower)..<Int(upper) }
}

/// All hits of a case, and for each phrase where they are. Reused from case to case; clearing costs as much as
/// there are phrases that were hit.
struct Hits: ~Copyable {
  /// The hits of the title and then of the text, each part's phrases before its patterns.
  private(set) var hits = Scratch<Hit>(capacity: 256)
  /// The phrases that were hit, each once.
  private(set) var phrases = Scratch<Int32>(capacity: 256)
  /// A bit for each phrase that was hit: a small table, because it is asked for so often.
  private var bits: Scratch<UInt64>
  /// For each phrase that was hit, its last hit; of the others, anything.
  private var last: Scratch<Int32>

  init(phraseCount: Int) {
    last = Scratch(repeating: -1, count: phraseCount)
    bits = Scratch(repeating: 0, count: phraseCount / 64 + 1)
  }

  /// Forgets everything.
  mutating func clear() {
    hits.removeAll()
    for index in phrases.indices { bits[Int(phrases[index]) &>> 6] = 0 }
    phrases.removeAll()
  }

  /// Adds a hit.
  @inline(__always)
  mutating func append(_ hit: Hit) {
    var hit = hit
    let phrase = Int(hit.phrase)
    let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: phrase & 63)
    if bits[phrase &>> 6] & bit == 0 {
      phrases.append(hit.phrase)
      bits[phrase &>> 6] |= bit
    } else {
      hit.before = last[phrase]
    }
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
  @inline(__always)
  func last(of phrase: Int) -> Int { contains(phrase) ? Int(last[phrase]) : -1 }

  /// The last hit of a phrase that was hit.
  @inline(__always)
  func last(ofHit phrase: Int) -> Int { Int(last[phrase]) }

  /// The hit of the same phrase before another; -1: there is none.
  @inline(__always)
  func before(_ index: Int) -> Int { Int(hits[index].before) }

  /// Whether a phrase was hit.
  @inline(__always)
  func contains(_ phrase: Int) -> Bool { bit(of: phrase) != 0 }

  /// 1 where a phrase was hit, or else 0.
  @inline(__always)
  func bit(of phrase: Int) -> UInt64 {
    // There is a bit for each phrase, and a phrase is not negative.
    bits[phrase &>> 6] &>> UInt64(truncatingIfNeeded: phrase & 63) & 1
  }

  @inline(__always)
  subscript(index: Int) -> Hit { hits[index] }
}
