import FenliuEngine
import FenliuRules

/// A small pack that decides some cases as a large one does, as far as a corpus can tell.
///
/// Why it does: what is done with a case follows from which rules apply or wait for an answer, which bars
/// hold or wait for one, the words they rest on, and overrides. A rule that does neither proposes nothing
/// and asks nothing, so it can go, if the overrides that lead through it stay; so can a bar. A phrase that
/// does not occur in the cases finds nothing and hides nothing. Alerts stay. What stays keeps its order, and what it
/// refers to stays with it.
struct Reduction {
  private let full: RuleSet
  private let phraseNumbers: [Int: Int]
  private var ruleNumbers: [Int: Int] = [:]
  private var conceptNumbers: [Int: Int] = [:]
  /// The small pack.
  private(set) var ruleSet: RuleSet

  /// What must stay, by index in the full pack; bars by id.
  struct Needs {
    var rules: Set<Int> = []
    var bars: Set<String> = []
    var premises: Set<Int> = []
    var phrases: Set<Int> = []

    mutating func add(_ live: LiveParts, _ ruleSet: RuleSet) {
      rules.formUnion(live.rules)
      bars.formUnion(live.bars.map { ruleSet.destinations[$0.destination].bars[$0.index].id })
      premises.formUnion(live.premises)
      phrases.formUnion(live.phrases.map(\.index))
    }
  }

  init(_ full: RuleSet, needs: Needs) {
    self.full = full
    var numbers: [Int: Int] = [:]
    for (number, phrase) in needs.phrases.sorted().enumerated() { numbers[phrase] = number }
    phraseNumbers = numbers
    ruleSet = full
    // One phrase more, which is in no case, keeps sets from being empty.
    ruleSet.phrases = EntityList(needs.phrases.sorted().map { full.phrases[$0] })
    if let absent = full.absentPhrase { ruleSet.phrases.append(absent) }
    ruleSet.terms = []
    for index in ruleSet.destinations.indices {
      ruleSet.destinations[index].bars.removeAll { !needs.bars.contains($0.id) }
    }
    ruleSet.guarantees = needs.premises.sorted().map { full.guarantees[$0] }
    keep(needs.rules)
    rewrite()
  }

  /// The number that a rule has in the small pack.
  func number(of rule: Ref<Rule>) -> Ref<Rule>? { ruleNumbers[rule.index].map { Ref($0) } }

  // MARK: What stays

  private mutating func keep(_ rules: Set<Int>) {
    var (kept, concepts) = (rules, Set<Int>())
    var waiting = rules.flatMap { [full.rules[$0].when, full.rules[$0].unless] }.compactMap(\.self)
    waiting += ruleSet.destinations.flatMap(\.bars).compactMap(\.when) + ruleSet.guarantees.map(\.when)
    waiting += ruleSet.alerts.flatMap { [$0.when, $0.unless] }.compactMap(\.self)
    while let condition = waiting.popLast() {
      for node in condition.nodes {
        switch node.form {
        case .concept(let concept):
          if concepts.insert(concept.index).inserted { waiting.append(full[concept].when) }
        case .rule(let rule):
          guard kept.insert(rule.index).inserted else { continue }
          waiting += [full[rule].when, full[rule].unless].compactMap(\.self)
        default: break
        }
      }
    }
    for (number, rule) in kept.sorted().enumerated() { ruleNumbers[rule] = number }
    for (number, concept) in concepts.sorted().enumerated() { conceptNumbers[concept] = number }
    ruleSet.rules = EntityList(kept.sorted().map { full.rules[$0] })
    ruleSet.concepts = concepts.sorted().map { full.concepts[$0] }
  }

  /// The kept rules that a rule overrides, itself or through others, by their new numbers.
  private func overrides(of rule: Rule) -> [Ref<Rule>] {
    var seen: Set<Ref<Rule>> = []
    var waiting = rule.overrides
    while let next = waiting.popLast() {
      if seen.insert(next).inserted { waiting += full[next].overrides }
    }
    return seen.compactMap { number(of: $0) }.sorted()
  }

  // MARK: What is written anew

  private mutating func rewrite() {
    for index in ruleSet.rules.indices {
      ruleSet.rules[index].overrides = overrides(of: ruleSet.rules[index])
      let (when, unless) = (ruleSet.rules[index].when, ruleSet.rules[index].unless)
      ruleSet.rules[index].when = rewritten(when)
      ruleSet.rules[index].unless = unless.map(rewritten)
      ruleSet.rules[index].examples = []
      ruleSet.rules[index].counterexamples = []
    }
    for index in ruleSet.concepts.indices {
      ruleSet.concepts[index].when = rewritten(ruleSet.concepts[index].when)
    }
    for index in ruleSet.guarantees.indices {
      ruleSet.guarantees[index].when = rewritten(ruleSet.guarantees[index].when)
    }
    for index in ruleSet.alerts.indices {
      let (when, unless) = (ruleSet.alerts[index].when, ruleSet.alerts[index].unless)
      ruleSet.alerts[index].when = rewritten(when)
      ruleSet.alerts[index].unless = unless.map(rewritten)
    }
    for place in ruleSet.destinations.indices {
      for index in ruleSet.destinations[place].bars.indices {
        ruleSet.destinations[place].bars[index].when =
          ruleSet.destinations[place].bars[index].when.map(rewritten)
      }
    }
    for index in ruleSet.stanceCues.indices {
      ruleSet.stanceCues[index].cues = rewritten(ruleSet.stanceCues[index].cues)
    }
    for index in ruleSet.zones.indices {
      guard case .cued(let starts, let ends, let run) = ruleSet.zones[index].extent else { continue }
      ruleSet.zones[index].extent = .cued(starts: rewritten(starts), ends: rewritten(ends), run: run)
    }
    for index in ruleSet.fields.indices {
      guard let near = ruleSet.fields[index].extraction?.near else { continue }
      let rewritten = rewritten(near)
      ruleSet.fields[index].extraction?.near = rewritten
    }
  }

  private func rewritten(_ condition: Condition) -> Condition {
    let form: Condition.Form =
      switch condition.form {
      case .all(let parts): .all(parts.map(rewritten))
      case .any(let parts): .any(parts.map(rewritten))
      case .none(let parts): .none(parts.map(rewritten))
      case .atLeast(let count, let parts): .atLeast(count, parts.map(rewritten))
      case .heard(let part): .heard(rewritten(part))
      case .field: condition.form
      case .text(let test):
        .text(
          TextTest(
            form: test.form.with(test.form.sets.map(rewritten)), zones: test.zones, stance: test.stance))
      case .concept(let concept): .concept(Ref(conceptNumbers[concept.index] ?? 0))
      case .rule(let rule): .rule(Ref(ruleNumbers[rule.index] ?? 0))
      }
    return Condition(form, at: condition.location)
  }

  private func rewritten(_ set: PhraseSet) -> PhraseSet {
    let uses = set.uses.compactMap { use in
      phraseNumbers[use.phrase.index].map { number in
        PhraseUse(
          phrase: Ref(number), masks: use.masks.compactMap { phraseNumbers[$0.index] }.map { Ref($0) })
      }
    }
    // Two uses may have become the same.
    return PhraseSet.union(of: uses.isEmpty ? [PhraseUse(phrase: Ref(phraseNumbers.count))] : uses)
  }
}
