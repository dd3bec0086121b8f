import FenliuEngine
import FenliuRules
import FenliuSAT

/// Answers whether something can ever be so: by the formulas if it never can, by a case if it can.
///
/// The formulas allow more than there is (see `TextTheory`). A model of them is only a hint at a case: the case is
/// written and put to the engine, and if that disagrees, the reasons of the model are ruled out for this
/// question and another is sought (counterexample-guided refinement: E. Clarke et al., 2000). Clauses learned so
/// never count for a proof.
final class WitnessSearch {
  let circuit: Circuit
  let solver: FocusedSolver
  let conditions: ConditionEncoder
  private let ruleSet: RuleSet
  private let decide: (Case) -> Decision
  private let writer: TextWriter
  private var searches = 0
  /// If it holds, nothing in the text is meant otherwise than plainly, hidden on request, or told vaguely.
  private let calm: Literal

  /// How many models are tried for a question before it is left undecided.
  static let rounds = 12

  /// - Parameters:
  ///   - conflicts: after how many conflicts the solver gives up; nil: never.
  ///   - decide: decides a case by the engine.
  init(
    _ conditions: ConditionEncoder, index: PhraseIndex, conflicts: Int? = nil,
    decide: @escaping (Case) -> Decision
  ) {
    self.conditions = conditions
    solver = FocusedSolver(conditions.circuit, conflicts: conflicts)
    self.decide = decide
    ruleSet = conditions.ruleSet
    circuit = conditions.circuit
    writer = TextWriter(conditions.ruleSet, index)
    calm = circuit.leaf(.search(0))
    searches = 1
    requireCalm()
  }

  private func requireCalm() {
    for cue in ruleSet.stanceCues {
      circuit.require(calm, implies: !conditions.text.occursAtAll(cue.cues))
    }
    for zone in ruleSet.zones where zone.onRequestOnly {
      if case .cued(let starts, _, _) = zone.extent {
        circuit.require(calm, implies: !conditions.text.occursAtAll(starts))
      }
    }
    for (index, phrase) in ruleSet.phrases.enumerated() where phrase.pattern != nil {
      circuit.require(calm, implies: !conditions.text.occurs(Ref(index)))
    }
    for (index, field) in ruleSet.fields.enumerated() where field.extraction != nil {
      circuit.require(calm, implies: !conditions.fields.knowledge(Ref(index), .told))
      circuit.require(calm, implies: !conditions.fields.knowledge(Ref(index), .vague))
    }
  }

  /// Whether a statement can ever hold.
  ///
  /// - Parameters:
  ///   - shows: whether a case that the engine has decided shows it.
  ///   - rounds: how many models are tried, calm ones and others.
  func answer(_ goal: Literal, rounds: Int = rounds, _ shows: (Witness) -> Bool) -> Answer {
    if goal == circuit.no { return .never }
    solver.begin(goal)
    let search = circuit.leaf(.search(searches))
    searches += 1
    var last: [Literal] = []
    for assumptions in [[goal, search, calm], [goal, search]] {
      // Where a calm case is possible there is nothing to prove.
      if last.isEmpty, !assumptions.contains(calm), isImpossible(goal) {
        forget(search)
        return .never
      }
      for round in 0..<rounds {
        guard solver.solve(assuming: assumptions) == .satisfiable else { break }
        var model = Model(circuit, solver)
        model.justify(goal)
        var cube = model.cube
        if let witness = trial(of: model, &cube, shows) {
          forget(search)
          return .can(witness)
        }
        last = cube
        // At first exactly this is ruled out, and later whatever has the same words in it.
        let reasons = round < rounds / 2 ? cube : cube.filter { !$0.isNegated }
        solver.add([!search] + (reasons.isEmpty ? cube : reasons).map { !$0 })
      }
    }
    forget(search)
    return .undecided(inexactness(of: last))
  }

  /// Whether it is proved that a statement never holds.
  func isImpossible(_ statement: Literal) -> Bool {
    if statement == circuit.no { return true }
    solver.begin(statement)
    return solver.solve(assuming: [statement]) == .unsatisfiable
  }

  /// Which of some statements alone cannot hold together; empty if they can.
  func blamed(among statements: [Literal]) -> [Literal] {
    if statements.contains(circuit.no) { return [circuit.no] }
    if let first = statements.first { solver.begin(first) }
    guard solver.solve(assuming: statements) == .unsatisfiable else { return [] }
    return solver.failed(among: statements)
  }

  private func forget(_ search: Literal) { solver.add([!search]) }

  private func trial(of model: Model, _ cube: inout [Literal], _ shows: (Witness) -> Bool) -> Witness? {
    let plan = TextPlan(model, conditions.text, cube: &cube)
    let facts = FactChooser(model: model, conditions: conditions)
    let day = facts.day
    var fields: FieldValues = [:]
    for field in facts.fields(in: cube) { fields[field] = facts.value(of: field, on: day) }
    var tried: Set<String> = []
    for layout in TextWriter.Layout.all {
      let (title, text) = writer.write(plan, layout)
      guard tried.insert(title + "\u{0}" + text).inserted else { continue }
      let theCase = Case(
        id: "witness", title: title, text: text, date: day.map { CaseDate($0) }, fields: fields)
      let witness = Witness(theCase: theCase, decision: decide(theCase))
      if shows(witness) { return witness }
    }
    return nil
  }

  // MARK: Why not

  private func inexactness(of cube: [Literal]) -> Set<Inexactness> {
    var found: Set<Inexactness> = []
    for literal in cube {
      guard case .leaf(let leaf) = circuit.nodes[literal.variable] else { continue }
      switch leaf {
      case .near: found.insert(.near)
      case .counts(let counted):
        if counted.stance != .any { found.insert(.stance) }
        if counted.zones != nil { found.insert(.zone) }
        if !counted.use.masks.isEmpty { found.insert(.mask) }
        if ruleSet[counted.use.phrase].pattern != nil { found.insert(.pattern) }
      case .occursIn(let phrase, _):
        found.insert(ruleSet[phrase].pattern == nil ? .zone : .pattern)
      case .occurs(let phrase): if ruleSet[phrase].pattern != nil { found.insert(.pattern) }
      case .knowledge(_, .told), .knowledge(_, .vague): if !literal.isNegated { found.insert(.told) }
      case .relative: found.insert(.date)
      case .knowledge, .cell, .day, .search, .supposed: break
      }
    }
    return found.isEmpty ? [.words] : found
  }
}
