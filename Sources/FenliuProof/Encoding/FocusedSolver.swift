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
  private var told = ToldFormula()
  /// How much a question needed that began with nothing told.
  private var need = 0
  /// After how many conflicts a question is given up; nil: never.
  private let conflicts: Int?
  /// How much was told so far, for all questions together, in literals; and a little for each time it was asked.
  var work: Int { told.work }
  /// Of how many variables the solver may always have been told when a question begins.
  private static let limit = 5000

  init(_ circuit: Circuit, conflicts: Int? = nil) {
    self.circuit = circuit
    self.conflicts = conflicts
  }

  // MARK: Asking

  /// Begins a question about a statement: what was told for others is forgotten if it has become too much. Models and
  /// clauses added by `add` belong to one question.
  func begin(_ goal: Literal) {
    guard told.count == 0 || told.count > max(Self.limit, need + need / 4) else { return }
    solver = Solver()
    told.forget(circuit)
    tell([goal])
    need = told.count
  }

  /// Whether all statements can hold together, as far as the formula says.
  func solve(assuming assumptions: [Literal]) -> Solver.Answer {
    tell(assumptions)
    return solver.solve(assuming: assumptions.map(told.translated), conflicts: conflicts)
  }

  /// Adds a clause for the question that is being asked.
  func add(_ clause: [Literal]) {
    tell(clause)
    solver.add(clause.map(told.translated))
  }

  private func tell(_ literals: [Literal]) {
    told.tell(literals, circuit)
    solver.add(numbers: told.takeNews())
  }

  /// Whether a statement is true in the model found. What was not told is as false as can be.
  func isTrue(_ literal: Literal) -> Bool { isTrue(variable: literal.variable) != literal.isNegated }

  private func isTrue(variable: Int) -> Bool {
    if let number = told.number(of: variable) { return solver.isTrue(Literal(variable: number)) }
    switch circuit.nodes[variable] {
    case .yes: return true
    case .leaf: return false
    case .and(let parts): return parts.allSatisfy(isTrue)
    case .or(let parts): return parts.contains(where: isTrue)
    }
  }

  /// Those of the last assumptions that alone cannot hold together, in the order given.
  func failed(among assumptions: [Literal]) -> [Literal] {
    let failed = Set(solver.failed(among: assumptions.map(told.translated)))
    return assumptions.filter { failed.contains(told.translated($0)) }
  }
}
