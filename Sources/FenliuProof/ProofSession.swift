import FenliuEngine
import FenliuRules
import FenliuSAT
import FenliuSource

/// Everything that the questions about one pack share: its formulas, the solver, the engine, and what was found.
final class ProofSession {
  let ruleSet: RuleSet
  let sources: SourceSet
  let pack: CompiledPack
  let circuit: Circuit
  let conditions: ConditionEncoder
  let decisions: DecisionEncoder
  let index: PhraseIndex
  let probes: Probes
  private let search: WitnessSearch
  private(set) var seen: SeenCases
  private(set) var findings: [Finding] = []
  private(set) var counts = ProofCounts()
  /// The guarantees proved so far.
  private(set) var keptGuarantees: [Ref<Guarantee>] = []
  private let effort: ProofEffort
  private let progress: (ProofCounts) -> Void

  init(
    _ ruleSet: RuleSet, sources: SourceSet, _ effort: ProofEffort,
    progress: @escaping (ProofCounts) -> Void
  ) {
    self.ruleSet = ruleSet
    self.sources = sources
    self.effort = effort
    self.progress = progress
    pack = CompiledPack(ruleSet)
    index = PhraseIndex(ruleSet)
    circuit = Circuit()
    conditions = ConditionEncoder(circuit, ruleSet, index)
    decisions = DecisionEncoder(conditions)
    search = WitnessSearch(conditions, index: index, conflicts: effort.conflicts, decide: pack.decide)
    probes = Probes(ruleSet)
    seen = SeenCases(ruleSet)
    decideExamples()
  }

  /// The examples of the rules are cases too, and cost nothing to find.
  private func decideExamples() {
    for theCase in examples { seen.insert(pack.decide(theCase)) }
  }

  /// The examples and counterexamples beside the rules.
  var examples: [Case] {
    ruleSet.rules.flatMap { $0.examples + $0.counterexamples }.map { example in
      Case(
        id: "example", title: example.title, text: example.text, date: example.date.map { CaseDate($0) },
        fields: example.fields)
    }
  }

  // MARK: Asking

  /// Whether findings of a kind are looked for.
  func wants(_ kinds: DiagnosticKind...) -> Bool {
    effort.codes.map { codes in kinds.contains { codes.contains($0.code) } } ?? true
  }

  /// Whether something can ever be so.
  ///
  /// - Parameter shows: whether a case that the engine has decided shows it.
  func answer(_ goal: Literal, _ shows: (Witness) -> Bool) -> Answer {
    let hasRoom = effort.work.map { search.solver.work < $0 } ?? true
    let answer = hasRoom ? search.answer(goal, rounds: effort.rounds, shows) : .unasked
    if case .can(let witness) = answer { seen.insert(witness.decision) }
    note(answer)
    return answer
  }

  /// Counts a question with its answer.
  func note(_ answer: Answer) {
    counts.insert(answer)
    progress(counts)
  }

  /// Takes note of a question that was answered by a case seen before.
  func noteSeen() {
    counts.asked += 1
    counts.shown += 1
    progress(counts)
  }

  /// Whether it is proved that a statement never holds. Not counted as a question.
  func isImpossible(_ statement: Literal) -> Bool { search.isImpossible(statement) }

  /// Which of some statements alone cannot hold together; empty if they can.
  func blamed(among statements: [Literal]) -> [Literal] { search.blamed(among: statements) }

  /// Takes note that a guarantee is proved.
  func noteKept(_ guarantee: Ref<Guarantee>) { keptGuarantees.append(guarantee) }

  /// Adds a finding.
  func report(_ finding: Finding) { findings.append(finding) }
}
