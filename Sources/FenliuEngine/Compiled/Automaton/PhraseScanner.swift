import FenliuMemory
import FenliuText

/// Finds every occurrence of every pattern in a folded text.
///
/// Folding tells where the next pair of code points may begin a pattern, which few places of a text can; a table of
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
  /// Tails: how many codes follow until the pattern ends, which, and its label.
  private let tails: Table<Int32>

  /// A scanner for `texts`, which reports `labels`, none of them negative or beyond `Link.greatest`. Empty texts are never found.
  init(_ texts: FlatLists<UInt32>, labels: [Int32], in store: TableStore) {
    let alphabet = Alphabet(patterns: texts)
    var codes = FlatLists<Int32>()
    codes.starts = texts.starts
    codes.values = texts.values.map(alphabet.code)
    let trie = Trie(codes)
    let firsts = trie.children(of: 0)
    let endsAt = FlatLists(keys: trie.nodes.count, filler: Int32(0)) { visit in
      for text in labels.indices where trie.ends[text] > 0 { visit(Int(trie.ends[text]), labels[text]) }
    }
    let leadsToOne = Self.nodesThatLeadToOne(trie, endsAt)
    // Nodes stand level by level: behind those of one code those of two, from which on the double array is needed.
    let array = DoubleArray(trie, width: alphabet.count, from: firsts.upperBound) { !leadsToOne[$0] }

    var reports: [Int32] = []
    var tails: [Int32] = []
    var isInTail = Array(repeating: false, count: trie.nodes.count)
    let links = trie.nodes.indices.map { node -> Link in
      if isInTail[node] { return .end }
      let ending = endsAt.range(node)
      // Walks begin with a pair; what ends at a single code is looked up as a report.
      if leadsToOne[node], node >= firsts.upperBound {
        if !ending.isEmpty { return Link(label: endsAt.values[ending.lowerBound]) }
        let tail = Int32(tails.count)
        tails.append(0)
        var last = node
        while let next = trie.children(of: last).first {
          tails.append(trie.nodes[next].code)
          isInTail[next] = true
          last = next
        }
        tails[Int(tail)] = Int32(tails.count) - tail - 1
        tails.append(endsAt.values[endsAt.range(last).lowerBound])
        return Link(tail: tail)
      }
      if ending.isEmpty { return Link(base: array.bases[node]) }
      let report = Int32(reports.count)
      reports.append(array.bases[node])
      for place in ending { reports.append(endsAt.values[place] << 1) }
      reports[reports.count - 1] |= 1
      return Link(report: report)
    }

    var singles = Array(repeating: Int32(-1), count: alphabet.count)
    var pairs: [PairTable.Entry] = []
    for first in firsts where links[first].kind == .report {
      singles[Int(trie.nodes[first].code)] = links[first].number
    }
    func marked(_ code: Int32) -> UInt32 {
      singles[Int(code)] >= 0 ? UInt32(code) | FoldCodes.beginsAlone : UInt32(code)
    }
    for first in firsts {
      for second in trie.children(of: first) {
        var following = FollowingCodes()
        for third in trie.children(of: second) { following.insert(UInt32(trie.nodes[third].code)) }
        pairs.append(
          PairTable.Entry(
            first: marked(trie.nodes[first].code), second: marked(trie.nodes[second].code),
            link: links[second], following: following))
      }
    }
    var cells = array.checks.map { Cell(check: $0, link: .end) }
    for node in trie.nodes.indices where array.slots[node] > 0 {
      cells[Int(array.slots[node])].link = links[node]
    }
    var markedCodes: [UInt32: UInt32] = [:]
    markedCodes.reserveCapacity(alphabet.count)
    for (index, scalar) in alphabet.scalars.enumerated() { markedCodes[scalar] = marked(Int32(index + 1)) }
    let filter = PairFilter(
      firsts.flatMap { first in
        trie.children(of: first).map { second in
          (marked(trie.nodes[first].code), alphabet.scalars[Int(trie.nodes[second].code) - 1])
        }
      }, in: store)
    self.codes = FoldCodes(markedCodes, pairs: filter, in: store)
    self.pairs = PairTable(pairs, in: store)
    self.cells = store.table(cells)
    self.reports = store.table(reports)
    self.singles = store.table(singles)
    self.tails = store.table(tails)
  }

  /// For each node of a trie, whether only one pattern ends at it or below.
  private static func nodesThatLeadToOne(_ trie: Trie, _ endsAt: FlatLists<Int32>) -> [Bool] {
    var leadsToOne = Array(repeating: false, count: trie.nodes.count)
    // Children stand behind their parents.
    for node in trie.nodes.indices.reversed() {
      let children = trie.children(of: node)
      switch (endsAt.range(node).count, children.count) {
      case (1, 0): leadsToOne[node] = true
      case (0, 1): leadsToOne[node] = leadsToOne[children.lowerBound]
      default: break
      }
    }
    return leadsToOne
  }

  /// As a compiled pack has it (see `TableCoder`).
  init(_ coder: inout TableCoder, _ scanner: PhraseScanner?, in store: TableStore) throws(ImageError) {
    codes = try FoldCodes(&coder, scanner?.codes, in: store)
    pairs = try PairTable(&coder, scanner?.pairs)
    cells = try coder.table("scanner.cells", scanner?.cells)
    reports = try coder.table("scanner.reports", scanner?.reports)
    singles = try coder.table("scanner.singles", scanner?.singles)
    tails = try coder.table("scanner.tails", scanner?.tails)
  }

  /// An occurrence of a pattern: its label, and its first position and the one after its last.
  struct Occurrence: BitwiseCopyable {
    var label: Int32
    var lower: Int32
    var upper: Int32
  }

  /// Memory for one scan after another.
  struct Work: ~Copyable {
    fileprivate var walks = Scratch<Walk>(capacity: 256)
    fileprivate var warmth = Warmth()
    /// What the last scan found, in order of the first position and then of the other.
    fileprivate(set) var occurrences = Scratch<Occurrence>(capacity: 256)
  }

  /// A walk from a place where some pattern probably occurs.
  struct Walk: BitwiseCopyable {
    var lower: Int32
    /// What the pair of codes there leads to.
    var link: Link
  }

  /// Finds the occurrences in the text at `range` of a buffer, which was folded with `codes`.
  ///
  /// - Parameter starts: those of the buffer's starts that lie in the text.
  func scan(
    _ text: borrowing FoldBuffer, _ range: Range<Int>, starts: Range<Int>, _ work: inout Work
  ) {
    let end = range.upperBound
    work.occurrences.removeAll()
    if starts.isEmpty { return }
    // All positions read are in `range`, for each of which there is a code.
    findPairs(text, starts, end, &work)
    warmCells(text, end, &work)
    for index in work.walks.indices {
      let walk = work.walks[index]
      let (lower, first) = (Int(walk.lower), text[Int(walk.lower)].code)
      if first & FoldCodes.beginsAlone != 0 {
        _ = report(singles[Int(first & ~FoldCodes.beginsAlone)], lower, lower &+ 1, &work)
      }
      var upper = lower &+ 2
      if upper > end { continue }
      var link = walk.link.isElsewhere ? pairs.link(first, text[lower &+ 1].code) : walk.link
      steps: while true {
        var base = link.base
        switch link.kind {
        case .children: break
        case .label:
          work.note(link.number, lower, upper)
          break steps
        case .report: base = report(link.number, lower, upper, &work)
        case .tail:
          follow(Int(link.number), text, lower, upper, end, &work)
          break steps
        }
        if base == 0 || upper == end { break }
        // There is a slot for every base plus every code (see `DoubleArray`), and code 0 leads to none of the base.
        let cell = cells[Int(base &+ Self.plain(text[upper].code))]
        if cell.check != base { break }
        upper &+= 1
        link = cell.link
      }
    }
  }

  /// A code as patterns have it.
  @inline(__always)
  private static func plain(_ code: UInt32) -> Int32 {
    Int32(truncatingIfNeeded: code & ~FoldCodes.beginsAlone)
  }

  /// Reports a pattern whose tail stands at a place, if the text goes on with that.
  @inline(__always)
  private func follow(
    _ tail: Int, _ text: borrowing FoldBuffer, _ lower: Int, _ upper: Int, _ end: Int, _ work: inout Work
  ) {
    // A tail has as many codes as it says, and behind them its label.
    let count = Int(tails[tail])
    if upper &+ count > end { return }
    for index in 0..<count where tails[tail &+ 1 &+ index] != Self.plain(text[upper &+ index].code) { return }
    work.note(tails[tail &+ 1 &+ count], lower, upper &+ count)
  }

  /// Begins a walk at those of the starts where a pattern probably occurs. A pass by itself, without anything to guess,
  /// because the table of pairs lies farther away than the filter.
  @inline(__always)
  private func findPairs(
    _ text: borrowing FoldBuffer, _ starts: Range<Int>, _ end: Int, _ work: inout Work
  ) {
    work.walks.removeAll()
    let begun = work.walks.tail(room: starts.count)
    let pairs = pairs
    var count = 0
    for index in starts {
      let lower = text.starts[index]
      // What is looked up behind the end does not matter: a pattern must end before that, and there is nothing
      // to follow it.
      let second = min(Int(lower) &+ 1, end &- 1)
      let third = min(Int(lower) &+ 2, end &- 1)
      let first = text[Int(lower)].code
      let glance = pairs.glance(first, text[second].code, before: text[third].code)
      // At most one is written for each start.
      begun[count] = Walk(lower: lower, link: glance.link)
      count &+= Int(truncatingIfNeeded: glance.mayOccur | UInt64(first &>> 31))
    }
    work.walks.grow(by: count)
  }

  /// Touches the cell of the first step of each walk: nobody was there for long.
  @inline(__always)
  private func warmCells(_ text: borrowing FoldBuffer, _ end: Int, _ work: inout Work) {
    var warmth = work.warmth
    for index in work.walks.indices {
      let walk = work.walks[index]
      let next = text[min(Int(walk.lower) &+ 2, end &- 1)].code
      // There is a slot for every base plus every code, base 0 included.
      warmth.touch(cells, Int(walk.link.baseOfChildren &+ Self.plain(next)))
    }
    work.warmth = warmth
  }

  /// Reports the patterns that end at a state. The base of its children.
  @inline(__always)
  private func report(_ report: Int32, _ lower: Int, _ upper: Int, _ work: inout Work) -> Int32 {
    var place = Int(report) &+ 1
    while true {
      let label = reports[place]
      work.note(label >> 1, lower, upper)
      if label & 1 != 0 { return reports[Int(report)] }
      place &+= 1
    }
  }
}

extension PhraseScanner.Work {
  @inline(__always)
  fileprivate mutating func note(_ label: Int32, _ lower: Int, _ upper: Int) {
    occurrences.append(
      PhraseScanner.Occurrence(
        label: label, lower: Int32(truncatingIfNeeded: lower), upper: Int32(truncatingIfNeeded: upper)))
  }
}
