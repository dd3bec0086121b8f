import FenliuMemory

/// What a searcher works with: a value by itself, so that no access to its parts is checked.
struct Search: ~Copyable {
  private let automaton: Automaton
  private(set) var backward: StateWalk
  private(set) var forward: StateWalk
  private var completions: CompletionBlock
  /// The places where a match starts, last first.
  private var starts = Scratch<Int>(capacity: 16)
  /// How many scalars were looked at without a step, over all texts.
  private(set) var reached = 0

  init(_ automaton: Automaton, cacheBytes: Int) {
    self.automaton = automaton
    backward = StateWalk(automaton, automaton.backward, cacheBytes: cacheBytes / 2)
    forward = StateWalk(automaton, automaton.forward, cacheBytes: cacheBytes / 2)
    completions = CompletionBlock(wordCount: automaton.wordCount)
  }

  /// Makes ready for a text, which may be searched in pieces.
  mutating func beginText() {
    backward.beginText()
    forward.beginText()
  }

  /// Finds the matches, which can only be near the literals.
  ///
  /// Around each literal there is a window that holds every match with this literal in it. Windows that overlap are one,
  /// so that each match is in one of them, with every other that overlaps it: none is found there that the whole text
  /// would not give. No scalar is looked at twice for the same bound of a window.
  mutating func find(
    in text: UnsafeBufferPointer<UInt32>, around literals: Span<LiteralPlace>, found: (Range<Int>) -> Void
  ) {
    guard let (before, after) = automaton.surroundings else {
      return find(in: SearchedText(text), found: found)
    }
    var window = 0..<0
    for index in literals.indices {
      let literal = Int(literals[index].lower)..<Int(literals[index].upper)
      var lower = literal.lowerBound
      let least = max(window.upperBound, lower - min(lower, before.most))
      while lower > least, before.takes[automaton.alphabet.symbol(text[lower - 1])] { lower -= 1 }
      var upper = max(literal.upperBound, window.upperBound)
      let most = literal.upperBound + min(text.count - literal.upperBound, after.most)
      let looked = upper
      while upper < most, after.takes[automaton.alphabet.symbol(text[upper])] { upper += 1 }
      reached += max(0, literal.lowerBound - lower) + (upper - looked) + 1
      if lower > window.upperBound {
        if !window.isEmpty { find(in: SearchedText(text, window), found: found) }
        window = lower..<upper
      } else {
        window = window.lowerBound..<upper
      }
    }
    if !window.isEmpty { find(in: SearchedText(text, window), found: found) }
  }

  /// Finds the matches in a text, or in a part of one.
  mutating func find(in text: SearchedText, found: (Range<Int>) -> Void) {
    if automaton.isOneScalar { return findScalars(in: text, found: found) }
    findStarts(in: text)
    var reached = 0
    for last in starts.indices.reversed() {
      let start = starts[last]
      guard start >= reached else { continue }
      forward.begin(with: automaton.first, isAtEdge: text.startsLine(at: start))
      reached = start
      while reached < text.scalars.count {
        let symbol = automaton.alphabet.symbol(text.scalars[reached])
        completions.load(gap: reached + 1, of: text, automaton, &backward)
        guard completions.allow(forward, automaton, symbol, gap: reached + 1) else { break }
        _ = forward.step(on: symbol)
        reached += 1
      }
      found(text.start + start..<text.start + reached)
    }
  }

  /// Finds the matches of a pattern that is one scalar of a set.
  private mutating func findScalars(in text: SearchedText, found: (Range<Int>) -> Void) {
    reached += text.scalars.count
    for place in 0..<text.scalars.count
    where automaton.takers(of: automaton.alphabet.symbol(text.scalars[place]), 0) != 0 {
      found(text.start + place..<text.start + place + 1)
    }
  }

  /// Finds the places where a match starts.
  private mutating func findStarts(in text: SearchedText) {
    starts.removeAll()
    completions.beginText()
    backward.begin(with: automaton.last, isAtEdge: text.endsLine)
    var upper = text.scalars.count
    while upper > 0 {
      let lower = CompletionBlock.lowerGap(ofBlockTo: upper)
      if upper < text.scalars.count { completions.keep(backward) }
      var place = upper
      while place > lower {
        place &-= 1
        let report = backward.step(on: automaton.alphabet.symbol(text.scalars[place]))
        if report.isEmpty { continue }
        if report.contains(.within) || text.startsLine(at: place) { starts.append(place) }
      }
      upper = lower
    }
  }
}

/// A text to search, or a part of one that no match crosses the bounds of.
struct SearchedText {
  /// Its scalars.
  let scalars: UnsafeBufferPointer<UInt32>
  /// Where it starts in the whole text.
  let start: Int
  /// Whether a line of the whole text starts where it starts, and whether one ends where it ends.
  private let startsLine: Bool
  let endsLine: Bool

  /// A whole text.
  init(_ text: UnsafeBufferPointer<UInt32>) { self.init(text, 0..<text.count) }

  /// What is at `part` of a text.
  init(_ text: UnsafeBufferPointer<UInt32>, _ part: Range<Int>) {
    scalars = UnsafeBufferPointer(rebasing: text[part])
    start = part.lowerBound
    startsLine = start == 0 || text[start - 1] == ScalarSet.lineFeed
    endsLine = part.upperBound == text.count || text[part.upperBound] == ScalarSet.lineFeed
  }

  /// Whether a line starts at one of its places.
  @inline(__always)
  func startsLine(at place: Int) -> Bool {
    place == 0 ? startsLine : scalars[place - 1] == ScalarSet.lineFeed
  }
}
