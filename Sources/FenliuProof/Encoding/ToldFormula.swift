import FenliuSAT

/// What a solver was told of a formula, and what it is to be told next.
///
/// A clause waits at one of its leaves until all of those are told that it takes for it to be of use. Each waits at one
/// leaf at a time, so that the lists of those that wait are chains through one array.
struct ToldFormula {
  /// How many variables were told.
  private(set) var count = 0
  /// How much was told so far, in literals, and a little for each time that something was to be told.
  private(set) var work = 0
  /// For each variable of the circuit, its number in the solver, counted from 1; 0: not told.
  private var numbers: [Int32] = []
  /// The variables of the circuit that were told, by number.
  private var variables: [Int32] = []
  /// Those of which the parts, or clauses, are still to be told.
  private var waiting: [Int32] = []
  /// For each leaf, the clause that came last to wait there; -1: none.
  private var last: [Int32] = []
  /// For each clause, the one that waits where it does and came before it; -1: none.
  private var previous: [Int32] = []
  /// Clauses without leaves that must be asked for, which are always told.
  private var unconditional: [Int32] = []
  /// What the solver was not told yet: clauses as numbers, each ended by a zero.
  private var news: [Int32] = []

  /// The number of a variable in the solver, counted from 0; nil: it was not told.
  func number(of variable: Int) -> Int? {
    guard numbers.indices.contains(variable), numbers[variable] != 0 else { return nil }
    return Int(numbers[variable]) - 1
  }

  /// A literal that was told, as the solver knows it.
  func translated(_ literal: Literal) -> Literal {
    let number = Literal(variable: Int(numbers[literal.variable]) - 1)
    return literal.isNegated ? !number : number
  }

  /// What the solver is to be told, once.
  mutating func takeNews() -> [Int32] {
    defer { news.removeAll(keepingCapacity: true) }
    return news
  }

  /// Begins with a solver that knows nothing.
  mutating func forget(_ circuit: Circuit) {
    for variable in variables { numbers[Int(variable)] = 0 }
    variables.removeAll(keepingCapacity: true)
    waiting.removeAll(keepingCapacity: true)
    news.removeAll(keepingCapacity: true)
    count = 0
    reserve(circuit)
    tell(circuit.yes.variable)
    let clauses = circuit.clauses
    for clause in unconditional { tell(clause: Int(clause), clauses) }
    update(circuit)
  }

  /// Tells some statements, and all that follows from their being told.
  mutating func tell(_ literals: [Literal], _ circuit: Circuit) {
    work += Self.workOfTelling
    reserve(circuit)
    for literal in literals { tell(literal.variable) }
    update(circuit)
  }

  private static let workOfTelling = 200

  private mutating func reserve(_ circuit: Circuit) {
    let missing = circuit.nodes.count - numbers.count
    if missing <= 0 { return }
    numbers += repeatElement(0, count: missing)
    last += repeatElement(-1, count: missing)
  }

  private mutating func tell(_ variable: Int) {
    guard numbers[variable] == 0 else { return }
    variables.append(Int32(truncatingIfNeeded: variable))
    count += 1
    numbers[variable] = Int32(truncatingIfNeeded: count)
    waiting.append(Int32(truncatingIfNeeded: variable))
  }

  private mutating func update(_ circuit: Circuit) {
    // Nothing is added to the circuit meanwhile.
    let (nodes, clauses, kinds) = (circuit.nodes, circuit.clauses, circuit.kinds)
    while previous.count < clauses.count {
      previous.append(-1)
      lookAt(previous.count - 1, clauses, kinds)
    }
    while let next = waiting.popLast() {
      let variable = Int(next)
      switch nodes[variable] {
      case .yes: say([Literal(variable: variable)])
      case .leaf:
        var clause = last[variable]
        last[variable] = -1
        while clause >= 0 {
          let before = previous[Int(clause)]
          lookAt(Int(clause), own: variable, clauses, kinds)
          clause = before
        }
      case .and(let parts): tell(Literal(variable: variable), isAll: parts)
      case .or(let parts): tell(!Literal(variable: variable), isAll: parts.map { !$0 })
      }
    }
  }

  private mutating func tell(_ gate: Literal, isAll parts: [Literal]) {
    for part in parts { tell(part.variable) }
    let own = signed(gate)
    for part in parts {
      news.append(-own)
      news.append(signed(part))
      news.append(0)
    }
    news.append(own)
    for part in parts { news.append(-signed(part)) }
    news.append(0)
    work += parts.count * 3 + 1
  }

  /// Lets a clause wait at a leaf that was not told yet; tells it if there is none.
  ///
  /// - Parameter own: the leaf that was told just now, at which the clause waited.
  private mutating func lookAt(
    _ clause: Int, own: Int? = nil, _ clauses: Circuit.Clauses, _ kinds: [Circuit.Kind]
  ) {
    var place = own
    for index in clauses.range(clause) {
      let literal = clauses.literals[index]
      let variable = literal.variable
      // A gate is what its parts make it, and what may be true whatever else is can be left false.
      guard kinds[variable] == .derived || (kinds[variable] == .ground && literal.isNegated) else { continue }
      if numbers[variable] == 0 { return wait(clause, at: variable) }
      if place == nil { place = variable }
    }
    if let place {
      wait(clause, at: place)
    } else {
      unconditional.append(Int32(truncatingIfNeeded: clause))
    }
    tell(clause: clause, clauses)
  }

  private mutating func wait(_ clause: Int, at variable: Int) {
    previous[clause] = last[variable]
    last[variable] = Int32(truncatingIfNeeded: clause)
  }

  private mutating func tell(clause: Int, _ clauses: Circuit.Clauses) {
    let range = clauses.range(clause)
    for index in range { tell(clauses.literals[index].variable) }
    for index in range { news.append(signed(clauses.literals[index])) }
    news.append(0)
    work += range.count
  }

  private mutating func say(_ clause: [Literal]) {
    for literal in clause { news.append(signed(literal)) }
    news.append(0)
  }

  /// A literal that was told, as a number of the solver.
  private func signed(_ literal: Literal) -> Int32 {
    let number = numbers[literal.variable]
    return literal.isNegated ? -number : number
  }
}
