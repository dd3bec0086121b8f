import FenliuPattern
import FenliuText

/// The searchers of a pack's patterns, made when they are first needed, and which of them a text calls for.
///
/// A pattern is searched for only around its literals, which the automaton finds along with the phrases, or in
/// the whole of every part if no literals are known for it.
struct PatternSearches {
  private let tables: TextTables
  private var searchers: [PatternSearcher?]
  /// Where the literals of each pattern are in the part that is being read, from its start on.
  private var literals: [[Range<Int>]]
  /// The patterns that have any there, in the order of the first.
  private var wanted: [Int] = []
  /// The patterns without literals.
  private let always: [Int]
  /// The scalars of the part.
  private var scalars: [UInt32] = []

  init(_ tables: TextTables) {
    self.tables = tables
    searchers = Array(repeating: nil, count: tables.patterns.count)
    literals = Array(repeating: [], count: tables.patterns.count)
    always = tables.patterns.indices.filter { !tables.patterns[$0].isGated }
  }

  /// Whether the part that is being read calls for no pattern.
  var isEmpty: Bool { always.isEmpty && wanted.isEmpty }

  /// Notes where a literal of a pattern was found in the part that is being read, in the order of the starts.
  mutating func note(literalOf pattern: Int, at place: Range<Int>) {
    if literals[pattern].isEmpty { wanted.append(pattern) }
    literals[pattern].append(place)
  }

  /// Calls `found` for each match of each pattern that the part at `positions` calls for, and forgets the literals.
  mutating func search(
    _ text: borrowing FoldBuffer, _ positions: Range<Int>,
    found: (_ phrase: Int32, _ range: Range<Int>) -> Void
  ) {
    scalars.removeAll(keepingCapacity: true)
    for position in positions { scalars.append(text[position].scalar.value) }
    for pattern in always {
      let (searcher, phrase) = (searcher(of: pattern), tables.patterns[pattern].phrase)
      scalars.withUnsafeBufferPointer { scalars in searcher.search(scalars) { found(phrase, $0) } }
    }
    for pattern in wanted {
      let (searcher, phrase) = (searcher(of: pattern), tables.patterns[pattern].phrase)
      scalars.withUnsafeBufferPointer { scalars in
        searcher.search(scalars, around: literals[pattern]) { found(phrase, $0) }
      }
      literals[pattern].removeAll(keepingCapacity: true)
    }
    wanted.removeAll(keepingCapacity: true)
  }

  private mutating func searcher(of pattern: Int) -> PatternSearcher {
    if let known = searchers[pattern] { return known }
    let searcher = tables.patterns[pattern].pattern.searcher()
    searchers[pattern] = searcher
    return searcher
  }
}
