/// A trie of code sequences, laid out level by level, from which the automaton is made.
struct Trie {
  /// One node: the code that leads to it, its parent, and its children, which stand side by side.
  struct Node {
    var code: Int32
    var parent: Int32
    var firstChild: Int32 = 0
    var childCount: Int32 = 0
  }

  /// The nodes in breadth-first order; the root is 0.
  private(set) var nodes: [Node] = [Node(code: 0, parent: 0)]
  /// For each pattern given, the node that it ends at.
  private(set) var ends: [Int32]

  /// A trie of `patterns`, none of them empty.
  init(_ patterns: [[Int32]]) {
    ends = Array(repeating: 0, count: patterns.count)
    let order = patterns.indices.sorted { patterns[$0].lexicographicallyPrecedes(patterns[$1]) }
    // Each waiting node holds the sorted patterns that pass through it.
    var waiting: [Range<Int>] = [0..<order.count]
    var depth = 0
    var level = 0..<1
    while !level.isEmpty {
      let nextLevel = nodes.count
      var nextWaiting: [Range<Int>] = []
      for node in level {
        var lower = waiting[node - level.lowerBound].lowerBound
        let upper = waiting[node - level.lowerBound].upperBound
        while lower < upper, patterns[order[lower]].count == depth {
          ends[order[lower]] = Int32(node)
          lower += 1
        }
        nodes[node].firstChild = Int32(nodes.count)
        while lower < upper {
          let code = patterns[order[lower]][depth]
          var end = lower + 1
          while end < upper, patterns[order[end]][depth] == code { end += 1 }
          nodes.append(Node(code: code, parent: Int32(node)))
          nodes[node].childCount += 1
          nextWaiting.append(lower..<end)
          lower = end
        }
      }
      level = nextLevel..<nodes.count
      waiting = nextWaiting
      depth += 1
    }
  }

  /// The children of a node.
  func children(of node: Int) -> Range<Int> {
    let first = Int(nodes[node].firstChild)
    return first..<(first + Int(nodes[node].childCount))
  }
}
