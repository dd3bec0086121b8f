import CLibCadical

/// An incremental solver of propositional formulas: clauses are added, and it is asked time and again whether all
/// of them can hold together under some assumptions.
///
/// A thin wrapper around CaDiCaL (A. Biere, K. Fazekas, M. Fleury, M. Heisinger, 2020) through its IPASIR
/// interface. Not for use by several threads at once. For the same clauses and assumptions in the same order
/// the answers, models included, are the same.
public final class Solver {
  private let solver: OpaquePointer?
  private var state = Answer.unknown
  /// Clauses that the solver has not been told yet, each ended by a zero.
  private var pending: [Int32] = []

  /// What came of a question.
  public enum Answer: Sendable {
    /// The clauses and assumptions can hold together; `isTrue` tells how.
    case satisfiable
    /// They cannot; `failed` tells which assumptions are to blame.
    case unsatisfiable
    /// The solver gave up.
    case unknown
  }

  /// A solver without clauses. Where a variable may as well be true or false it makes it false, so that
  /// models hold little that nobody asked for.
  public init() {
    solver = ccadical_init()
    if let solver {
      ccadical_set_option(solver, "phase", 0)
      ccadical_set_option(solver, "forcephase", 1)
      ccadical_set_option(solver, "quiet", 1)
      // Questions are many and easy, so that what is eliminated for one is missed by the next.
      ccadical_set_option(solver, "elim", 0)
    }
  }

  deinit { if let solver { ccadical_release(solver) } }

  /// Adds a clause: at least one of the literals holds. An empty one can never hold. The last model stays
  /// readable until the next question.
  public func add(_ clause: some Sequence<Literal>) {
    for literal in clause { pending.append(literal.number) }
    pending.append(0)
  }

  /// Adds clauses as `Literal.number`, each ended by a zero.
  public func add(numbers: [Int32]) { pending += numbers }

  /// Whether all clauses can hold together with the assumptions, which are forgotten afterwards.
  ///
  /// - Parameter conflicts: after how many conflicts to give up; nil: never.
  public func solve(assuming assumptions: some Sequence<Literal>, conflicts: Int? = nil) -> Answer {
    guard let solver else { return .unknown }
    for number in pending { ccadical_add(solver, number) }
    pending.removeAll(keepingCapacity: true)
    for literal in assumptions { ccadical_assume(solver, literal.number) }
    if let conflicts { ccadical_limit(solver, "conflicts", Int32(clamping: conflicts)) }
    switch ccadical_solve(solver) {
    case 10: state = .satisfiable
    case 20: state = .unsatisfiable
    default: state = .unknown
    }
    return state
  }

  /// Whether a literal is true in the model found; false if the last answer was another.
  public func isTrue(_ literal: Literal) -> Bool {
    guard let solver, state == .satisfiable else { return false }
    // The value of a variable is given as the literal that is true of it.
    let value = ccadical_val(solver, Int32(literal.number.magnitude))
    return literal.isNegated ? value < 0 : value > 0
  }

  /// Those of the last assumptions that alone cannot hold together with the clauses, in the order given; none if
  /// the last answer was another.
  public func failed(among assumptions: some Sequence<Literal>) -> [Literal] {
    guard let solver, state == .unsatisfiable else { return [] }
    return assumptions.filter { ccadical_failed(solver, $0.number) != 0 }
  }
}
