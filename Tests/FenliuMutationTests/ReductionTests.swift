import FenliuEngine
import FenliuRules
import FenliuSource
import FenliuTesting
import FenliuVerify
import Testing

@testable import FenliuMutation

@Suite("A mutant is judged as if the whole pack were compiled for it")
struct ReductionTests {
  /// Everything that judging needs, for a random pack.
  private struct Setting {
    let pack: RandomPack
    let mutants: [Mutant]
    let baseline: Baseline
    let compiler: MutantCompiler
    let affected: AffectedChecks

    init(_ pack: RandomPack) {
      self.pack = pack
      let written = WrittenPack(sources: pack.sources)
      let sets = WrittenSets(pack.compiled.ruleSet, written: written)
      var maker = MutantMaker(
        pack.compiled.ruleSet, written: written, sets: sets, sources: pack.sources)
      mutants = maker.make()
      baseline = Baseline(pack.compiled, pack.corpus)
      compiler = MutantCompiler(pack.compiled, sets: sets, table: baseline.table)
      affected = AffectedChecks(baseline, sets: sets, ruleSet: pack.compiled.ruleSet)
    }
  }

  /// What a corpus could tell, and which guarantees are broken.
  private struct Judged: Equatable {
    var observed: Observation
    var broken: [String]

    init(_ theCase: Case, by pack: CompiledPack) {
      let decision = pack.decide(theCase)
      observed = Observation(decision)
      broken = pack.brokenGuarantees(by: decision, for: theCase).map {
        pack.ruleSet.guarantees[$0.index].id
      }
    }
  }

  @Test("on random packs and cases", arguments: 0..<randomPackCount)
  func agrees(seed: Int) throws {
    guard let pack = RandomPack(seed: UInt64(seed)) else { return }
    let setting = Setting(pack)
    // Cases that break a guarantee are left out of what is judged.
    let cases = setting.baseline.checks.map(\.decided)
    let before = cases.map { Judged($0, by: pack.compiled) }
    var generator = SeededGenerator(seed: UInt64(seed) + 1000)
    for mutant in setting.mutants {
      let mutated = setting.compiler.ruleSet(of: mutant)
      let whole = CompiledPack(mutated)
      let after = cases.map { Judged($0, by: whole) }
      let version = setting.compiler.version(mutant)
      let affected = version.checks(setting.affected)
      for (index, theCase) in cases.enumerated() where !affected.contains(index) {
        #expect(before[index] == after[index], "\(mutant.id) changes \(theCase)")
        for rule in pack.compiled.ruleSet.rules.indices {
          #expect(
            pack.compiled.holds(Ref(rule), for: theCase) == whole.holds(Ref(rule), for: theCase),
            "\(mutant.id) changes a rule for \(theCase)")
        }
      }
      // Cases that a check could be, and cases that a search for a witness may try.
      for chosen in [affected, Array(cases.indices.shuffled(using: &generator).prefix(3))] {
        let live = chosen.map { setting.baseline.facts[$0].live }
        let reduced = setting.compiler.reduced(mutant, mutated, for: live)
        for index in chosen {
          let theCase = cases[index]
          #expect(Judged(theCase, by: reduced.pack) == after[index], "\(mutant.id) on \(theCase)")
          for rule in pack.compiled.ruleSet.rules.indices {
            guard let number = reduced.number(of: Ref(rule)) else {
              #expect(!whole.holds(Ref(rule), for: theCase))
              continue
            }
            #expect(reduced.pack.holds(number, for: theCase) == whole.holds(Ref(rule), for: theCase))
          }
        }
      }
    }
  }

  @Test("a pack with its sets altered decides as if compiled for the mutant", arguments: 0..<randomPackCount)
  func altered(seed: Int) throws {
    guard let pack = RandomPack(seed: UInt64(seed)) else { return }
    let setting = Setting(pack)
    var count = 0
    for mutant in setting.mutants {
      let version = setting.compiler.version(mutant)
      let done: Void? = setting.compiler.altered(version) { altered in
        count += 1
        let whole = CompiledPack(version.ruleSet)
        for theCase in pack.cases {
          #expect(Judged(theCase, by: altered) == Judged(theCase, by: whole), "\(mutant.id) on \(theCase)")
          for rule in whole.ruleSet.rules.indices {
            #expect(altered.holds(Ref(rule), for: theCase) == whole.holds(Ref(rule), for: theCase))
          }
        }
      }
      // Whatever leaves a phrase out of a list or a test is decided so, and little else.
      if case .list(_, .phrase) = mutant.edit { #expect(done != nil, "\(mutant.id)") }
      if case .rule = mutant.edit { #expect(done == nil, "\(mutant.id)") }
    }
    #expect(count > 0)
    // What was altered is as it was.
    for mutant in setting.mutants.prefix(1) {
      let version = setting.compiler.version(mutant)
      setting.compiler.altered(version) { _ in () }
      let again: [Observation]? = setting.compiler.altered(version) { altered in
        pack.cases.map { Observation(altered.decide($0)) }
      }
      let whole = CompiledPack(version.ruleSet)
      if let again { #expect(again == pack.cases.map { Observation(whole.decide($0)) }) }
    }
  }

  @Test("what the solver proves equivalent decides every case the same", arguments: 0..<randomPackCount)
  func proofs(seed: Int) throws {
    guard let pack = RandomPack(seed: UInt64(seed)) else { return }
    let setting = Setting(pack)
    let session = SolverJudge(pack.compiled).session()
    for mutant in setting.mutants.enumerated().filter({ $0.offset % 4 == seed % 4 }).map(\.element) {
      let version = setting.compiler.version(mutant)
      let whole = CompiledPack(version.ruleSet)
      switch session.equivalence(of: version) {
      case .proved:
        for theCase in pack.cases {
          let (before, after) = (pack.compiled.decide(theCase), whole.decide(theCase))
          #expect(Observation(before) == Observation(after), "\(mutant.id) on \(theCase)")
        }
      case .differs(let theCase):
        #expect(pack.compiled.decide(theCase).canBeTold(from: whole.decide(theCase)), "\(mutant.id)")
      case .unknown: break
      }
    }
  }

  @Test("what is proved equivalent decides every case the same", arguments: 0..<randomPackCount)
  func equivalence(seed: Int) throws {
    guard let pack = RandomPack(seed: UInt64(seed)) else { return }
    let setting = Setting(pack)
    let judge = StructuralJudge(pack.compiled.ruleSet, table: setting.baseline.table)
    for mutant in setting.mutants {
      let version = setting.compiler.version(mutant)
      guard case .proved = judge.equivalence(of: version) else { continue }
      let whole = CompiledPack(version.ruleSet)
      for theCase in pack.cases {
        let (before, after) = (pack.compiled.decide(theCase), whole.decide(theCase))
        #expect(Observation(before) == Observation(after), "\(mutant.id) on \(theCase)")
      }
    }
  }

  @Test("the random packs are worth something")
  func packs() {
    let packs = RandomPack.some(0..<24)
    #expect(packs.count > 8)
    let kinds = packs.flatMap { Setting($0).mutants.map(\.kind) }
    #expect(Set(kinds) == Set(MutantKind.allCases))
  }
}
