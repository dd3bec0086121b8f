/// For the gaps between the scalars of one block of a text, the states whose scalar may stand before
/// the gap so that a match can be completed behind it.
struct CompletionBlock {
  /// How many scalars a block has.
  static let size = 256

  private let wordCount: Int
  /// The sets at the upper gaps of all blocks, that of the last block first, each as `wordCount` words.
  private var kept: [UInt64] = []
  /// The gaps of the block at hand, both included; nil if there is none.
  private var gaps: ClosedRange<Int>?
  /// The sets at those gaps, from the lowest.
  private var words: [UInt64] = []

  init(wordCount: Int) { self.wordCount = wordCount }

  mutating func beginText() {
    kept.removeAll(keepingCapacity: true)
    gaps = nil
  }

  /// Keeps the set at the upper gap of a block; blocks come from the last to the first.
  mutating func keep(_ walk: borrowing StateWalk) {
    for word in 0..<wordCount { kept.append(walk.word(word)) }
  }

  /// The lower gap of the block whose upper gap is given.
  static func lowerGap(ofBlockTo upper: Int) -> Int { (upper - 1) / size * size }

  /// Makes the block with a gap other than 0 the one at hand.
  @inline(__always)
  mutating func load(
    gap: Int, of text: UnsafeBufferPointer<UInt32>, _ automaton: borrowing Automaton, _ walk: inout StateWalk
  ) {
    if let gaps, gap > gaps.lowerBound, gap <= gaps.upperBound { return }
    find(gap: gap, of: text, automaton, &walk)
  }

  private mutating func find(
    gap: Int, of text: UnsafeBufferPointer<UInt32>, _ automaton: borrowing Automaton, _ walk: inout StateWalk
  ) {
    let lower = Self.lowerGap(ofBlockTo: gap)
    let upper = min(lower + Self.size, text.count)
    gaps = lower...upper
    let count = (upper - lower + 1) * wordCount
    if words.count < count { words = [UInt64](repeating: 0, count: max(count, (Self.size + 1) * wordCount)) }
    let block = kept.count / wordCount - 1 - lower / Self.size
    walk.begin(with: Array(kept[block * wordCount..<(block + 1) * wordCount]))
    var place = upper
    while true {
      for word in 0..<wordCount { words[(place - lower) * wordCount + word] = walk.word(word) }
      if place == lower { break }
      place -= 1
      _ = walk.step(on: automaton.alphabet.symbol(text[place]))
    }
  }

  /// Whether one of the walk's states can take the next scalar, which has a symbol and stands before `gap`, so that
  /// a match can be completed behind it. The block with the gap must be at hand.
  @inline(__always)
  func allow(
    _ walk: borrowing StateWalk, _ automaton: borrowing Automaton, _ symbol: Int, gap: Int
  ) -> Bool {
    guard let lower = gaps?.lowerBound else { return false }
    let offset = (gap - lower) * wordCount
    for word in 0..<wordCount
    where walk.word(word) & automaton.takers(of: symbol, word) & words[offset + word] != 0 {
      return true
    }
    return false
  }
}
