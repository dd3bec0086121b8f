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
  /// The phrases that were hit.
  private var marks: Marks
  /// For each phrase that was hit, its last hit; of the others, anything.
  private var last: Scratch<Int32>

  init(phraseCount: Int) {
    last = Scratch(repeating: -1, count: phraseCount)
    marks = Marks(count: phraseCount)
  }

  /// Forgets everything.
  mutating func clear() {
    hits.removeAll()
    marks.clear()
  }

  /// Adds a hit.
  @inline(__always)
  mutating func append(_ hit: Hit) {
    var hit = hit
    let phrase = Int(hit.phrase)
    if !marks.insert(phrase) { hit.before = last[phrase] }
    last[phrase] = Int32(truncatingIfNeeded: hits.count)
    hits.append(hit)
  }

  /// The phrases that were hit, each once.
  var phrases: Scratch<Int32> {
    @inline(__always) _read { yield marks.members }
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
  func bit(of phrase: Int) -> UInt64 { marks.bit(of: phrase) }

  @inline(__always)
  subscript(index: Int) -> Hit { hits[index] }
}
