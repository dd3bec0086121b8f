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
  /// Where literals of patterns are in the part that is being read, as they come.
  private var noted = Scratch<NotedLiteral>(capacity: 64)
  /// For each pattern that has any there, the first and the last of them, by index; of the others, anything.
  private var firstNoted: Scratch<Int32>
  private var lastNoted: Scratch<Int32>
  /// The patterns that have any there, in the order of the first.
  private var wanted: Marks
  /// Where the literals of one pattern are.
  private var literals = Scratch<LiteralPlace>(capacity: 16)
  /// The patterns without literals that can count in the title, and those that can in the text.
  private let always: (inTitle: [Int], inText: [Int])
  /// The scalars of the part.
  private var scalars = Scratch<UInt32>(capacity: 1024)

  private struct NotedLiteral: BitwiseCopyable {
    var place: LiteralPlace
    /// The next of the same pattern, by index; -1: there is none.
    var next: Int32 = -1
  }

  init(_ tables: TextTables) {
    self.tables = tables
    searchers = Array(repeating: nil, count: tables.patterns.count)
    firstNoted = Scratch(repeating: -1, count: tables.patterns.count)
    lastNoted = Scratch(repeating: -1, count: tables.patterns.count)
    wanted = Marks(count: tables.patterns.count)
    func ungated(in part: Part) -> [Int] {
      tables.patterns.indices.filter {
        !tables.patterns[$0].isGated && tables.rows.patternParts[$0].contains(PartBits(part))
      }
    }
    always = (ungated(in: .title), ungated(in: .text))
  }

  private func always(in part: Part) -> [Int] { part == .title ? always.inTitle : always.inText }

  /// Whether the part that is being read, which is `part`, calls for no pattern.
  func isEmpty(in part: Part) -> Bool { noted.isEmpty && always(in: part).isEmpty }

  /// Notes where a literal of a pattern was found in the part that is being read, in the order of the starts.
  @inline(__always)
  mutating func note(literalOf pattern: Int, at place: LiteralPlace, in part: Part) {
    if !tables.rows.patternParts[pattern].contains(PartBits(part)) { return }
    let index = Int32(truncatingIfNeeded: noted.count)
    if wanted.insert(pattern) {
      firstNoted[pattern] = index
    } else {
      noted[Int(lastNoted[pattern])].next = index
    }
    lastNoted[pattern] = index
    noted.append(NotedLiteral(place: place))
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
    for place in wanted.members.indices {
      let pattern = Int(wanted.members[place])
      let (searcher, phrase) = (searcher(of: pattern), tables.patterns[pattern].phrase)
      listLiterals(of: pattern)
      scalars.withElements { scalars in
        literals.withElements { searcher.search(scalars, around: $0.span) { found(phrase, $0) } }
      }
    }
    noted.removeAll()
    wanted.clear()
  }

  /// Lists where the literals of a pattern are that has any.
  private mutating func listLiterals(of pattern: Int) {
    literals.removeAll()
    var index = Int(firstNoted[pattern])
    while index >= 0 {
      literals.append(noted[index].place)
      index = Int(noted[index].next)
    }
  }

  private mutating func searcher(of pattern: Int) -> PatternSearcher {
    if let known = searchers[pattern] { return known }
    let searcher = tables.patterns[pattern].pattern.searcher()
    searchers[pattern] = searcher
    return searcher
  }
}
