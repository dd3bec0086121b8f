/// The states of an automaton and the nodes that link them, while it is built.
///
/// A repetition is written out: `x{2,4}` becomes `xx(x(x)?)?`, and `x{2,}` becomes `xx+`.
struct AutomatonPlan {
  /// A place of a scalar in the pattern.
  struct State {
    var scalars: ScalarSet
    /// The node before the scalar and the node after it.
    var entry: Int
    var exit: Int
  }

  private(set) var states: [State] = []
  private var nodeCount = 1
  private var links: [(from: Int, to: Int)] = []
  /// Links that hold at the start of a line, and at the end of one.
  private var lineStartLinks: [(from: Int, to: Int)] = []
  private var lineEndLinks: [(from: Int, to: Int)] = []
  private let startNode = 0
  private var endNode = 0

  init(_ tree: PatternNode) {
    endNode = add(tree, after: startNode)
  }

  /// The states that follow states.
  func followGraph() -> FollowGraph { forwardGraph(links) }

  /// The states that come before states.
  func precedeGraph() -> FollowGraph { backwardGraph(links) }

  /// The states that a match can begin with.
  func firstStates() -> LineSets {
    LineSets(
      within: found(from: startNode, in: forwardGraph(links)),
      atEdge: found(from: startNode, in: forwardGraph(links + lineStartLinks)))
  }

  /// The states that a match can end with.
  func lastStates() -> LineSets {
    LineSets(
      within: found(from: endNode, in: backwardGraph(links)),
      atEdge: found(from: endNode, in: backwardGraph(links + lineEndLinks)))
  }

  private func forwardGraph(_ links: [(from: Int, to: Int)]) -> FollowGraph {
    FollowGraph(
      nodeCount: nodeCount, links: links, departure: states.map(\.exit), arrival: states.map(\.entry))
  }

  private func backwardGraph(_ links: [(from: Int, to: Int)]) -> FollowGraph {
    FollowGraph(
      nodeCount: nodeCount, links: links.map { (from: $0.to, to: $0.from) },
      departure: states.map(\.entry), arrival: states.map(\.exit))
  }

  private func found(from node: Int, in graph: FollowGraph) -> [UInt64] {
    var found = [UInt64](bits: states.count)
    var trail = Trail()
    graph.spread(fromNode: node, into: &found, &trail)
    return found
  }

  private mutating func addNode() -> Int {
    nodeCount += 1
    return nodeCount - 1
  }

  /// Adds what a part of the pattern needs after a node, and returns the node behind it.
  private mutating func add(_ part: PatternNode, after node: Int) -> Int {
    switch part {
    case .one(let scalars):
      let entry = addNode()
      let exit = addNode()
      links.append((node, entry))
      states.append(State(scalars: scalars, entry: entry, exit: exit))
      return exit
    case .sequence(let parts):
      return parts.reduce(node) { add($1, after: $0) }
    case .choice(let parts):
      let join = addNode()
      for part in parts {
        links.append((add(part, after: node), join))
      }
      return join
    case .repetition(let body, let least, let most):
      return addRepetition(of: body, least: least, most: most, after: node)
    case .lineStart:
      let behind = addNode()
      lineStartLinks.append((node, behind))
      return behind
    case .lineEnd:
      let behind = addNode()
      lineEndLinks.append((node, behind))
      return behind
    }
  }

  private mutating func addRepetition(
    of body: PatternNode, least: Int, most: Int?, after node: Int
  ) -> Int {
    let join = addNode()
    if least == 0 { links.append((node, join)) }
    var last = node
    guard let most else {
      for _ in 1..<max(1, least) { last = add(body, after: last) }
      let loop = addNode()
      let end = add(body, after: loop)
      links += [(last, loop), (end, loop), (end, join)]
      return join
    }
    for copy in 1...max(1, most) {
      last = add(body, after: last)
      if copy >= least { links.append((last, join)) }
    }
    return join
  }
}
