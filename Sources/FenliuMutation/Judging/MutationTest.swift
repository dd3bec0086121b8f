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
  private let structure: StructuralJudge
  private let search: WitnessSearch
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
    structure = StructuralJudge(pack.ruleSet, table: baseline.table)
    search = WitnessSearch(compiler: compiler, baseline: baseline, affected: affected)
    self.judges = judges
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
    let families = Self.families(of: mutants)
    let results = Parallel.map(families.count) { number in
      var hearing = Hearing(self)
      return mutants[families[number]].map { mutant -> MutantResult in
        if let end, ContinuousClock.now >= end { return MutantResult(mutant: mutant, verdict: .notRun) }
        let verdict = hearing.verdict(on: mutant)
        progress(done.wrappingAdd(1, ordering: .relaxed).newValue)
        return MutantResult(mutant: mutant, verdict: verdict)
      }
    }
    return Array(results.joined())
  }

  /// Mutants that follow each other and belong to one rule, list …: what shows one often shows the next. Those of one
  /// family are judged one after the other, so that it is all the same what other processors do meanwhile.
  private static func families(of mutants: [Mutant]) -> [Range<Int>] {
    var families: [Range<Int>] = []
    for index in mutants.indices {
      if let last = families.last, mutants[index].owner == mutants[last.lowerBound].owner {
        families[families.count - 1] = last.lowerBound..<(index + 1)
      } else {
        families.append(index..<(index + 1))
      }
    }
    return families
  }

  /// The judging of mutants one after the other.
  private struct Hearing {
    private let test: MutationTest
    private var frames = SiblingFrames()
    private var sessions: [any JudgeSession]?

    init(_ test: MutationTest) { self.test = test }

    mutating func verdict(on mutant: Mutant) -> MutantVerdict {
      let version = test.compiler.version(mutant)
      if let killer = test.killer(of: version) { return .killed(by: killer) }
      if case .proved(let reason) = test.structure.equivalence(of: version) { return .equivalent(reason) }
      let verdict = sought(version)
      if let word = mutant.phrase, case .survived(let witness) = verdict {
        frames.note(witness.theCase, saying: word)
      }
      return verdict
    }

    private mutating func sought(_ version: MutantVersion) -> MutantVerdict {
      let compiler = test.compiler
      let id = WitnessSearch.id(of: version.mutant)
      if let word = version.mutant.phrase {
        let cases = frames.cases(saying: word).map { $0.named(id) }
        if let found = compiler.firstDifference(version, among: cases) { return .survived(found) }
      }
      if let found = test.search.witness(against: version) {
        return .survived(compiler.simplified(found, version))
      }
      let sessions = sessions ?? test.judges.map { $0.session() }
      self.sessions = sessions
      for session in sessions {
        switch session.equivalence(of: version) {
        case .proved(let reason): return .equivalent(reason)
        case .differs(let theCase):
          // Nobody is shown a case that the engine does not decide so.
          guard let found = compiler.firstDifference(version, among: [theCase.named(id)]) else { continue }
          return .survived(compiler.simplified(found, version))
        case .unknown: continue
        }
      }
      return .undecided
    }
  }

  // MARK: Checks

  /// The first check, by id, that fails for a mutant.
  private func killer(of version: MutantVersion) -> String? {
    var checks = version.checks(affected)[...]
    // Most mutants that are noticed at all are noticed soon, and a pack for few cases is quickly compiled.
    var size = version.changes == nil ? 4 : checks.count
    while !checks.isEmpty {
      let piece = checks.prefix(size)
      if let killer = killer(of: version, among: Array(piece)) { return killer }
      checks = checks.dropFirst(piece.count)
      size *= 8
    }
    return nil
  }

  private func killer(of version: MutantVersion, among checks: [Int]) -> String? {
    let killer = compiler.deciding(version, for: { checks.map { baseline.facts[$0].live } }) { mutant in
      let runner = CorpusRunner(mutant.pack)
      return checks.first { check in
        switch baseline.checks[check] {
        case .corpus(let item): !runner.run(item).isAsExpected
        case .example(let item, let rule):
          // An example whose rule went away did not hold, and does not: the rule was no part of the change.
          if let number = mutant.number(of: rule) {
            !runner.run(item, rule: number).isAsExpected
          } else {
            item.mustHold
          }
        }
      }
    }
    return killer.map { baseline.checks[$0].id }
  }
}
