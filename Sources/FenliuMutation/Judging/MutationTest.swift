public import FenliuCorpus
import FenliuCoverage
public import FenliuEngine
import FenliuRules
public import FenliuSource
import Synchronization

/// Finds out which slips in a pack its corpus would notice (mutation analysis; R. DeMillo, R. Lipton and
/// F. Sayward, "Hints on test data selection", 1978).
public struct MutationTest: Sendable {
  /// Every mutant of the pack, by place.
  public let mutants: [Mutant]
  /// The ids of checks that fail already. They tell nothing of a mutant, and are left out.
  public var failing: [String] { baseline.failing }

  private let baseline: Baseline
  private let compiler: MutantCompiler
  private let affected: AffectedChecks
  private let judges: [any EquivalenceJudge]

  /// A test of a pack by a corpus.
  ///
  /// - Parameters:
  ///   - sources: the files that the pack was read from.
  ///   - judges: provers to ask for each mutant that no check notices, that `StructuralJudge` has no argument
  ///     for, and of which trying found no case.
  public init(
    _ pack: CompiledPack, sources: SourceSet, corpus: Corpus, judges: [any EquivalenceJudge] = []
  ) {
    let written = WrittenPack(sources: sources)
    let sets = WrittenSets(pack.ruleSet, written: written)
    var maker = MutantMaker(pack.ruleSet, written: written, sets: sets, sources: sources)
    mutants = maker.make()
    baseline = Baseline(pack, corpus)
    compiler = MutantCompiler(pack, sets: sets, table: baseline.table)
    affected = AffectedChecks(baseline, sets: sets, ruleSet: pack.ruleSet)
    self.judges =
      [
        StructuralJudge(pack.ruleSet, sets: sets, table: baseline.table),
        WitnessSearch(compiler: compiler, baseline: baseline, affected: affected),
      ] + judges
  }

  /// Judges mutants, in the order given.
  ///
  /// - Parameters:
  ///   - end: when to stop; mutants that were not begun by then are not run.
  ///   - progress: told, from any thread, how many are done.
  public func run(
    _ mutants: [Mutant], until end: ContinuousClock.Instant? = nil,
    progress: @Sendable (Int) -> Void = { _ in }
  ) -> [MutantResult] {
    let done = Atomic<Int>(0)
    return Parallel.map(mutants.count) { index in
      let mutant = mutants[index]
      if let end, ContinuousClock.now >= end { return MutantResult(mutant: mutant, verdict: .notRun) }
      let verdict = verdict(on: mutant)
      progress(done.wrappingAdd(1, ordering: .relaxed).newValue)
      return MutantResult(mutant: mutant, verdict: verdict)
    }
  }

  private func verdict(on mutant: Mutant) -> MutantVerdict {
    let mutated = compiler.ruleSet(of: mutant)
    if let killer = killer(of: mutant, mutated) { return .killed(by: killer) }
    for judge in judges {
      switch judge.equivalence(of: mutant, mutated) {
      case .proved(let reason): return .equivalent(reason)
      case .differs(let theCase):
        // Nobody is shown a case that the engine does not decide so.
        let named = theCase.named(WitnessSearch.id(of: mutant))
        guard let found = compiler.firstDifference(mutant, mutated, among: [named]) else { continue }
        return .survived(compiler.simplified(found, mutant, mutated))
      case .unknown: continue
      }
    }
    return .undecided
  }

  /// The first check, by id, that fails for a mutant.
  private func killer(of mutant: Mutant, _ mutated: RuleSet) -> String? {
    var checks = affected.checks(for: mutant.edit)[...]
    // Most mutants that are noticed at all are noticed soon, and a pack for few cases is quickly compiled.
    var size = 4
    while !checks.isEmpty {
      let piece = checks.prefix(size)
      if let killer = killer(of: mutant, mutated, among: Array(piece)) { return killer }
      checks = checks.dropFirst(piece.count)
      size *= 8
    }
    return nil
  }

  private func killer(of mutant: Mutant, _ mutated: RuleSet, among checks: [Int]) -> String? {
    let reduced = compiler.reduced(mutant, mutated, for: checks.map { baseline.facts[$0].live })
    let runner = CorpusRunner(reduced.pack)
    let killer = checks.first { check in
      switch baseline.checks[check] {
      case .corpus(let item): !runner.run(item).isAsExpected
      case .example(let item, let rule):
        // An example whose rule went away did not hold, and does not: the rule was no part of the change.
        if let number = reduced.reduction.number(of: rule) {
          !runner.run(item, rule: number).isAsExpected
        } else {
          item.mustHold
        }
      }
    }
    return killer.map { baseline.checks[$0].id }
  }
}
