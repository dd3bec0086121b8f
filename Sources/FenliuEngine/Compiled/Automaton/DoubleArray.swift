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
    var free = FreeSlots()
    free.take(0)
    var codes: [Int] = []
    for node in trie.nodes.indices {
      let children = trie.children(of: node)
      guard let first = children.first else { continue }
      codes.removeAll(keepingCapacity: true)
      for child in children { codes.append(Int(trie.nodes[child].code)) }
      let lowest = Int(trie.nodes[first].code)
      var slot = free.first(from: lowest + 1)
      var tries = 0
      while !free.hold(codes, at: slot - lowest) {
        tries += 1
        slot = tries < Self.patience ? free.first(from: slot + 1) : max(slot + 1, free.end)
      }
      let base = slot - lowest
      reserve(base + width)
      let state = slots[node]
      cells[Int(state)].base = Int32(base)
      var child = children.lowerBound
      for code in codes {
        cells[base + code].check = state
        slots[child] = Int32(base + code)
        free.take(base + code)
        child += 1
      }
    }
  }

  /// How many places are tried for the children of a node before they are put at the end: a crowded region
  /// is not worth searching again for every later node.
  private static let patience = 64

  private mutating func reserve(_ count: Int) {
    if count > cells.count {
      cells.append(contentsOf: repeatElement(Cell(), count: count - cells.count))
    }
  }
}

/// Which slots of a double array are free, so that a run of taken ones is passed over at once (the union–find
/// structure with path halving; R. Tarjan and J. van Leeuwen, JACM 31(2), 1984).
private struct FreeSlots {
  /// For each slot before `end`, itself where it is free, or else one behind it that is free or leads to one.
  private var next: [Int] = []

  /// The slot behind the last one in use: from there on, every slot is free.
  var end: Int { next.count }

  /// The first free slot from `start` on.
  mutating func first(from start: Int) -> Int {
    var slot = start
    while slot < next.count, next[slot] != slot {
      let behind = next[slot]
      if behind < next.count { next[slot] = next[behind] }
      slot = behind
    }
    return slot
  }

  /// Whether the slots at some distances from `base` are all free.
  func hold(_ distances: [Int], at base: Int) -> Bool {
    for distance in distances {
      let slot = base + distance
      if slot < next.count, next[slot] != slot { return false }
    }
    return true
  }

  /// Takes a slot.
  mutating func take(_ slot: Int) {
    while next.count <= slot { next.append(next.count) }
    next[slot] = slot + 1
  }
}
