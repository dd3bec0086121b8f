/// A trie as a double array: the child of `state` by `code` is the slot `base[state] + code`, if
/// `check` there says `state` (J. Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array
/// Structure", IEEE TSE 15(9), 1989).
struct DoubleArray: Sendable {
  /// A state of the array.
  struct Cell {
    /// Where the children of the state begin, less their codes.
    var base: Int32 = 0
    /// The state that this slot is a child of; -1: free.
    var check: Int32 = -1
  }

  /// The slots; the root is 0. There are always `width` slots behind the last base.
  private(set) var cells: [Cell]
  /// For each trie node, its slot.
  private(set) var slots: [Int32]

  /// The double array of `trie`, over codes from 1 to `width` - 1.
  init(_ trie: Trie, width: Int) {
    cells = Array(repeating: Cell(), count: max(width, 1) * 2)
    slots = Array(repeating: 0, count: trie.nodes.count)
    cells[0].check = 0
    var firstFree = 1
    // The slot behind the last one in use: from there on, everything fits.
    var end = 1
    for node in trie.nodes.indices {
      let children = trie.children(of: node)
      guard let first = children.first else { continue }
      while firstFree < end, cells[firstFree].check >= 0 { firstFree += 1 }
      let codes = children.map { Int(trie.nodes[$0].code) }
      let lowest = Int(trie.nodes[first].code)
      var slot = max(firstFree, lowest + 1)
      var tries = 0
      while !fits(codes, at: slot - lowest) {
        tries += 1
        slot = tries < Self.patience ? slot + 1 : max(slot + 1, end)
      }
      let base = slot - lowest
      reserve(base + width)
      let state = slots[node]
      cells[Int(state)].base = Int32(base)
      for (child, code) in zip(children, codes) {
        cells[base + code].check = state
        slots[child] = Int32(base + code)
        end = max(end, base + code + 1)
      }
    }
  }

  /// How many places are tried for the children of a node before they are put at the end: a crowded region
  /// is not worth searching again for every later node.
  private static let patience = 256

  private func fits(_ codes: [Int], at base: Int) -> Bool {
    codes.allSatisfy { base + $0 >= cells.count || cells[base + $0].check < 0 }
  }

  private mutating func reserve(_ count: Int) {
    if count > cells.count {
      cells.append(contentsOf: repeatElement(Cell(), count: count - cells.count))
    }
  }
}
