import FenliuMemory

/// For the gaps between the scalars of one block of a text, the states whose scalar may stand before
/// the gap so that a match can be completed behind it.
struct CompletionBlock: ~Copyable {
  /// How many scalars a block has.
  static let size = 256

  private let wordCount: Int
  /// The sets at the upper gaps of all blocks but the last, that of the last but one first, each as `wordCount` words.
  private var kept = Scratch<UInt64>(capacity: 16)
  /// The gaps of the block at hand, both included; nil if there is none.
  private var gaps: ClosedRange<Int>?
  /// The sets at those gaps, from the lowest.
  private var words = Scratch<UInt64>(capacity: 16)

  init(wordCount: Int) { self.wordCount = wordCount }

  mutating func beginText() {
    kept.removeAll()
    gaps = nil
  }

  /// Keeps the set at the upper gap of a block; blocks come from the last but one to the first.
  mutating func keep(_ walk: borrowing StateWalk) {
    for word in 0..<wordCount { kept.append(walk.word(word)) }
  }

  /// The lower gap of the block whose upper gap is given.
  static func lowerGap(ofBlockTo upper: Int) -> Int { (upper - 1) / size * size }

  /// Makes the block with a gap other than 0 the one at hand.
  @inline(__always)
  mutating func load(
    gap: Int, of text: SearchedText, _ automaton: borrowing Automaton, _ walk: inout StateWalk
  ) {
    if let gaps, gap > gaps.lowerBound, gap <= gaps.upperBound { return }
    find(gap: gap, of: text, automaton, &walk)
  }

  private mutating func find(
    gap: Int, of text: SearchedText, _ automaton: borrowing Automaton, _ walk: inout StateWalk
  ) {
    let scalars = text.scalars
    let lower = Self.lowerGap(ofBlockTo: gap)
    let upper = min(lower + Self.size, scalars.count)
    gaps = lower...upper
    words.fill(0, count: (upper - lower + 1) * wordCount)
    if upper == scalars.count {
      walk.begin(with: automaton.last, isAtEdge: text.endsLine)
    } else {
      let block = kept.count / wordCount - 1 - lower / Self.size
      walk.begin(with: (0..<wordCount).map { kept[block * wordCount + $0] })
    }
    var place = upper
    while true {
      for word in 0..<wordCount { words[(place - lower) * wordCount + word] = walk.word(word) }
      if place == lower { break }
      place -= 1
      _ = walk.step(on: automaton.alphabet.symbol(scalars[place]))
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
