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
///
/// Where a text has the literals that every match holds is found by others, for all patterns at once. Around these places
/// a match can reach only so far, by its length and by the scalars that it takes; nothing else has to be searched.
public final class PatternSearcher {
  private var search: Search

  init(_ pattern: Pattern, cacheBytes: Int) { search = Search(pattern.automaton, cacheBytes: cacheBytes) }

  /// The work done so far, over all texts: scalars read and links of the automaton walked.
  var work: Int { search.backward.work + search.forward.work + search.reached }
  /// The most sets of states kept in either direction, and how many may be.
  var cachedSets: Int { max(search.backward.cache.count, search.forward.cache.count) }
  var cacheCapacity: Int { search.backward.cache.capacity }
  /// Whether the last text was walked to its end with the cache.
  var usedCacheThroughout: Bool { search.backward.isCacheUsed && search.forward.isCacheUsed }

  /// The matches in a folded text, as ranges of scalars: the leftmost first, each as long as possible,
  /// none overlapping another, none empty.
  public func matches(in text: [UInt32]) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    text.withUnsafeBufferPointer { text in self.search(text) { matches.append($0) } }
    return matches
  }

  /// Calls `found` for each of the matches that `matches(in:)` lists. The text must not change meanwhile.
  public func search(_ text: UnsafeBufferPointer<UInt32>, found: (Range<Int>) -> Void) {
    search.beginText()
    search.find(in: SearchedText(text), found: found)
  }

  /// Does what `search` does, and reads no more of the text than what is near its literals.
  ///
  /// - Parameter literals: where the text has each of the pattern's `requiredLiterals`, all places of all of them, in the
  ///   order of their starts. Without required literals they are of no use.
  public func search(
    _ text: UnsafeBufferPointer<UInt32>, around literals: Span<LiteralPlace>, found: (Range<Int>) -> Void
  ) {
    search.beginText()
    search.find(in: text, around: literals, found: found)
  }
}

/// Where a text has a literal: the scalars from `lower` up to `upper`.
public struct LiteralPlace: BitwiseCopyable, Sendable {
  /// The first scalar of the literal.
  public var lower: Int32
  /// The scalar behind its last.
  public var upper: Int32

  /// A place.
  public init(lower: Int32, upper: Int32) {
    self.lower = lower
    self.upper = upper
  }
}
