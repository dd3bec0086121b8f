import FenliuSAT
import FenliuTesting
import Testing

@Suite("The solver")
struct SolverTests {
  private let variables = (0..<12).map { Literal(variable: $0) }

  @Test("answers under assumptions, and forgets them")
  func assumptions() {
    let solver = Solver()
    let (a, b, c) = (variables[0], variables[1], variables[2])
    solver.add([!a, b])
    solver.add([!b, c])
    #expect(solver.solve(assuming: [a, !c]) == .unsatisfiable)
    #expect(solver.failed(among: [a, !c]) == [a, !c])
    #expect(solver.solve(assuming: [a]) == .satisfiable)
    #expect(solver.isTrue(c) && solver.isTrue(b) && !solver.isTrue(!a))
    #expect(solver.solve(assuming: [!c]) == .satisfiable)
    #expect(solver.isTrue(!a))
  }

  @Test("names only the assumptions to blame")
  func failedAssumptions() {
    let solver = Solver()
    let (a, b, c) = (variables[0], variables[1], variables[2])
    solver.add([!a, !b])
    #expect(solver.solve(assuming: [c, a, b]) == .unsatisfiable)
    #expect(solver.failed(among: [c, a, b]) == [a, b])
    #expect(solver.solve(assuming: [c]) == .satisfiable)
    #expect(solver.failed(among: [c]).isEmpty)
  }

  @Test("an empty clause can never hold")
  func emptyClause() {
    let solver = Solver()
    solver.add([])
    #expect(solver.solve(assuming: []) == .unsatisfiable)
  }

  @Test("agrees with a table of all assignments", arguments: UInt64(0)..<40)
  func bruteForce(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let solver = Solver()
    var clauses: [[Literal]] = []
    for _ in 0..<40 {
      let clause = (0..<3).map { _ in
        let literal = variables[Int.random(in: 0..<8, using: &random)]
        return Bool.random(using: &random) ? literal : !literal
      }
      clauses.append(clause)
      solver.add(clause)
    }
    for assumed in variables.prefix(8).flatMap({ [$0, !$0] }) {
      let isPossible = (0..<256).contains { assignment in
        func holds(_ literal: Literal) -> Bool {
          (assignment >> literal.variable & 1 == 1) != literal.isNegated
        }
        return holds(assumed) && clauses.allSatisfy { $0.contains(where: holds) }
      }
      #expect(solver.solve(assuming: [assumed]) == (isPossible ? .satisfiable : .unsatisfiable))
      if isPossible { #expect(clauses.allSatisfy { $0.contains(where: solver.isTrue) }) }
    }
  }

  @Test("gives up when told to")
  func limit() {
    let solver = Solver()
    // Nine pigeons in eight holes: true resolution proofs are long (A. Haken, 1985).
    func sits(_ pigeon: Int, _ hole: Int) -> Literal { Literal(variable: pigeon * 8 + hole) }
    for pigeon in 0..<9 { solver.add((0..<8).map { sits(pigeon, $0) }) }
    for hole in 0..<8 {
      for first in 0..<9 {
        for second in 0..<first { solver.add([!sits(first, hole), !sits(second, hole)]) }
      }
    }
    #expect(solver.solve(assuming: [], conflicts: 10) == .unknown)
    #expect(!solver.isTrue(sits(0, 0)))
  }
}
