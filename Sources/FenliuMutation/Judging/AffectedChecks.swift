import FenliuEngine
import FenliuRules

/// Finds the checks that a mutant can make come out otherwise: all others decide the same, down to the
/// words that rules rest on.
struct AffectedChecks: Sendable {
  private let baseline: Baseline
  private let sets: WrittenSets
  private let ruleSet: RuleSet
  private var table: NodeTable { baseline.table }

  init(_ baseline: Baseline, sets: WrittenSets, ruleSet: RuleSet) {
    self.baseline = baseline
    self.sets = sets
    self.ruleSet = ruleSet
  }

  /// The checks, ascending.
  ///
  /// - Parameter changes: the sets of phrases that are others, if nothing else is (see `WrittenSets.changes(of:)`).
  func checks(for edit: PackEdit, changing changes: [SetChange]?) -> [Int] {
    if case .list(_, let item) = edit, let changes, !isMask(item) { return checks(changing: changes) }
    switch edit {
    case .condition(let owner, let part, let form, let effect):
      return checks(owner, part, form, effect)
    case .list(let list, let item): return checks(without: item, of: list)
    case .cue(let index, let cue):
      return occurrences(of: ruleSet.stanceCues[index].cues, but: cue.cues)
    case .zone(let zone, let extent): return checks(zone, extent)
    case .extraction(let field, let extraction):
      guard let near = ruleSet[field].extraction?.near else { return Array(baseline.checks.indices) }
      return occurrences(of: near, but: extraction.near)
    case .rule(let rule, let change): return checks(rule, change)
    case .bar(let destination, let index, _):
      let place = BarPlace(destination: destination.index, index: index)
      return baseline.facts.indices.filter { baseline.facts[$0].live.bars.contains(place) }
    case .alert(let alert, _):
      // Where its condition is false nothing comes of it, whatever else it says.
      guard let start = table.start(of: .alert(alert)) else { return [] }
      return baseline.facts.indices.filter { check in
        [baseline.facts[check].decided, baseline.facts[check].open].contains { $0[start] != .no }
      }
    }
  }

  /// The checks in which a phrase of `old` occurs that `new` does not have; any phrase of `old` where the two
  /// are the same, and so something else about them differs.
  private func occurrences(of old: PhraseSet, but new: PhraseSet?) -> [Int] {
    let kept = Set(new?.uses.map(\.phrase) ?? [])
    let phrases = Set(old.uses.map(\.phrase))
    let gone = phrases.subtracting(kept)
    return checks(with: gone.isEmpty ? phrases : gone)
  }

  private func checks(with phrases: Set<Ref<Phrase>>) -> [Int] {
    phrases.reduce(into: Set<Int>()) { $0.formUnion(baseline.byPhrase[$1.index]) }.sorted()
  }

  private func checks(_ zone: Ref<Zone>, _ extent: Zone.Extent) -> [Int] {
    guard case .cued(let starts, let ends, _) = ruleSet[zone].extent,
      case .cued(let newStarts, let newEnds, _) = extent
    else { return Array(baseline.checks.indices) }
    let old = PhraseSet(starts.uses + ends.uses)
    return occurrences(of: old, but: PhraseSet(newStarts.uses + newEnds.uses))
  }

  // MARK: Lists

  private func isMask(_ item: PackEdit.ListItem) -> Bool { if case .mask = item { true } else { false } }

  /// The checks in which something rests on phrases that are no longer found.
  private func checks(changing changes: [SetChange]) -> [Int] {
    var found: Set<Int> = []
    for change in changes {
      let gone = Set(change.old.uses.map(\.phrase)).subtracting(change.new.uses.map(\.phrase))
      if case .test(let owner, let part, _) = change.place {
        found.formUnion(checks(owner, part, losing: gone))
      } else {
        found.formUnion(checks(with: gone))
      }
    }
    return found.sorted()
  }

  private func checks(without item: PackEdit.ListItem, of list: Ref<TermList>) -> [Int] {
    let changed = sets.sets(without: item, of: list)
    // A phrase matters where it is found, a mask where it stands.
    var gone: Set<Ref<Phrase>> = []
    for (reference, set) in changed {
      gone.formUnion(Set(ruleSet[reference].phrases.uses).symmetricDifference(set.uses).map(\.phrase))
    }
    guard case .mask(let index) = item else {
      return checks(losing: gone, at: sets.users[list.index])
    }
    guard case .phrase(let mask) = sets.written.lists[list.index].masks[index].form else { return [] }
    return baseline.byPhrase[mask.index].filter { check in
      !gone.isDisjoint(with: baseline.facts[check].live.phrases)
    }
  }

