/// A trie as a double array: the child of a node by `code` is the slot `base + code` of that node, if `check` there
/// says the same base (after J. Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array Structure",
/// IEEE TSE 15(9), 1989, where it says the node; bases serve as well, as no two nodes have the same).
struct DoubleArray: Sendable {
  /// For each trie node, its base; 0: it has no children here.
  private(set) var bases: [Int32]
  /// For each trie node but the first ones, its slot.
  private(set) var slots: [Int32]
  /// For each slot, the base of the node that it is a child of; 0: free. There are always `width` slots behind the
  /// last base.
  private(set) var checks: [Int32]

  /// The double array of `trie`, over codes from 1 to `width` - 1. It has the children of the nodes from `first` on that
  /// `isWanted` has.
  init(_ trie: Trie, width: Int, from first: Int = 0, where isWanted: (Int) -> Bool = { _ in true }) {
    bases = Array(repeating: 0, count: trie.nodes.count)
    slots = Array(repeating: 0, count: trie.nodes.count)
    checks = Array(repeating: 0, count: max(width, 1) * 2)
    var free = FreeSlots()
    free.take(0)
    var codes: [Int] = []
    var isBase: [Bool] = []
    for node in trie.nodes.indices.dropFirst(first) {
      let children = trie.children(of: node)
      guard let firstChild = children.first, isWanted(node) else { continue }
      codes.removeAll(keepingCapacity: true)
      for child in children { codes.append(Int(trie.nodes[child].code)) }
      let lowest = Int(trie.nodes[firstChild].code)
      var slot = free.first(from: lowest + 1)
      var tries = 0
      while slot - lowest < isBase.count && isBase[slot - lowest] || !free.hold(codes, at: slot - lowest) {
        tries += 1
        slot = tries < Self.patience ? free.first(from: slot + 1) : max(slot + 1, free.end)
      }
      let base = slot - lowest
      if isBase.count <= base { isBase += repeatElement(false, count: base + 1 - isBase.count) }
      isBase[base] = true
      bases[node] = Int32(base)
      if checks.count < base + width {
        checks += repeatElement(0, count: base + width - checks.count)
      }
      var child = children.lowerBound
      for code in codes {
        checks[base + code] = Int32(base)
        slots[child] = Int32(base + code)
        free.take(base + code)
        child += 1
      }
    }
  }

  /// How many places are tried for the children of a node before they are put at the end: a crowded region
  /// is not worth searching again for every later node.
  private static let patience = 64
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
