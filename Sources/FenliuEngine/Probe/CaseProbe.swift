package import FenliuRules

extension CompiledPack {
  /// Runs `body` with a look into what conditions come to for a case.
  package func probing<Result>(_ theCase: Case, _ body: (CaseProbe) -> Result) -> Result {
    evaluating(theCase) { body(CaseProbe($0)) }
  }
}

/// What the conditions of a pack come to for one case, for tools that judge how well a pack is tested.
///
/// Valid only while the case is being probed.
package final class CaseProbe {
  private let evaluator: Evaluator
  // Kept, since each look at what is deferred copies it.
  private let ruleSet: RuleSet
  private let program: Program

  init(_ evaluator: Evaluator) {
    self.evaluator = evaluator
    ruleSet = evaluator.ruleSet
    program = evaluator.tables.program
  }

  /// How an exception that is not known to hold is read.
  package enum Reading: Sendable {
    /// As not shown, so that the rule applies: this is how a case is decided.
    case decided
    /// As unknown: this is how open questions are found.
    case open
  }

  private func mode(_ reading: Reading) -> Evaluator.Mode { reading == .decided ? .decided : .open }

  // MARK: What the case says

  /// The phrases that occur in title or text, whether or not they count anywhere; ascending.
  package var phrases: [Ref<Phrase>] { evaluator.phrases.sorted().map { Ref($0) } }

  /// Whether something is known of a field: it is given, or the text says something of it.
  package func isTold(_ field: Ref<Field>) -> Bool {
    evaluator.value(ofField: field.index) != nil || evaluator.isVaguelyTold(field.index)
  }

  // MARK: Values

  /// Whether a rule's own condition holds, before overrides.
  package func value(of rule: Ref<Rule>, _ reading: Reading = .decided) -> Truth {
    evaluator.value(ofRule: rule.index, mode(reading))
  }

  /// Whether the condition of something holds; nil where it has none.
  package func value(of owner: ConditionOwner, _ reading: Reading = .decided) -> Truth? {
    node(of: owner).map { evaluator.value($0, mode(reading)) }
  }

  /// What the condition of something came to, part by part; nil where it has none.
  ///
  /// - Parameter wanted: whether it is asked to hold, or not to.
  package func outcome(of owner: ConditionOwner, wanted: Bool) -> ConditionOutcome? {
    guard let node = node(of: owner), let condition = owner.condition(in: ruleSet) else { return nil }
    var tree = OutcomeTree(evaluator)
    return tree.outcome(condition, node: node, wanted: wanted)
  }

  /// The rules among some to which the case comes nearest, nearest first.
  package func nearest(of rules: [Ref<Rule>], limit: Int) -> [Ref<Rule>] {
    RuleRanking(evaluator).nearest(of: rules.map(\.index), limit: limit)
  }

  /// The values of the condition of something and of all its parts, in the order of `Condition.nodes`.
  package func values(of owner: ConditionOwner, _ reading: Reading = .decided) -> [Truth] {
    guard let node = node(of: owner) else { return [] }
    var values: [Truth] = []
    collect(node, mode(reading)) { _, value in values.append(value) }
    return values
  }

  /// For each text test among the parts that holds, by its index in the order of `Condition.nodes`, the
  /// phrases that it rests on.
  package func grounds(of owner: ConditionOwner) -> [(part: Int, phrases: Set<Ref<Phrase>>)] {
    guard let node = node(of: owner) else { return [] }
    var grounds: [(part: Int, phrases: Set<Ref<Phrase>>)] = []
    var part = 0
    collect(node, .decided) { node, value in
      if case .text(let test) = program.nodes[node], value == .yes {
        let hits = evaluator.reading.grounds(of: test)
        grounds.append((part, Set(hits.map { Ref(Int(evaluator.reading.hits[$0].phrase)) })))
      }
      part += 1
    }
    return grounds
  }

  private func node(of owner: ConditionOwner) -> Int? {
    let node =
      switch owner {
      case .concept(let concept): program.concepts[concept.index]
      case .when(let rule): program.whens[rule.index]
      case .unless(let rule): program.unlesses[rule.index]
      case .bar(let destination, let index): program.bars[destination.index][index]
      case .alert(let alert): program.alerts[alert.index]
      case .alertException(let alert): program.alertExceptions[alert.index]
      case .premise(let guarantee): program.guarantees[guarantee.index]
      }
    return node < 0 ? nil : node
  }

  /// The words that a part of a condition which is a text test rests on, by its index in the order of
  /// `Condition.nodes`; none where it does not hold.
  package func evidence(of owner: ConditionOwner, part: Int) -> [Evidence] {
    guard let node = node(of: owner) else { return [] }
    var evidence: [Evidence] = []
    var number = 0
    collect(node, .decided) { node, value in
      if number == part, case .text(let test) = program.nodes[node], value == .yes {
        for hit in evaluator.reading.grounds(of: test) {
          evidence.append(evaluator.reading.evidence(for: hit))
        }
      }
      number += 1
    }
    return evidence.sorted()
  }

  private func collect(_ node: Int, _ mode: Evaluator.Mode, _ body: (Int, Truth) -> Void) {
    body(node, evaluator.value(node, mode))
    switch program.nodes[node] {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      for part in parts { collect(Int(program.children[part]), mode, body) }
    case .heard(let part): collect(part, mode, body)
    case .field, .text, .concept, .rule: break
    }
  }

  // MARK: Masks

  /// Whether an occurrence of a use's phrase is hidden by an occurrence of `mask`.
  package func hides(_ mask: Ref<Phrase>, _ use: PhraseUse) -> Bool {
    let hidden = evaluator.reading.hits.indices(of: use.phrase.index).map { evaluator.reading.hits[$0] }
    let hiding = evaluator.reading.hits.indices(of: mask.index).map { evaluator.reading.hits[$0] }
    return hidden.contains { hit in
      hiding.contains { $0.lower <= hit.lower && hit.upper <= $0.upper }
    }
  }

  /// The phrases of a set that occur without being hidden by a mask.
  package func occurring(in set: PhraseSet) -> Set<Ref<Phrase>> {
    Set(evaluator.reading.occurrences(of: set).map { Ref(Int(evaluator.reading.hits[$0].phrase)) })
  }
}
