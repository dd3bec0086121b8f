import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource

extension MutantMaker {
  /// The mutants of what rules say beside their conditions.
  mutating func makeRules() {
    for (index, rule) in ruleSet.rules.enumerated() {
      let reference = Ref<Rule>(index)
      let place = { (key: Keyword, keys: WrittenKeys) in
        keys.entry([key], ofID: rule.location) ?? rule.location
      }
      if rule.unless != nil {
        add(
          .unless, rule.id, "", at: place(.unless, written.keys),
          LocalizedText(zh: "`\(rule.id)` 少了除外条件", en: "`\(rule.id)` lacks its exception"),
          .rule(reference, .withoutUnless))
      }
      for override in written.overrides[index] {
        let other = ruleSet[override.rule].id
        add(
          .override, rule.id, other, at: override.location,
          LocalizedText(zh: "`\(rule.id)` 不再优先于 `\(other)`", en: "`\(rule.id)` does not override `\(other)`"),
          .rule(reference, .withoutOverride(override.rule)))
      }
      if let other = alternative(to: rule.send, for: rule.issue) {
        swapDestination(
          rule.id, rule.send, other, at: place(.send, written.keys), .rule(reference, .send(other)))
      }
      for urgency in rule.urgency.slips {
        swapUrgency(rule.id, urgency, at: place(.urgency, written.keys), .rule(reference, .urgency(urgency)))
      }
      makeDates(rule.id, rule.inForce, at: rule.location) { .rule(reference, .inForce($0)) }
    }
  }

  mutating func makeDates(
    _ id: String, _ inForce: Period, at location: SourceLocation, _ edit: (Period) -> PackEdit
  ) {
    for (key, day) in [(Keyword.from, inForce.from), (.until, inForce.until)] {
      guard let day else { continue }
      let place = written.keys.entry([.inForce, key], ofID: location) ?? location
      for step in [-1, 1] {
        let moved = CalendarDate(dayNumber: day.dayNumber + step)
        var period = inForce
        if key == .from { period.from = moved } else { period.until = moved }
        if let from = period.from, let until = period.until, from >= until { continue }
        add(
          .date, id, "\(key.rawValue) \(moved)", at: place,
          LocalizedText(zh: "`\(id)` 的 \(day) 写成了 \(moved)", en: "`\(id)` has \(moved) instead of \(day)"),
          edit(period))
      }
    }
  }

  /// The mutants of bars.
  mutating func makeBars() {
    for (place, destination) in ruleSet.destinations.enumerated() {
      for (index, bar) in destination.bars.enumerated() {
        let edit = { (change: PackEdit.BarEdit) in PackEdit.bar(Ref(place), index, change) }
        add(
          .bar, bar.id, "", at: written.keys.mapping(ofID: bar.location) ?? bar.location,
          LocalizedText(
            zh: "`\(destination.id)` 少了禁入 `\(bar.id)`", en: "`\(destination.id)` lacks the bar `\(bar.id)`"),
          edit(.removed))
        let insteadPlace = written.keys.entry([.instead], ofID: bar.location) ?? bar.location
        if let other = alternative(to: bar.instead, at: Ref(place)) {
          let was: Ref<Destination>? = if case .destination(let was) = bar.instead { was } else { nil }
          swapDestination(bar.id, was, other, at: insteadPlace, edit(.instead(.destination(other))))
        }
        let urgencyPlace = written.keys.entry([.urgency], ofID: bar.location) ?? bar.location
        for urgency in bar.urgency.slips {
          swapUrgency(bar.id, urgency, at: urgencyPlace, edit(.urgency(urgency)))
        }
      }
    }
  }

  private mutating func swapDestination(
    _ owner: String, _ was: Ref<Destination>?, _ other: Ref<Destination>, at place: SourceLocation,
    _ edit: PackEdit
  ) {
    let instead = was.map { ruleSet[$0].id } ?? "department"
    add(
      .destination, owner, ruleSet[other].id, at: place,
      LocalizedText(
        zh: "`\(owner)` 送往 `\(ruleSet[other].id)`，而不是 `\(instead)`",
        en: "`\(owner)` sends to `\(ruleSet[other].id)` instead of `\(instead)`"), edit)
  }

