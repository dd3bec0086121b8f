/// Finds the matches of one pattern in one text after another, for one thread.
///
/// A search from each start in turn can read a text again and again: `a*b|a` on `aaaa…` reads to the
/// end for every `a`. Here nothing is read in vain:
///
/// 1. Backward over the text, keeping the states from which a match can still be completed. It tells
///    at every place whether a match starts there. Every 256 scalars the set of states is kept.
/// 2. Forward from the first start that is not in an earlier match, scalar by scalar, as long as some
///    state reached is one from which a match can still be completed. Where there is none the match
///    ends, and not one scalar later.
///
/// The sets of the second pass are found again from the kept ones, for the blocks of 256 scalars that
/// have matches. So a text of n scalars takes at most 3 n steps and one more for each match. A step is
/// a look in a table, or at worst, while the table is filled or when it is too small, a walk over the
/// pattern's m states: O(n m) altogether, and O(n) once the table is there. Memory is O(m²) and the
/// bounded cache, a number for each place where a match can start, and m / 256 bits for each scalar.
public final class PatternSearcher {
  private var search: Search

  init(_ pattern: Pattern, cacheBytes: Int) { search = Search(pattern.automaton, cacheBytes: cacheBytes) }

  /// The work done so far, over all texts: scalars read and links of the automaton walked.
  var work: Int { search.backward.work + search.forward.work }
  /// The most sets of states kept in either direction, and how many may be.
  var cachedSets: Int { max(search.backward.cache.count, search.forward.cache.count) }
  var cacheCapacity: Int { search.backward.cache.capacity }
  /// Whether the last text was walked to its end with the cache.
  var usedCacheThroughout: Bool { search.backward.isCacheUsed && search.forward.isCacheUsed }

  /// The matches in a folded text, as ranges of scalars: the leftmost first, each as long as possible,
  /// none overlapping another, none empty.
  public func matches(in text: [UInt32]) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    text.withUnsafeBufferPointer { text in search.find(in: text) { matches.append($0) } }
    return matches
  }

  /// Calls `found` for each of the matches that `matches(in:)` lists. The text must not change meanwhile.
  public func search(_ text: UnsafeBufferPointer<UInt32>, found: (Range<Int>) -> Void) {
    search.find(in: text, found: found)
  }
}

/// What a searcher works with: a value by itself, so that no access to its parts is checked.
private struct Search: ~Copyable {
  private let automaton: Automaton
  private(set) var backward: StateWalk
  private(set) var forward: StateWalk
  private var completions: CompletionBlock
  /// The places where a match starts, last first.
  private var starts: [Int] = []

  init(_ automaton: Automaton, cacheBytes: Int) {
    self.automaton = automaton
    backward = StateWalk(automaton, automaton.backward, cacheBytes: cacheBytes / 2)
    forward = StateWalk(automaton, automaton.forward, cacheBytes: cacheBytes / 2)
    completions = CompletionBlock(wordCount: automaton.wordCount)
  }

  mutating func find(in text: UnsafeBufferPointer<UInt32>, found: (Range<Int>) -> Void) {
    backward.beginText()
    findStarts(in: text)
    if starts.isEmpty { return }
    forward.beginText()
    var reached = 0
    while let start = starts.popLast() {
      guard start >= reached else { continue }
      let isLineStart = start == 0 || text[start - 1] == ScalarSet.lineFeed
      if isLineStart {
        forward.begin(with: automaton.first.atEdge, .atEdge)
      } else {
        forward.begin(with: automaton.first.within, .within)
      }
      reached = start
      while reached < text.count {
        let symbol = automaton.alphabet.symbol(text[reached])
        completions.load(gap: reached + 1, of: text, automaton, &backward)
        guard completions.allow(forward, automaton, symbol, gap: reached + 1) else { break }
        _ = forward.step(on: symbol)
        reached += 1
      }
      found(start..<reached)
    }
  }

  /// Finds the places where a match starts.
  private mutating func findStarts(in text: UnsafeBufferPointer<UInt32>) {
    starts.removeAll(keepingCapacity: true)
    completions.beginText()
    backward.begin(with: automaton.last.atEdge, .atEdge)
    var upper = text.count
    while upper > 0 {
      let lower = CompletionBlock.lowerGap(ofBlockTo: upper)
      completions.keep(backward)
      var place = upper
      while place > lower {
        place &-= 1
        let report = backward.step(on: automaton.alphabet.symbol(text[place]))
        if report.isEmpty { continue }
        if report.contains(.within) || place == 0 || text[place - 1] == ScalarSet.lineFeed {
          starts.append(place)
        }
      }
      upper = lower
    }
  }
}
