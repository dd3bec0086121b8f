import FenliuEngine
import FenliuRules

/// Where a pack searches for a set of phrases.
enum PhraseSetPlace: Hashable, Sendable {
  /// A group of a text test, the test by its index in the order of `Condition.nodes`.
  case test(ConditionOwner, part: Int, group: Int)
  /// The cues of a stance.
  case cue(Int)
  /// What begins a zone.
  case zoneStart(Int)
  /// What ends a zone.
  case zoneEnd(Int)
  /// What a quantity must stand near.
  case extraction(Int)
}

/// Another set of phrases in some place.
struct SetChange: Sendable {
  var place: PhraseSetPlace
  var old: PhraseSet
  var new: PhraseSet
}

extension WrittenSets {
  /// The sets that are others after an edit; nil: it changes something else than sets.
  func changes(of edit: PackEdit) -> [SetChange]? {
    switch edit {
    case .condition(let owner, let part, .text(let test), .without): return changes(owner, part, test)
    case .list(let list, let item): return changes(without: item, of: list)
    case .cue(let index, let cue):
      let old = ruleSet.stanceCues[index]
      guard old.reach == cue.reach else { return nil }
      return changed(.cue(index), old.cues, cue.cues)
    case .zone(let zone, .cued(let starts, let ends, let run)):
      guard case .cued(let oldStarts, let oldEnds, run) = ruleSet[zone].extent else { return nil }
      return changed(.zoneStart(zone.index), oldStarts, starts)
        + changed(.zoneEnd(zone.index), oldEnds, ends)
    case .extraction(let field, let extraction):
      guard var old = ruleSet[field].extraction, let near = old.near, let new = extraction.near else {
        return nil
      }
      old.near = new
      return old == extraction ? changed(.extraction(field.index), near, new) : nil
    case .condition, .zone, .rule, .bar, .alert: return nil
    }
  }

  /// Whether all changes are in tests of nearness.
  func areNear(_ changes: [SetChange]) -> Bool {
    changes.allSatisfy { change in
      guard case .test(let owner, let part, _) = change.place, case .near = test(owner, part)?.form else {
        return false
      }
      return true
    }
  }

  private func changed(_ place: PhraseSetPlace, _ old: PhraseSet, _ new: PhraseSet) -> [SetChange] {
    old == new ? [] : [SetChange(place: place, old: old, new: new)]
  }

  private func changes(_ owner: ConditionOwner, _ part: Int, _ new: TextTest) -> [SetChange]? {
    guard let old = test(owner, part), old.zones == new.zones, old.stance == new.stance,
      old.form.sets.count == new.form.sets.count, old.form.with(new.form.sets) == new.form
    else { return nil }
    return zip(old.form.sets, new.form.sets).enumerated().flatMap { group, sets in
      changed(.test(owner, part: part, group: group), sets.0, sets.1)
    }
  }

  private func changes(without item: PackEdit.ListItem, of list: Ref<TermList>) -> [SetChange]? {
    let others = sets(without: item, of: list)
    if others.isEmpty { return [] }
    let find = { (reference: Ref<TermList>) in others[reference] ?? ruleSet[reference].phrases }
    var changes: [SetChange] = []
    for place in users[list.index] {
      switch place {
      case .test(let owner, let part):
        guard let old = test(owner, part), let groups = groups(of: old, owner, part) else { return nil }
        for (group, sets) in zip(old.form.sets, groups).enumerated() {
          changes += changed(
            .test(owner, part: part, group: group), sets.0, set(sets.1, lists: find))
        }
      case .cue(let index):
        changes += changed(
          .cue(index), ruleSet.stanceCues[index].cues, set(written.cues[index], lists: find))
      case .zone(let index):
        guard case .cued(let starts, let ends, _) = ruleSet.zones[index].extent,
          let cues = written.zones[index]
        else { return nil }
        changes += changed(.zoneStart(index), starts, set(cues.starts, lists: find))
        changes += changed(.zoneEnd(index), ends, set(cues.ends, lists: find))
      case .extraction(let index):
        guard let near = ruleSet.fields[index].extraction?.near, let group = written.extractions[index]
        else { return nil }
        changes += changed(.extraction(index), near, set(group, lists: find))
      }
    }
    return changes
  }

  /// The groups of a test as written, one for each set.
  private func groups(of test: TextTest, _ owner: ConditionOwner, _ part: Int) -> [WrittenPack.Group]? {
    guard let groups = groups(owner, part), groups.count == test.form.sets.count else { return nil }
    return groups
  }
}
