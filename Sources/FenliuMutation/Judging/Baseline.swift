import FenliuCorpus
import FenliuCoverage
import FenliuEngine
import FenliuRules

/// Everything a corpus checks, and what the pack as it is makes of each check.
struct Baseline: Sendable {
  /// One thing that is checked.
  enum Check: Sendable {
    case corpus(CorpusCase)
    case example(CorpusRunner.RuleExample, Ref<Rule>)

    var id: String {
      switch self {
      case .corpus(let item): item.decided.id
      case .example(let item, _): item.id
      }
    }

    var decided: Case {
      switch self {
      case .corpus(let item): item.decided
      case .example(let item, _): item.decided
      }
    }
  }

  let checks: [Check]
  let facts: [CaseFacts]
  let table: NodeTable
  /// The ids of checks that fail already. They tell nothing of a mutant, and are left out.
  let failing: [String]
  /// For each phrase, the checks in which it occurs, ascending.
  let byPhrase: [[Int]]
  /// For each part of a condition that is a text test, the checks in which it rests on a phrase, ascending.
  private let byGround: [Ground: [Int32]]

  /// The parts of conditions that are text tests and hold in some check.
  let ever: Set<Int>

  /// A phrase that a part of a condition rests on.
  private struct Ground: Hashable {
    var part: Int32
    var phrase: Int32
  }

  init(_ pack: CompiledPack, _ corpus: Corpus) {
    let ruleSet = pack.ruleSet
    let runner = CorpusRunner(pack)
    let examples = ruleSet.rules.indices.flatMap { index in
      runner.examples(of: Ref(index)).map { Check.example($0, Ref(index)) }
    }
    let all = corpus.cases.map { Check.corpus($0) } + examples
    let table = NodeTable(ruleSet)
    let found = Parallel.map(all.count) { index -> (passes: Bool, facts: CaseFacts) in
      let check = all[index]
      let passes =
        switch check {
        case .corpus(let item): runner.run(item).isAsExpected
        case .example(let item, let rule): runner.run(item, rule: rule).isAsExpected
        }
      let facts = pack.probing(check.decided) { CaseFacts(check.decided, $0, table, ruleSet) }
      return (passes, facts)
    }
    let passing = all.indices.filter { found[$0].passes }
    checks = passing.map { all[$0] }
    facts = passing.map { found[$0].facts }
    failing = all.indices.filter { !found[$0].passes }.map { all[$0].id }
    self.table = table
    var byGround: [Ground: [Int32]] = [:]
    for (index, facts) in facts.enumerated() {
      for (part, phrases) in facts.grounds {
        for phrase in phrases {
          let ground = Ground(part: Int32(clamping: part), phrase: Int32(clamping: phrase.index))
          byGround[ground, default: []].append(Int32(clamping: index))
        }
      }
    }
    self.byGround = byGround
    ever = facts.reduce(into: []) { $0.formUnion($1.grounds.keys) }
    var byPhrase = Array(repeating: [Int](), count: ruleSet.phrases.count)
    for (index, facts) in facts.enumerated() {
      for phrase in facts.live.phrases { byPhrase[phrase.index].append(index) }
    }
    self.byPhrase = byPhrase
  }

  /// The checks in which a part of a condition that is a text test rests on one of some phrases, ascending.
  func resting(on phrases: some Sequence<Ref<Phrase>>, _ part: Int) -> [Int] {
    var found: Set<Int> = []
    for phrase in phrases {
      let ground = Ground(part: Int32(clamping: part), phrase: Int32(clamping: phrase.index))
      for check in byGround[ground] ?? [] { found.insert(Int(check)) }
    }
    return found.sorted()
  }
}
