import FenliuMemory
import FenliuText

/// Finds every occurrence of every pattern in a folded text.
///
/// A bitmap tells where the next pair of code points can begin a pattern, which few places of a text can; from
/// there a trie is walked on a double array. For Chinese, where patterns are short and begin in many ways, that
/// reads less memory than an automaton with failure links, and no step waits for the one before. The cost is the
/// length of the text, times at most the length of the longest pattern.
struct PhraseScanner: Sendable {
  /// A state of the trie.
  private struct Cell: BitwiseCopyable {
    /// Where its children begin, less their codes; 0: it has none.
    var base: Int32
    /// The state that it is a child of.
    var check: Int32
    /// Where the patterns that end here begin in `outputs`; -1: none does.
    var report: Int32
  }

  private let codes: CodeTable
  /// A bit for each hash of a pair of codes with which a pattern begins.
  private let pairs: Table<UInt64>
  private let shift: UInt32
  private let cells: Table<Cell>
  /// Numbers of patterns times two, plus one for the last of a state.
  private let outputs: Table<Int32>

  /// Marks the code of a code point that is a pattern by itself, so that no pair need follow.
  private static let single: UInt32 = 1 << 31

  /// A scanner for `texts`; pattern `i` is `texts[i]`. Empty ones are never found.
  init(_ texts: [[UInt32]], in store: TableStore) {
    let alphabet = Alphabet(patterns: texts)
    let numbered = texts.indices.filter { !texts[$0].isEmpty }
    let coded = numbered.map { texts[$0].map(alphabet.code) }
    let trie = Trie(coded)
    let array = DoubleArray(trie, width: alphabet.count)

    var singles: Set<UInt32> = []
    var starts: Set<[UInt32]> = []
    for pattern in coded {
      if pattern.count == 1 { singles.insert(UInt32(pattern[0])) }
      if pattern.count > 1 { starts.insert([UInt32(pattern[0]), UInt32(pattern[1])]) }
    }
    codes = alphabet.table(in: store, flag: Self.single) { singles.contains($0) }
    var bits: UInt32 = 12
    while bits < 20, 1 << bits < starts.count * 16 { bits += 1 }
    shift = 32 - bits
    var bitmap = Array(repeating: UInt64(0), count: 1 << (bits - 6))
    for pair in starts {
      let hash = Self.hash(pair[0], pair[1]) >> shift
      bitmap[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
    }
    pairs = store.table(bitmap)

    var endsAt: [Int32: [Int32]] = [:]
    for (position, pattern) in numbered.enumerated() {
      endsAt[array.slots[Int(trie.ends[position])], default: []].append(Int32(pattern))
    }
    var cells = array.cells.map { Cell(base: $0.base, check: $0.check, report: -1) }
    var outputs: [Int32] = []
    for (slot, patterns) in endsAt.sorted(by: { $0.key < $1.key }) {
      cells[Int(slot)].report = Int32(outputs.count)
      for pattern in patterns { outputs.append(pattern << 1) }
      outputs[outputs.count - 1] |= 1
    }
    self.cells = store.table(cells)
    self.outputs = store.table(outputs)
  }

  /// As a compiled pack has it (see `TableCoder`).
  init(_ coder: inout TableCoder, _ scanner: PhraseScanner?, in store: TableStore) throws(ImageError) {
    codes = try CodeTable(&coder, scanner?.codes, in: store)
    pairs = try coder.table("scanner.pairs", scanner?.pairs)
    shift = UInt32(truncatingIfNeeded: try coder.number("scanner.shift", scanner.map { Int($0.shift) }))
    cells = try coder.table("scanner.cells", scanner?.cells)
    outputs = try coder.table("scanner.outputs", scanner?.outputs)
  }

  @inline(__always)
  private static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    (first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA77)
  }

  /// Memory for one scan after another.
  struct Work: ~Copyable {
    fileprivate var codes = Scratch<UInt32>(capacity: 1024)
    fileprivate var starts = Scratch<Int32>(capacity: 256)
  }

  /// Calls `found` for each occurrence in the text at `range` of a buffer, with the pattern and its first position
  /// and the one after its last, in order of the first and then of the other.
  @inline(__always)
  func scan(
    _ text: borrowing FoldBuffer, _ range: Range<Int>, _ work: inout Work,
    found: (_ pattern: Int32, _ lower: Int, _ upper: Int) -> Void
  ) {
    work.codes.removeAll()
    work.starts.removeAll()
    if range.isEmpty { return }
    // One code a position, and a 0 behind the last, at which every walk ends. A pair of codes is known to begin
    // a pattern, or not, when its second is read.
    let codes = codes
    let pairs = pairs
    let shift = shift
    let written = work.codes.tail(room: range.count + 1)
    let starts = work.starts.tail(room: range.count)
    var count = 0
    var first = codes[text.scalars[range.lowerBound].value]
    written[0] = first
    for index in 1...range.count {
      let second = index < range.count ? codes[text.scalars[range.lowerBound &+ index].value] : 0
      written[index] = second
      let hash = Self.hash(first & ~Self.single, second & ~Self.single) &>> shift
      // A hash has 32 - shift bits, for each of which `pairs` has one.
      let isStart = pairs[Int(hash &>> 6)] &>> UInt64(hash & 63) & 1 | UInt64(first &>> 31)
      starts[count] = Int32(truncatingIfNeeded: index &- 1)
      count &+= Int(truncatingIfNeeded: isStart)
      first = second
    }
    work.codes.grow(by: range.count + 1)
    work.starts.grow(by: count)
    // Bounds: a state is 0 or a slot whose `check` named its parent; every base plus every code is a slot
    // (see `DoubleArray`), and a walk ends at the 0 behind the text at the latest.
    for start in work.starts.indices {
      let lower = Int(work.starts[start])
      var upper = lower
      var state: Int32 = 0
      while true {
        let code = Int32(bitPattern: work.codes[upper] & ~Self.single)
        if code == 0 { break }
        let next = Int(cells[Int(state)].base &+ code)
        let cell = cells[next]
        if cell.check != state { break }
        upper &+= 1
        if cell.report >= 0 {
          var output = Int(cell.report)
          while true {
            let pattern = outputs[output]
            found(pattern >> 1, range.lowerBound + lower, range.lowerBound + upper)
            if pattern & 1 != 0 { break }
            output += 1
          }
        }
        if cell.base == 0 { break }
        state = Int32(truncatingIfNeeded: next)
      }
    }
  }
}
