import FenliuSAT

/// A growing formula: leaves, conjunctions of them, and clauses that hold of every case.
///
/// Equal parts are one variable. A solver is told of them in the way of Tseitin ("On the complexity of derivation
/// in propositional calculus", 1968), so that any part can be assumed true or false later.
///
/// Every variable but the constant is false of a case about which nothing is true: that is why some gates are
/// disjunctions. A solver that rather makes variables false then finds models with little in them.
final class Circuit {
  /// What a variable stands for.
  enum Node {
    /// What is always true.
    case yes
    /// A statement about the case.
    case leaf(Leaf)
    /// Each of several holds; at least two, ascending, not all of them negated.
    case and([Literal])
    /// At least one of several holds; at least two, ascending, none of them negated.
    case or([Literal])
  }

  /// By variable.
  private(set) var nodes: [Node] = [.yes]
  private(set) var kinds: [Kind] = [.gate]

  /// What it takes for a clause to be of use.
  enum Kind: UInt8 {
    case gate
    /// A statement that may be true whatever else is.
    case ground
    /// A statement that rests on which words occur.
    case derived
  }

  private var leaves: [Leaf: Literal] = [:]
  private var conjunctions: [[Literal]: Literal] = [:]
  /// The clauses that hold of every case, one after the other, and where each begins.
  private(set) var clauses = Clauses()

  /// Clauses, one after the other.
  struct Clauses {
    fileprivate(set) var literals: [Literal] = []
    fileprivate var starts: [Int32] = [0]

    /// How many there are.
    var count: Int { starts.count - 1 }

    /// Where a clause stands among the literals, by its number.
    func range(_ number: Int) -> Range<Int> { Int(starts[number])..<Int(starts[number + 1]) }
  }

  /// The literal that is always true.
  let yes = Literal(variable: 0)
  /// The literal that is never true.
  var no: Literal { !yes }

  // MARK: Leaves

  /// The variable of a statement.
  func leaf(_ leaf: Leaf) -> Literal {
    if let known = leaves[leaf] { return known }
    let literal = newVariable(.leaf(leaf))
    leaves[leaf] = literal
    return literal
  }

  /// The variable of a statement, if there is one already.
  func existing(_ leaf: Leaf) -> Literal? { leaves[leaf] }

  private func newVariable(_ node: Node) -> Literal {
    nodes.append(node)
    if case .leaf(let leaf) = node {
      kinds.append(leaf.restsOnWords ? .derived : .ground)
    } else {
      kinds.append(.gate)
    }
    return Literal(variable: nodes.count - 1)
  }

  // MARK: Gates

  /// Whether all of them hold.
  func and(_ parts: [Literal]) -> Literal {
    var distinct: [Literal] = []
    for part in parts.sorted() where part != distinct.last && part != yes {
      // The contraries of a variable are neighbours in the order.
      if part == no || distinct.last == !part { return no }
      distinct.append(part)
    }
    guard let first = distinct.first else { return yes }
    if distinct.count == 1 { return first }
    if let known = conjunctions[distinct] { return known }
    let isDisjunction = distinct.allSatisfy(\.isNegated)
    let gate = newVariable(isDisjunction ? .or(distinct.map { !$0 }) : .and(distinct))
    let conjunction = isDisjunction ? !gate : gate
    conjunctions[distinct] = conjunction
    return conjunction
  }

  /// Whether at least one of them holds.
  func or(_ parts: [Literal]) -> Literal { !and(parts.map { !$0 }) }

  /// Whether exactly one of the two holds.
  func differ(_ left: Literal, _ right: Literal) -> Literal {
    if left == right { return no }
    return or([and([left, !right]), and([!left, right])])
  }

  /// Whether at least `count` of them hold.
  func atLeast(_ count: Int, of parts: [Literal]) -> Literal {
    if count <= 0 { return yes }
    if count > parts.count { return no }
    if count == 1 { return or(parts) }
    if count == parts.count { return and(parts) }
    // reached[n]: at least n of the parts seen so far hold.
    var reached = [yes] + Array(repeating: no, count: count)
    for part in parts {
      for number in stride(from: count, through: 1, by: -1) {
        reached[number] = or([reached[number], and([reached[number - 1], part])])
      }
    }
    return reached[count]
  }

  // MARK: Clauses

  /// Whether a variable is a statement about the case.
  func isLeaf(_ variable: Int) -> Bool {
    kinds[variable] != .gate
  }

  private func add(_ clause: [Literal]) {
    clauses.literals += clause
    clauses.starts.append(Int32(clamping: clauses.literals.count))
  }

  /// Says that at least one of the literals holds of every case.
  ///
  /// Gates that are negated are written out, so that it can be seen of which leaves the clause says something.
  func require(_ clause: [Literal]) {
    if clause.contains(yes) { return }
    let clause = clause.filter { $0 != no }
    let written = clause.firstIndex { $0.isNegated && !isLeaf($0.variable) }
    guard let written else { return add(clause) }
    var rest = clause
    rest.remove(at: written)
    switch nodes[clause[written].variable] {
    case .and(let parts): require(rest + parts.map { !$0 })
    case .or(let parts): for part in parts { require(rest + [!part]) }
    case .yes, .leaf: add(clause)
    }
  }

  /// Says that one thing implies another.
  func require(_ premise: Literal, implies conclusion: Literal) { require([!premise, conclusion]) }

  /// Says that at most one of the literals holds of every case.
  func requireAtMostOne(of literals: [Literal]) {
    if literals.count <= 6 {
      for (index, literal) in literals.enumerated() {
        for other in literals.dropFirst(index + 1) { require([!literal, !other]) }
      }
      return
    }
    // Once one was seen no other may follow (C. Sinz, "Towards an optimal CNF encoding", 2005).
    var seen = no
    for literal in literals {
      // Written out it would be a clause for every two.
      if seen != no { add([!seen, !literal]) }
      seen = or([seen, literal])
    }
  }
}
