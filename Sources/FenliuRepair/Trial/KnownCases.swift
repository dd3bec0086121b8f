import FenliuCorpus
import FenliuCoverage
import FenliuEngine
import FenliuRules

/// The cases by which a change of the pack is judged, with what the pack as it is makes of them: the corpus, the
/// examples beside rules, and past cases.
struct KnownCases: Sendable {
  /// One of them.
  enum Item: Sendable {
    case corpus(CorpusCase)
    case example(CorpusRunner.RuleExample, Ref<Rule>)
    case past(Case)

    var decided: Case {
      switch self {
      case .corpus(let item): item.decided
      case .example(let item, _): item.decided
      case .past(let theCase): theCase
      }
    }
  }

  /// What a pack makes of one.
  struct Verdict: Sendable {
    var outcome: Outcome
    /// Whether it is as expected; nil where nothing is.
    var passes: Bool?
  }

  let items: [Item]
  let verdicts: [Verdict]
  let texts: KnownTexts
  /// For each rule, the cases to which it applies.
  private let byRule: [Ref<Rule>: [Int]]

  init(_ pack: CompiledPack, corpus: Corpus, past: [Case]) {
    let runner = CorpusRunner(pack)
    let cases = corpus.cases.map { item in
      // A case that is expected to fail has its expectation all the same.
      var item = item
      item.knownMiss = nil
      return Item.corpus(item)
    }
    let examples = pack.ruleSet.rules.indices.flatMap { index in
      runner.examples(of: Ref(index)).map { Item.example($0, Ref(index)) }
    }
    let items = cases + examples + past.map(Item.past)
    self.items = items
    let found = Parallel.map(items.count) { index in
      let decision = pack.decide(items[index].decided, .referrals)
      let applying = decision.referrals.flatMap(\.findings).map(\.rule) + decision.overridden.map(\.rule)
      return (Self.verdict(on: items[index], by: pack, decision), applying)
    }
    verdicts = found.map(\.0)
    texts = KnownTexts(items.map(\.decided))
    var byRule: [Ref<Rule>: [Int]] = [:]
    for (index, entry) in found.enumerated() {
      for rule in entry.1 { byRule[rule, default: []].append(index) }
    }
    self.byRule = byRule
  }

  /// The cases that a change can concern, ascending.
  func affected(by scope: Scope) -> [Int] {
    if scope.isEveryCase { return Array(items.indices) }
    return scope.rules.reduce(into: scope.places) { $0.formUnion(byRule[$1] ?? []) }.sorted()
  }

  /// What a pack makes of a case.
  func verdict(on index: Int, by pack: CompiledPack) -> Verdict {
    Self.verdict(on: items[index], by: pack, pack.decide(items[index].decided, .referrals))
  }

  private static func verdict(on item: Item, by pack: CompiledPack, _ decision: Decision) -> Verdict {
    let runner = CorpusRunner(pack)
    let passes: Bool? =
      switch item {
      case .corpus(let item): runner.run(item).isAsExpected
      case .example(let item, let rule): runner.run(item, rule: rule).isAsExpected
      case .past: nil
      }
    return Verdict(
      outcome: Outcome(of: decision.referrals, without: decision.urgency), passes: passes)
  }
}
