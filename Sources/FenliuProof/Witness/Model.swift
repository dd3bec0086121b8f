import FenliuSAT

/// An assignment under which everything that was asked for holds, and the part of it that this rests on.
struct Model {
  let circuit: Circuit
  let solver: FocusedSolver
  private var costs: [Literal: Int] = [:]
  private var justified: Set<Literal> = []
  /// The leaves, or their contraries, from which what was justified follows, in the order found.
  private(set) var cube: [Literal] = []

  init(_ circuit: Circuit, _ solver: FocusedSolver) {
    self.circuit = circuit
    self.solver = solver
  }

  /// Whether a statement holds.
  func isTrue(_ literal: Literal) -> Bool {
    literal == circuit.yes || (literal != circuit.no && solver.isTrue(literal))
  }

  /// Whether a leaf holds; false if nothing was ever said of it.
  func isTrue(_ leaf: Leaf) -> Bool { circuit.existing(leaf).map(isTrue) ?? false }

  /// Takes into the cube what makes a true statement true, as few words as can be.
  mutating func justify(_ literal: Literal) {
    guard justified.insert(literal).inserted else { return }
    switch circuit.nodes[literal.variable] {
    case .yes: break
    case .leaf: cube.append(literal)
    case .and(let parts):
      if literal.isNegated { justifyOne(of: parts.map { !$0 }) } else { parts.forEach { justify($0) } }
    case .or(let parts):
      if literal.isNegated { parts.forEach { justify(!$0) } } else { justifyOne(of: parts) }
    }
  }

  private mutating func justifyOne(of parts: [Literal]) {
    var best: (part: Literal, cost: Int)?
    for part in parts where isTrue(part) {
      let cost = cost(of: part)
      if cost < best?.cost ?? .max { best = (part, cost) }
    }
    if let best { justify(best.part) }
  }

  /// Roughly how many words it takes to make a true statement true.
  private mutating func cost(of literal: Literal) -> Int {
    if justified.contains(literal) { return 0 }
    if let known = costs[literal] { return known }
    let cost: Int
    switch circuit.nodes[literal.variable] {
    case .yes: cost = 0
    case .leaf(let leaf): cost = literal.isNegated ? 1 : leaf.cost
    case .and(let parts): cost = literal.isNegated ? costOfOne(parts.map { !$0 }) : costOfAll(parts)
    case .or(let parts): cost = literal.isNegated ? costOfAll(parts.map { !$0 }) : costOfOne(parts)
    }
    costs[literal] = cost
    return cost
  }

  private mutating func costOfAll(_ parts: [Literal]) -> Int {
    var sum = 0
    for part in parts { sum = min(sum + cost(of: part), Self.greatestCost) }
    return sum
  }

  private mutating func costOfOne(_ parts: [Literal]) -> Int {
    var least = Self.greatestCost
    for part in parts where isTrue(part) { least = min(least, cost(of: part)) }
    return least
  }

  /// Shared parts are counted time and again, so sums stop growing here.
  private static let greatestCost = 1_000_000
}

extension Leaf {
  /// Roughly how much a person has to read for it.
  fileprivate var cost: Int {
    switch self {
    case .occurs, .occursIn, .counts: 10
    case .near: 25
    case .cell, .relative, .knowledge, .supposed: 3
    case .day, .search: 0
    }
  }
}
