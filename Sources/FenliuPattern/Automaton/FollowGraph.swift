/// Which states can come next to which, in one direction of the text.
///
/// Written out, that relation can be quadratic in the number of states. Here states are linked
/// through the nodes between the parts of the pattern (Thompson: "Regular Expression Search
/// Algorithm", CACM 1968), so that it is linear; a walk along the links writes out the part needed.
struct FollowGraph: Sendable {
  /// Where each node's links begin in `links`, and the end of the last.
  private let starts: [Int32]
  private let links: [Int32]
  /// For each state, the node from which the states next to it are found.
  private let departure: [Int32]
  /// For each node, the state that is found there, or -1.
  private let arrival: [Int32]

  var nodeCount: Int { arrival.count }

  /// - Parameters:
  ///   - departure: for each state, the node from which the states next to it are found.
  ///   - arrival: for each state, the node at which it is found.
  init(nodeCount: Int, links pairs: [(from: Int, to: Int)], departure: [Int], arrival: [Int]) {
    var starts = [Int32](repeating: 0, count: nodeCount + 1)
    for pair in pairs { starts[pair.from + 1] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    var fill = starts
    var links = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs {
      links[Int(fill[pair.from])] = Int32(pair.to)
      fill[pair.from] += 1
    }
    self.starts = starts
    self.links = links
    self.departure = departure.map(Int32.init)
    var stateAtNode = [Int32](repeating: -1, count: nodeCount)
    for (state, node) in arrival.enumerated() { stateAtNode[node] = Int32(state) }
    self.arrival = stateAtNode
  }

  /// Adds the states found from a node.
  func spread(fromNode node: Int, into found: inout [UInt64], _ trail: inout Trail) {
    trail.begin(nodeCount: nodeCount)
    visit(Int32(node), into: &found, &trail)
    finish(into: &found, &trail)
  }

  /// Adds the states next to those in `states` that are also in `mask`.
  func spread(
    from states: [UInt64], and mask: ArraySlice<UInt64>, into found: inout [UInt64], _ trail: inout Trail
  ) {
    trail.begin(nodeCount: nodeCount)
    for (word, maskWord) in mask.enumerated() {
      var bits = states[word] & maskWord
      while bits != 0 {
        visit(departure[word * 64 + bits.removeLowestBit()], into: &found, &trail)
      }
    }
    finish(into: &found, &trail)
  }

  private func visit(_ node: Int32, into found: inout [UInt64], _ trail: inout Trail) {
    guard trail.enter(node) else { return }
    let state = arrival[Int(node)]
    if state >= 0 { found.insert(Int(state)) }
  }

  private func finish(into found: inout [UInt64], _ trail: inout Trail) {
    while let node = trail.leave() {
      for link in starts[Int(node)]..<starts[Int(node) + 1] {
        visit(links[Int(link)], into: &found, &trail)
      }
    }
  }
}

/// The working memory of a walk along links, used again for the next walk.
struct Trail {
  /// How many nodes have been visited, over all walks: a measure of work.
  private(set) var visits = 0
  private var open: [Int32] = []
  /// The number of the walk that last visited each node.
  private var lastWalk: [UInt32] = []
  private var walk: UInt32 = 0

  mutating func begin(nodeCount: Int) {
    open.removeAll(keepingCapacity: true)
    if lastWalk.count != nodeCount || walk == .max {
      lastWalk = [UInt32](repeating: 0, count: nodeCount)
      walk = 0
    }
    walk += 1
  }

  /// Opens a node; false if this walk has been there.
  mutating func enter(_ node: Int32) -> Bool {
    guard lastWalk[Int(node)] != walk else { return false }
    lastWalk[Int(node)] = walk
    visits += 1
    open.append(node)
    return true
  }

  mutating func leave() -> Int32? { open.popLast() }
}
