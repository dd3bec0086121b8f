import FenliuPattern

/// The searchers of a pack's patterns, made when they are first needed, and which of them a text calls for.
///
/// A pattern is searched for only in a part that has one of its literals, which the automaton finds along
/// with the phrases, or in every part if no literals are known for it.
struct PatternSearches {
  private let tables: TextTables
  private var searchers: [PatternSearcher?]
  private var isWanted: [Bool]
  private var wanted: [Int] = []
  /// The patterns without literals.
  private let always: [Int]

  init(_ tables: TextTables) {
    self.tables = tables
    searchers = Array(repeating: nil, count: tables.patterns.count)
    isWanted = Array(repeating: false, count: tables.patterns.count)
    always = tables.patterns.indices.filter { !tables.patterns[$0].isGated }
  }

  /// Whether the part that is being read calls for no pattern.
  var isEmpty: Bool { always.isEmpty && wanted.isEmpty }

  /// Notes that a literal of a pattern was found in the part that is being read.
  mutating func want(_ pattern: Int) {
    guard !isWanted[pattern] else { return }
    isWanted[pattern] = true
    wanted.append(pattern)
  }

  /// Calls `found` for each match of each pattern that the part calls for, and wants nothing any more.
  mutating func search(_ scalars: [UInt32], found: (_ phrase: Int32, _ range: Range<Int>) -> Void) {
    for pattern in always { search(scalars, pattern, found) }
    for pattern in wanted {
      search(scalars, pattern, found)
      isWanted[pattern] = false
    }
    wanted.removeAll(keepingCapacity: true)
  }

  private mutating func search(
    _ scalars: [UInt32], _ pattern: Int, _ found: (_ phrase: Int32, _ range: Range<Int>) -> Void
  ) {
    let searcher = searchers[pattern] ?? tables.patterns[pattern].pattern.searcher()
    searchers[pattern] = searcher
    let phrase = tables.patterns[pattern].phrase
    scalars.withUnsafeBufferPointer { scalars in searcher.search(scalars) { found(phrase, $0) } }
  }
}
