import FenliuEngine
import FenliuRules

/// Makes the rule set that a mutant stands for.
struct EditApplier: Sendable {
  private let original: RuleSet
  private let sets: WrittenSets

  init(_ ruleSet: RuleSet, sets: WrittenSets) {
    original = ruleSet
    self.sets = sets
  }

  /// The rule set with a change made. Its fingerprint is that of the original.
  func ruleSet(with edit: PackEdit) -> RuleSet {
    var ruleSet = original
    switch edit {
    case .condition(let owner, let part, let form, _): ruleSet.replace(part, of: owner, with: form)
    case .list(let list, let item): apply(item, of: list, to: &ruleSet)
    case .cue(let index, let cue): ruleSet.stanceCues[index] = cue
    case .zone(let zone, let extent): ruleSet.zones[zone.index].extent = extent
    case .extraction(let field, let extraction): ruleSet.fields[field.index].extraction = extraction
    case .rule(let rule, let change): apply(change, to: &ruleSet.rules[rule.index])
    case .bar(let destination, let index, let change):
      apply(change, to: index, of: &ruleSet.destinations[destination.index])
    case .alert(let alert, let change): apply(change, to: &ruleSet.alerts[alert.index])
    }
    return ruleSet
  }

  private func apply(_ change: PackEdit.RuleEdit, to rule: inout Rule) {
    switch change {
    case .withoutUnless: rule.unless = nil
    case .withoutOverride(let other): rule.overrides.removeAll { $0 == other }
    case .send(let destination): rule.send = destination
    case .urgency(let urgency): rule.urgency = urgency
    case .inForce(let period): rule.inForce = period
    }
  }

  private func apply(_ change: PackEdit.BarEdit, to index: Int, of destination: inout Destination) {
    switch change {
    case .removed: destination.bars.remove(at: index)
    case .instead(let instead): destination.bars[index].instead = instead
    case .urgency(let urgency): destination.bars[index].urgency = urgency
    }
  }

  private func apply(_ change: PackEdit.AlertEdit, to alert: inout Alert) {
    switch change {
    // The others keep their numbers.
    case .removed: alert.when = Condition(.any([]), at: alert.when.location)
    case .withoutUnless: alert.unless = nil
    case .urgency(let urgency): alert.urgency = urgency
    case .inForce(let period): alert.inForce = period
    }
  }

  // MARK: Lists

  private func apply(_ item: PackEdit.ListItem, of list: Ref<TermList>, to ruleSet: inout RuleSet) {
    let changed = sets.sets(without: item, of: list)
    let lists = { (reference: Ref<TermList>) in
      changed[reference] ?? original[reference].phrases
    }
    for (reference, set) in changed { ruleSet.terms[reference.index].phrases = set }
    for place in sets.users[list.index] { rebuild(place, in: &ruleSet, lists: lists) }
  }

  private func rebuild(
    _ place: WrittenSets.Place, in ruleSet: inout RuleSet, lists: (Ref<TermList>) -> PhraseSet
  ) {
    switch place {
    case .test(let owner, let part):
      guard let node = owner.condition(in: original)?.nodes[part], case .text(var test) = node.form,
        let groups = sets.written.tests[node.location]
      else { return }
      test.form = test.form.with(groups.map { sets.set($0, lists: lists) })
      ruleSet.replace(part, of: owner, with: .text(test))
    case .cue(let index):
      ruleSet.stanceCues[index].cues = sets.set(sets.written.cues[index], lists: lists)
    case .zone(let index):
      guard case .cued(_, _, let run) = original.zones[index].extent, let cues = sets.written.zones[index]
      else { return }
      ruleSet.zones[index].extent = .cued(
        starts: sets.set(cues.starts, lists: lists), ends: sets.set(cues.ends, lists: lists), run: run)
    case .extraction(let index):
      guard let group = sets.written.extractions[index] else { return }
      ruleSet.fields[index].extraction?.near = sets.set(group, lists: lists)
    }
  }
}

extension TextForm {
  /// The same form with other sets.
  func with(_ sets: [PhraseSet]) -> TextForm {
    switch self {
    case .any(let old): .any(sets.first ?? old)
    case .count(let count, let old): .count(count, sets.first ?? old)
    case .all: .all(sets)
    case .near(let near): .near(Near(groups: sets, reach: near.reach, ordered: near.ordered))
    }
  }
}

extension RuleSet {
  /// Puts another question in the place of a part of a condition.
  mutating func replace(_ part: Int, of owner: ConditionOwner, with form: Condition.Form) {
    switch owner {
    case .concept(let concept): concepts[concept.index].when.replace(part, with: form)
    case .when(let rule): rules[rule.index].when.replace(part, with: form)
    case .unless(let rule): rules[rule.index].unless?.replace(part, with: form)
    case .bar(let destination, let index):
      destinations[destination.index].bars[index].when?.replace(part, with: form)
    case .alert(let alert): alerts[alert.index].when.replace(part, with: form)
    case .alertException(let alert): alerts[alert.index].unless?.replace(part, with: form)
    case .premise(let guarantee): guarantees[guarantee.index].when.replace(part, with: form)
    }
  }
}

extension Condition {
  /// Puts another question in the place of a part, by its index in the order of `nodes`.
  mutating func replace(_ part: Int, with form: Form) {
    var number = 0
    self = replacing(part, with: form, number: &number)
  }

  private func replacing(_ part: Int, with form: Form, number: inout Int) -> Condition {
    let own = number
    number += 1
    func each(_ parts: [Condition]) -> [Condition] {
      var found: [Condition] = []
      for child in parts { found.append(child.replacing(part, with: form, number: &number)) }
      return found
    }
    let inner: Form =
      switch self.form {
      case .all(let parts): .all(each(parts))
      case .any(let parts): .any(each(parts))
      case .none(let parts): .none(each(parts))
      case .atLeast(let count, let parts): .atLeast(count, each(parts))
      case .heard(let child): .heard(child.replacing(part, with: form, number: &number))
      case .field, .text, .concept, .rule: self.form
      }
    return Condition(own == part ? form : inner, at: location)
  }
}
