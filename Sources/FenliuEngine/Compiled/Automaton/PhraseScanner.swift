import FenliuMemory
import FenliuText

/// Finds every occurrence of every pattern in a folded text.
///
/// A bitmap tells where the next pair of code points can begin a pattern, which few places of a text can; a table of
/// pairs says where they lead, and from there a trie is walked on a double array. For Chinese, where patterns are
/// short and begin in many ways, that reads less memory than an automaton with failure links, and no step waits for
/// the one before. The cost is the length of the text, times at most the length of the longest pattern.
struct PhraseScanner: Sendable {
  /// A state of the trie behind a pair.
  private struct Cell: BitwiseCopyable {
    /// The base of the state that it is a child of; 0: none.
    var check: Int32
    var link: Link
  }

  /// The codes with which texts must be folded.
  let codes: FoldCodes
  private let pairs: PairTable
  private let cells: Table<Cell>
  /// Reports: the base of the children of a state, and the labels of the patterns that end there, times two, plus one
  /// for the last.
  private let reports: Table<Int32>
  /// For each code that is a pattern by itself, its report.
  private let singles: Table<Int32>

  /// Marks the code of a code point that is a pattern by itself, so that no pair need follow.
  private static let single: UInt32 = 1 << 31

  /// A scanner for `texts`, which reports `labels`, none of them negative or beyond 2³⁰. Empty texts are never found.
  init(_ texts: FlatLists<UInt32>, labels: [Int32], in store: TableStore) {
    let alphabet = Alphabet(patterns: texts)
    var codes = FlatLists<Int32>()
    codes.starts = texts.starts
    codes.values = texts.values.map(alphabet.code)
    let trie = Trie(codes)
    let firsts = trie.children(of: 0)
    // Nodes stand level by level: behind those of one code those of two, from which on the double array is needed.
    let array = DoubleArray(trie, width: alphabet.count, from: firsts.upperBound)

    let endsAt = FlatLists(keys: trie.nodes.count, filler: Int32(0)) { visit in
      for text in labels.indices where trie.ends[text] > 0 { visit(Int(trie.ends[text]), labels[text]) }
    }
    var reports: [Int32] = []
    let links = trie.nodes.indices.map { node -> Link in
      let ending = endsAt.range(node)
      if ending.isEmpty { return Link(base: array.bases[node]) }
      let report = Int32(reports.count)
      reports.append(array.bases[node])
      for place in ending { reports.append(endsAt.values[place] << 1) }
      reports[reports.count - 1] |= 1
      return Link(report: report)
    }

    var singles = Array(repeating: Int32(-1), count: alphabet.count)
    var pairs: [(UInt32, UInt32, Link)] = []
    for first in firsts {
      let code = trie.nodes[first].code
      if let report = links[first].report { singles[Int(code)] = report }
      for second in trie.children(of: first) {
        pairs.append((UInt32(code), UInt32(trie.nodes[second].code), links[second]))
      }
    }
    var cells = array.checks.map { Cell(check: $0, link: .end) }
    for node in trie.nodes.indices where array.slots[node] > 0 {
      cells[Int(array.slots[node])].link = links[node]
    }
    var marked: [UInt32: UInt32] = [:]
    marked.reserveCapacity(alphabet.count)
    for (index, scalar) in alphabet.scalars.enumerated() {
      let code = UInt32(index + 1)
      marked[scalar] = singles[index + 1] >= 0 ? code | Self.single : code
    }
    self.codes = FoldCodes(marked, in: store)
    self.pairs = PairTable(pairs, in: store)
    self.cells = store.table(cells)
    self.reports = store.table(reports)
    self.singles = store.table(singles)
  }

  /// As a compiled pack has it (see `TableCoder`).
  init(_ coder: inout TableCoder, _ scanner: PhraseScanner?, in store: TableStore) throws(ImageError) {
    codes = try FoldCodes(&coder, scanner?.codes, in: store)
    pairs = try PairTable(&coder, scanner?.pairs)
    cells = try coder.table("scanner.cells", scanner?.cells)
    reports = try coder.table("scanner.reports", scanner?.reports)
    singles = try coder.table("scanner.singles", scanner?.singles)
  }

  /// Memory for one scan after another.
  struct Work: ~Copyable {
    fileprivate var starts = Scratch<Int32>(capacity: 1024)
  }

  /// Calls `found` for each occurrence in the text at `range` of a buffer, which was folded with `codes`, with the
  /// label of the pattern and its first position and the one after its last, in order of the first and then of the
  /// other.
  @inline(__always)
  func scan(
    _ text: borrowing FoldBuffer, _ range: Range<Int>, _ work: inout Work,
    found: (_ label: Int32, _ lower: Int, _ upper: Int) -> Void
  ) {
    if range.isEmpty { return }
    let end = range.upperBound
    // All positions read are in `range`, for each of which there is a code.
    let count = findStarts(text, range, &work)
    for index in 0..<count {
      let lower = Int(work.starts[index])
      let first = text.codes[lower]
      if first & Self.single != 0 {
        _ = report(singles[Int(first & ~Self.single)], lower, lower &+ 1, found)
      }
      var upper = lower &+ 2
      guard upper <= end else { continue }
      let second = text.codes[lower &+ 1] & ~Self.single
      guard second != 0, var link = pairs[first & ~Self.single, second] else { continue }
      while true {
        let base = link.report.map { report($0, lower, upper, found) } ?? link.base
        if base == 0 || upper == end { break }
        // There is a slot for every base plus every code (see `DoubleArray`), and code 0 leads to none of the base.
        let cell = cells[Int(base &+ Int32(truncatingIfNeeded: text.codes[upper] & ~Self.single))]
        if cell.check != base { break }
        upper &+= 1
        link = cell.link
      }
    }
  }

  /// Finds the places where a pattern may begin. How many there are.
  @inline(__always)
  private func findStarts(_ text: borrowing FoldBuffer, _ range: Range<Int>, _ work: inout Work) -> Int {
    work.starts.removeAll()
    let starts = work.starts.tail(room: range.count)
    let pairs = pairs
    var count = 0
    var first = text.codes[range.lowerBound]
    for index in range.lowerBound..<(range.upperBound - 1) {
      let second = text.codes[index &+ 1]
      let isStart =
        pairs.mayBegin(first & ~Self.single, second & ~Self.single) | UInt64(first &>> 31)
      // At most one start is written for each position.
      starts[count] = Int32(truncatingIfNeeded: index)
      count &+= Int(truncatingIfNeeded: isStart)
      first = second
    }
    if first & Self.single != 0 {
      starts[count] = Int32(truncatingIfNeeded: range.upperBound &- 1)
      count &+= 1
    }
    work.starts.grow(by: count)
    return count
  }

  /// Reports the patterns that end at a state. The base of its children.
  @inline(__always)
  private func report(
    _ report: Int32, _ lower: Int, _ upper: Int, _ found: (_ label: Int32, _ lower: Int, _ upper: Int) -> Void
  ) -> Int32 {
    var place = Int(report) &+ 1
    while true {
      let label = reports[place]
      found(label >> 1, lower, upper)
      if label & 1 != 0 { return reports[Int(report)] }
      place &+= 1
    }
  }
}
