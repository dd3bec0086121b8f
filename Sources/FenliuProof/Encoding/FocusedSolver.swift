import FenliuSAT

/// A solver that is told of a formula only what bears on its questions.
///
/// A large pack has tens of thousands of statements, and a question is about a few hundred of them. Told all, the
/// solver would find a value for each, whatever was asked.
///
/// Leaving clauses out never makes anything impossible, so proofs are sound whatever is left out. What is, matters to
/// hardly any proof: leaves that nobody asked of are false, and gates are what their parts make them. A clause
/// then holds unless all leaves that it has negated may be true. It cannot do anything either while it only says
/// that something counts, is near, or stands somewhere, of which nobody asked whether it does.
///
/// What was told is kept for the next question, which is often about the same words, until it has become much more
/// than a question needs.
final class FocusedSolver {
  private let circuit: Circuit
  private var solver = Solver()
  /// For each variable of the circuit, its number in the solver, counted from 1; 0: not told.
  private var numbers: [Int32] = []
  /// The variables of the circuit that the solver was told of, by number.
  private var told: [Int] = []
  /// Those of which the parts, or clauses, are still to be told.
  private var waiting: [Int] = []
  /// For each leaf, the clauses to look at when it is told: each clause waits at one leaf that it has negated.
  private var watching: [[Int32]] = []
  /// Clauses without negated leaves, which are always told.
  private var unconditional: [Int32] = []
  /// How many clauses of the circuit were looked at.
  private var clausesSeen = 0
  /// Of how many variables the solver may have been told when a question begins.
  private static let limit = 5000
  private static let workOfAsking = 500

  /// After how many conflicts a question is given up; nil: never.
  private let conflicts: Int?
  /// How much was told so far, for all questions together, in literals; and a little for each time it was asked.
  private(set) var work = 0

  init(_ circuit: Circuit, conflicts: Int? = nil) {
    self.circuit = circuit
    self.conflicts = conflicts
  }

  // MARK: Asking

  /// Begins a question about a statement: what was told for others is forgotten if it has become too much. Models and
  /// clauses added by `add` belong to one question.
  func begin(_ goal: Literal) {
    guard told.isEmpty || told.count > Self.limit else { return }
    for variable in told { numbers[variable] = 0 }
    told = []
    solver = Solver()
    tell(circuit.yes.variable)
    for clause in unconditional { tell(clause: clause) }
    tell(goal.variable)
    update()
  }

  /// Whether all statements can hold together, as far as the formula says.
  func solve(assuming assumptions: [Literal]) -> Solver.Answer {
    for literal in assumptions { tell(literal.variable) }
    update()
    work += Self.workOfAsking
    return solver.solve(assuming: assumptions.map(translated), conflicts: conflicts)
  }

  /// Adds a clause for the question that is being asked.
  func add(_ clause: [Literal]) {
    for literal in clause { tell(literal.variable) }
    update()
    solver.add(clause.map(translated))
  }

  /// Whether a statement is true in the model found. What was not told is as false as can be.
  func isTrue(_ literal: Literal) -> Bool { isTrue(variable: literal.variable) != literal.isNegated }

  private func isTrue(variable: Int) -> Bool {
    if numbers.indices.contains(variable), numbers[variable] != 0 {
      return solver.isTrue(Literal(variable: Int(numbers[variable]) - 1))
    }
    switch circuit.nodes[variable] {
    case .yes: return true
    case .leaf: return false
    case .and(let parts): return parts.allSatisfy(isTrue)
    case .or(let parts): return parts.contains(where: isTrue)
    }
  }

  /// Those of the last assumptions that alone cannot hold together, in the order given.
  func failed(among assumptions: [Literal]) -> [Literal] {
    let failed = Set(solver.failed(among: assumptions.map(translated)))
    return assumptions.filter { failed.contains(translated($0)) }
  }

  private func translated(_ literal: Literal) -> Literal {
    let number = Literal(variable: Int(numbers[literal.variable]) - 1)
    return literal.isNegated ? !number : number
  }

  // MARK: Telling

  private func tell(_ variable: Int) {
    reserve(variable)
    guard numbers[variable] == 0 else { return }
    told.append(variable)
    numbers[variable] = Int32(clamping: told.count)
    waiting.append(variable)
  }

  private func reserve(_ variable: Int) {
    while numbers.count <= variable {
      numbers.append(0)
      watching.append([])
    }
  }

  /// Tells all that follows from what was told.
  private func update() {
    while clausesSeen < circuit.clauseCount {
      let clause = Int32(clamping: clausesSeen)
      clausesSeen += 1
      lookAt(clause)
    }
    while let variable = waiting.popLast() {
      switch circuit.nodes[variable] {
      case .yes: solver.add([translated(circuit.yes)])
      case .leaf:
        let clauses = watching[variable]
        watching[variable] = []
        for clause in clauses { lookAt(clause, own: variable) }
      case .and(let parts): tell(Literal(variable: variable), isAll: parts)
      case .or(let parts): tell(!Literal(variable: variable), isAll: parts.map { !$0 })
      }
    }
  }

  private func tell(_ gate: Literal, isAll parts: [Literal]) {
    for part in parts { tell(part.variable) }
    let own = translated(gate)
    let parts = parts.map(translated)
    work += parts.count * 3 + 1
    for part in parts { solver.add([!own, part]) }
    solver.add([own] + parts.map { !$0 })
  }

  /// Lets a clause wait at a leaf that was not told yet; tells it if there is none.
  ///
  /// - Parameter own: the leaf that was told just now, at which the clause waited.
  private func lookAt(_ clause: Int32, own: Int? = nil) {
    var place = own
    for literal in circuit.clause(Int(clause)) where circuit.mustBeAskedFor(literal) {
      let variable = literal.variable
      reserve(variable)
      if numbers[variable] == 0 { return watching[variable].append(clause) }
      if place == nil { place = variable }
    }
    if let place { watching[place].append(clause) } else { unconditional.append(clause) }
    tell(clause: clause)
  }

  private func tell(clause: Int32) {
    let literals = circuit.clause(Int(clause))
    for literal in literals { tell(literal.variable) }
    work += literals.count
    solver.add(literals.map(translated))
  }
}