  mutating func swapUrgency(
    _ owner: String, _ urgency: Urgency, at place: SourceLocation, _ edit: PackEdit
  ) {
    let name = urgency.name
    add(
      .urgency, owner, name, at: place,
      LocalizedText(zh: "`\(owner)` 的紧急程度写成了 `\(name)`", en: "`\(owner)` has the urgency `\(name)`"), edit)
  }

  // MARK: Destinations

  /// Where else a rule about an issue could send: to its department or, where it does so, to another kind of
  /// place; where no bar always holds, so that the rule would not be refused.
  private func alternative(to send: Ref<Destination>, for issue: Ref<Issue>) -> Ref<Destination>? {
    let others = ruleSet.destinations.indices.map { Ref<Destination>($0) }.filter { other in
      other != send
        && !ruleSet[other].bars.contains { $0.when == nil && $0.issues?.contains(issue) != false }
    }
    let department = ruleSet[issue].department.map { [$0] } ?? []
    let preferred = department + others.filter { ruleSet[$0].kind != ruleSet[send].kind } + others
    return preferred.first(where: others.contains)
  }

  /// Where else a bar could send: to somewhere without bars, so that bars lead in no circle.
  private func alternative(
    to instead: Bar.Instead, at barred: Ref<Destination>
  ) -> Ref<Destination>? {
    let open = ruleSet.destinations.indices.map { Ref<Destination>($0) }.filter {
      $0 != barred && ruleSet[$0].bars.isEmpty && instead != .destination($0)
    }
    guard case .destination(let was) = instead else { return open.first }
    return open.first { ruleSet[$0].kind != ruleSet[was].kind } ?? open.first
  }

  // MARK: Cues

  /// The mutants of the cues of stances and zones, and of what fields are known from.
  mutating func makeCues() {
    for (index, cue) in ruleSet.stanceCues.enumerated() {
      let owner = cue.stance.rawValue
      for (item, group) in written.cues[index].leavingOneOut {
        var changed = cue
        changed.cues = sets.set(group)
        drop(item, from: owner, .cue(index, changed))
      }
      let place = written.keys.entry([.within], ofCondition: cue.location) ?? cue.location
      for reach in cue.reach.slips {
        var changed = cue
        changed.reach = reach
        distance(owner, cue.reach, reach, at: place, .cue(index, changed))
      }
    }
    for (index, zone) in ruleSet.zones.enumerated() {
      guard case .cued(let starts, let ends, let run) = zone.extent, let cues = written.zones[index] else {
        continue
      }
      for (item, group) in cues.starts.leavingOneOut {
        drop(item, from: zone.id, .zone(Ref(index), .cued(starts: sets.set(group), ends: ends, run: run)))
      }
      for (item, group) in cues.ends.leavingOneOut {
        drop(item, from: zone.id, .zone(Ref(index), .cued(starts: starts, ends: sets.set(group), run: run)))
      }
    }
    for (index, field) in ruleSet.fields.enumerated() {
      guard let extraction = field.extraction, let near = written.extractions[index] else { continue }
      for (item, group) in near.leavingOneOut {
        var changed = extraction
        changed.near = sets.set(group)
        drop(item, from: field.id, .extraction(Ref(index), changed))
      }
      for reach in extraction.reach.slips {
        var changed = extraction
        changed.reach = reach
        distance(field.id, extraction.reach, reach, at: field.location, .extraction(Ref(index), changed))
      }
    }
  }
}

extension WrittenPack.Group {
  /// Each alternative with what is left without it, where something is.
  fileprivate var leavingOneOut: [(WrittenPack.Item, WrittenPack.Group)] {
    guard items.count > 1 else { return [] }
    return items.indices.map { index in
      var left = self
      left.items.remove(at: index)
      return (items[index], left)
    }
  }
}

extension Urgency {
  /// What is written for it by mistake: one step up and one down.
  var slips: [Urgency] { Urgency.allCases.filter { abs($0.rawValue - rawValue) == 1 } }
}
