import FenliuMemory
import FenliuPattern
import FenliuText

/// The searchers of a pack's patterns, made when they are first needed, and which of them a text calls for.
///
/// A pattern is searched for only in parts where it can count, and there only around its literals, which the automaton
/// finds along with the phrases, or in all of the part if no literals are known for it.
struct PatternSearches: ~Copyable {
  private let tables: TextTables
  private var searchers: [PatternSearcher?]
  /// Where the literals of each pattern are in the part that is being read, from its start on.
  private var literals: [[Range<Int>]]
  /// The patterns that have any there, in the order of the first.
  private var wanted: [Int] = []
  /// The patterns without literals that can count in the title, and those that can in the text.
  private let always: (inTitle: [Int], inText: [Int])
  /// The scalars of the part.
  private var scalars = Scratch<UInt32>(capacity: 1024)

  init(_ tables: TextTables) {
    self.tables = tables
    searchers = Array(repeating: nil, count: tables.patterns.count)
    literals = Array(repeating: [], count: tables.patterns.count)
    func ungated(in part: Part) -> [Int] {
      tables.patterns.indices.filter {
        !tables.patterns[$0].isGated && tables.rows.patternParts[$0].contains(PartBits(part))
      }
    }
    always = (ungated(in: .title), ungated(in: .text))
  }

  private func always(in part: Part) -> [Int] { part == .title ? always.inTitle : always.inText }

  /// Whether the part that is being read, which is `part`, calls for no pattern.
  func isEmpty(in part: Part) -> Bool { wanted.isEmpty && always(in: part).isEmpty }

  /// Notes where a literal of a pattern was found in the part that is being read, in the order of the starts.
  mutating func note(literalOf pattern: Int, at place: Range<Int>, in part: Part) {
    if !tables.rows.patternParts[pattern].contains(PartBits(part)) { return }
    if literals[pattern].isEmpty { wanted.append(pattern) }
    literals[pattern].append(place)
  }

  /// Calls `found` for each match of each pattern that `part` at `positions` calls for, and forgets the literals.
  mutating func search(
    _ text: borrowing FoldBuffer, _ positions: Range<Int>, of part: Part,
    found: (_ phrase: Int32, _ range: Range<Int>) -> Void
  ) {
    scalars.removeAll()
    scalars.reserve(positions.count)
    for position in positions { scalars.appendReserved(text[position].scalar.value) }
    for pattern in always(in: part) {
      let (searcher, phrase) = (searcher(of: pattern), tables.patterns[pattern].phrase)
      scalars.withElements { scalars in searcher.search(scalars) { found(phrase, $0) } }
    }
    for pattern in wanted {
      let (searcher, phrase) = (searcher(of: pattern), tables.patterns[pattern].phrase)
      scalars.withElements { scalars in
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