  private func checks(losing phrases: Set<Ref<Phrase>>, at places: [WrittenSets.Place]) -> [Int] {
    var found: Set<Int> = []
    for place in places {
      if case .test(let owner, let part) = place {
        found.formUnion(checks(owner, part, losing: phrases))
      } else {
        found.formUnion(checks(with: phrases))
      }
    }
    return found.sorted()
  }

  /// A text test comes out otherwise, or rests on other words, only where it rests on a phrase that is gone.
  private func checks(_ owner: ConditionOwner, _ part: Int, losing phrases: Set<Ref<Phrase>>) -> [Int] {
    let touched = baseline.resting(on: phrases, table.number(of: part, in: owner))
    return touched.isEmpty ? [] : checks(owner, part, among: touched) { _, _ in [.no, .yes] }
  }

  // MARK: Conditions

  private func checks(
    _ owner: ConditionOwner, _ part: Int, _ form: Condition.Form, _ effect: PackEdit.Effect
  ) -> [Int] {
    let number = table.number(of: part, in: owner)
    let old = owner.condition(in: ruleSet)?.nodes[part].form
    switch effect {
    case .without(let phrases): return checks(owner, part, losing: Set(phrases))
    case .words:
      guard case .text(let test) = old else { return [] }
      let phrases = Set(test.form.sets.flatMap { $0.uses.map(\.phrase) })
      let touched = Set(checks(with: phrases))
      return checks(owner, part, among: touched.sorted()) { _, _ in [.no, .yes] }
    case .comparison:
      guard case .field(let test) = old else { return [] }
      let asksWhetherKnown = test.predicate.asksWhetherKnown
      return checks(owner, part) { facts, _ in
        asksWhetherKnown || facts.told.contains(test.field) ? [.no, .unknown, .yes] : []
      }
    case .combination:
      return checks(owner, part) { _, values in
        var next = number + 1
        return [form.value { values[table.step(&next, in: owner, ruleSet)] }]
      }
    }
  }

  /// The checks in which a part that may come to one of `values` can make a difference. None: it stays as it
  /// is.
  private func checks(
    _ owner: ConditionOwner, _ part: Int, among candidates: [Int]? = nil,
    _ values: (CaseFacts, [Truth]) -> [Truth]
  ) -> [Int] {
    guard let condition = owner.condition(in: ruleSet), let start = table.start(of: owner) else { return [] }
    let nodes = condition.nodes
    return (candidates ?? Array(baseline.facts.indices)).filter { check in
      let facts = baseline.facts[check]
      return [facts.decided, facts.open].contains { known in
        let possible = values(facts, known)
        if possible.isEmpty || possible == [known[start + part]] { return false }
        // While the whole is false before and after, nothing looks at its parts.
        if known[start] != .no { return true }
        return possible.contains { forced in
          var number = 0
          return condition.value(at: &number, nodes: nodes) {
            $0 == part ? forced : nil
          } leaf: {
            known[start + $0]
          } != .no
        }
      }
    }
  }

  // MARK: Rules

  private func checks(_ rule: Ref<Rule>, _ change: PackEdit.RuleEdit) -> [Int] {
    let facts = baseline.facts
    switch change {
    case .send, .urgency:
      return facts.indices.filter { facts[$0].live.rules.contains(rule.index) }
    case .withoutOverride(let other):
      let above = table.ancestors(of: rule, in: ruleSet)
      let below = table.descendants(of: other, in: ruleSet)
      return facts.indices.filter { check in
        facts[check].live.rules.contains { above.contains($0) }
          && facts[check].live.rules.contains { below.contains($0) }
      }
    case .withoutUnless:
      guard let when = table.start(of: .when(rule)), let unless = table.start(of: .unless(rule)) else {
        return []
      }
      return facts.indices.filter { check in
        [facts[check].decided, facts[check].open].contains { $0[when] != .no && $0[unless] != .no }
      }
    case .inForce(let period):
      guard let when = table.start(of: .when(rule)) else { return [] }
      let old = ruleSet[rule].inForce
      return facts.indices.filter { check in
        let day = facts[check].day
        return period.contains(day) != old.contains(day)
          && [facts[check].decided, facts[check].open].contains { $0[when] != .no }
      }
    }
  }
}
