import FenliuMemory

/// A trie of code sequences, laid out level by level, from which the tables of a scanner are made.
struct Trie {
  /// One node: the code that leads to it, and its children, which stand side by side.
  struct Node {
    var code: Int32
    var firstChild: Int32 = 0
    var childCount: Int32 = 0
  }

  /// The nodes in breadth-first order; the root is 0.
  private(set) var nodes: [Node] = [Node(code: 0)]
  /// For each pattern given, the node that it ends at.
  private(set) var ends: [Int32]

  /// A trie of `patterns`, the codes of which are not negative. Empty ones end at the root.
  init(_ patterns: FlatLists<Int32>) {
    ends = Array(repeating: 0, count: patterns.count)
    let order = Self.sorted(patterns)
    // Each waiting node holds the sorted patterns that pass through it.
    var waiting: [Range<Int32>] = [0..<Int32(order.count)]
    var depth: Int32 = 0
    var level = 0..<1
    while !level.isEmpty {
      let nextLevel = nodes.count
      var nextWaiting: [Range<Int32>] = []
      for node in level {
        var lower = Int(waiting[node - level.lowerBound].lowerBound)
        let upper = Int(waiting[node - level.lowerBound].upperBound)
        while lower < upper, patterns.range(order[lower]).count == depth {
          ends[order[lower]] = Int32(node)
          lower += 1
        }
        nodes[node].firstChild = Int32(nodes.count)
        func code(_ place: Int) -> Int32 { patterns.values[Int(patterns.starts[order[place]] + depth)] }
        while lower < upper {
          let next = code(lower)
          var end = lower + 1
          while end < upper, code(end) == next { end += 1 }
          nodes.append(Node(code: next))
          nodes[node].childCount += 1
          nextWaiting.append(Int32(lower)..<Int32(end))
          lower = end
        }
      }
      level = nextLevel..<nodes.count
      waiting = nextWaiting
      depth += 1
    }
  }

  /// The patterns in lexicographic order.
  private static func sorted(_ patterns: FlatLists<Int32>) -> [Int] {
    // Nearly all differ in their first codes, which are compared as one number.
    let shown = 3
    let keys = (0..<patterns.count).map { pattern -> (key: UInt64, pattern: Int) in
      var key: UInt64 = 0
      let range = patterns.range(pattern)
      for place in range.lowerBound..<range.lowerBound + shown {
        key = key << 21 | (place < range.upperBound ? UInt64(patterns.values[place]) + 1 : 0)
      }
      return (key, pattern)
    }
    return keys.sorted { left, right in
      if left.key != right.key { return left.key < right.key }
      let (first, second) = (patterns.range(left.pattern), patterns.range(right.pattern))
      return patterns.values[first].lexicographicallyPrecedes(patterns.values[second])
    }.map(\.pattern)
  }

  /// The children of a node.
  func children(of node: Int) -> Range<Int> {
    let first = Int(nodes[node].firstChild)
    return first..<(first + Int(nodes[node].childCount))
  }
}
