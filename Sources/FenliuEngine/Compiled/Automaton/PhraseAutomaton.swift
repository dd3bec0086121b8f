/// Finds every occurrence of every pattern in one pass over a text of code points (A. V. Aho, M. J.
/// Corasick, "Efficient String Matching", CACM 18(6), 1975), on a double array.
struct PhraseAutomaton: Sendable {
  private let alphabet: Alphabet
  private let cells: [DoubleArray.Cell]
  /// For each state, the state of the longest proper suffix that is a prefix of a pattern.
  private let failure: [Int32]
  /// For each state, the nearest state on its failure path, itself included, at which a pattern ends; 0: none.
  private let report: [Int32]
  /// For each state, where its own patterns begin in `patterns`; the next state's start ends them.
  private let starts: [Int32]
  private let patterns: [Int32]

  /// An automaton for `texts`; pattern `i` is `texts[i]`. Empty ones are never found.
  init(_ texts: [[UInt32]]) {
    let alphabet = Alphabet(patterns: texts)
    let numbered = texts.indices.filter { !texts[$0].isEmpty }
    let trie = Trie(numbered.map { texts[$0].map(alphabet.code) })
    let array = DoubleArray(trie, width: alphabet.count)
    self.alphabet = alphabet
    cells = array.cells

    var endsAt: [[Int32]] = Array(repeating: [], count: trie.nodes.count)
    for (position, pattern) in numbered.enumerated() {
      endsAt[Int(trie.ends[position])].append(Int32(pattern))
    }
    var failure = Array(repeating: Int32(0), count: cells.count)
    var report = failure
    // Breadth first, so that the failure of a node is known before its children's.
    for node in trie.nodes.indices.dropFirst() {
      let slot = Int(array.slots[node])
      let parent = Int(trie.nodes[node].parent)
      var state = 0
      if parent != 0 {
        state = Int(failure[Int(array.slots[parent])])
        state = Self.step(from: state, by: trie.nodes[node].code, cells: cells, failure: failure)
      }
      failure[slot] = Int32(state)
      report[slot] = endsAt[node].isEmpty ? report[state] : Int32(slot)
    }
    var nodeAt = Array(repeating: Int32(-1), count: cells.count)
    for node in trie.nodes.indices { nodeAt[Int(array.slots[node])] = Int32(node) }
    var starts: [Int32] = []
    var patterns: [Int32] = []
    starts.reserveCapacity(cells.count + 1)
    for slot in cells.indices {
      starts.append(Int32(patterns.count))
      if nodeAt[slot] >= 0 { patterns += endsAt[Int(nodeAt[slot])] }
    }
    starts.append(Int32(patterns.count))
    self.failure = failure
    self.report = report
    self.starts = starts
    self.patterns = patterns
  }

  private static func step(
    from start: Int, by code: Int32, cells: [DoubleArray.Cell], failure: [Int32]
  ) -> Int {
    var state = start
    while true {
      let next = Int(cells[state].base + code)
      if cells[next].check == Int32(state) { return next }
      if state == 0 { return 0 }
      state = Int(failure[state])
    }
  }

  /// Calls `found` for each occurrence with the pattern and the position after its last code point, in
  /// order of that position; at one position, longer patterns first.
  func scan(_ text: some Collection<UInt32>, found: (_ pattern: Int32, _ end: Int) -> Void) {
    // Bounds: a state is a slot with a base or 0; `DoubleArray` keeps every base plus the width of the
    // alphabet inside `cells`; `failure`, `report` and `starts` are as long as `cells`.
    cells.withUnsafeBufferPointer { cells in
      failure.withUnsafeBufferPointer { failure in
        alphabet.withTables { blocks, codes in
          var state = 0
          var position = 0
          for scalar in text {
            position += 1
            let block = Int(scalar >> 8)
            let code = block < blocks.count ? codes[Int(blocks[block]) + Int(scalar & 0xFF)] : 0
            if code == 0 {
              state = 0
              continue
            }
            while true {
              let next = Int(cells[state].base + code)
              if Int(cells[next].check) == state {
                state = next
                break
              }
              if state == 0 { break }
              state = Int(failure[state])
            }
            var reported = Int(report[state])
            while reported != 0 {
              for index in starts[reported]..<starts[reported + 1] { found(patterns[Int(index)], position) }
              reported = Int(report[Int(failure[reported])])
            }
          }
        }
      }
    }
  }
}
