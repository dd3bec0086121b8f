import FenliuRules

/// From the rules that apply to what is done: overrides, conflicts, merging, bars, alerts, order.
extension CaseJudgement {
  /// Finds the rules that apply: the straight ones, and some of the other candidates.
  ///
  /// - Parameter open: as in `findCandidates(open:)`.
  mutating func findApplying(open: Bool) {
    findCandidates(open: open)
    resolving.applying.removeAll()
    for index in candidates.straight.indices { resolving.applying.append(candidates.straight[index]) }
    for index in candidates.others.indices
    where value(ofRule: Int(candidates.others[index]), .decided) == .yes {
      resolving.applying.append(candidates.others[index])
    }
    // The straight ones are in order.
    if resolving.applying.count == candidates.straight.count { return }
    resolving.applying.sortFew(resolving.applying.indices) { $0 < $1 }
  }

  /// Works out what is done where `resolving.applying` are the rules that apply.
  mutating func resolve(_ twist: Twist = .nothing) {
    resolving.drafts.removeAll()
    resolving.speakers.removeAll()
    resolving.stops.removeAll()
    resolving.intakeUrgency = 0
    findRemovals()
    makeDrafts()
    for index in resolving.drafts.indices { finishDraft(index, twist) }
    raise(twist)
    order()
  }

  // MARK: Overrides

  private mutating func findRemovals() {
    resolving.removals.removeAll()
    resolving.removed.clear()
    if rows.overrides.count == 0 { return }
    var overrides = false
    for index in resolving.applying.indices
    where !rows.rules[Int(resolving.applying[index])].overrides.isEmpty {
      overrides = true
    }
    if !overrides { return }
    resolving.present.clear()
    for index in resolving.applying.indices { _ = resolving.present.insert(Int(resolving.applying[index])) }
    for index in resolving.applying.indices { findRemovals(by: resolving.applying[index]) }
    resolving.removals.sort(resolving.removals.indices) { ($0.rule, $0.by) < ($1.rule, $1.by) }
  }

  /// Finds every rule that a rule overrides, directly or through others.
  private mutating func findRemovals(by rule: Int32) {
    resolving.reached.clear()
    resolving.waiting.removeAll()
    resolving.waiting.append(rule)
    while !resolving.waiting.isEmpty {
      let next = resolving.waiting[resolving.waiting.count - 1]
      resolving.waiting.removeLast()
      for place in rows.rules[Int(next)].overrides {
        let overridden = rows.overrides[place]
        guard resolving.reached.insert(Int(overridden)) else { continue }
        resolving.waiting.append(overridden)
        if resolving.present.contains(Int(overridden)) {
          _ = resolving.removed.insert(Int(overridden))
          resolving.removals.append(ResolutionMemory.Removal(rule: overridden, by: rule))
        }
      }
    }
  }

  // MARK: Drafts

  /// Groups the rules that are not removed by issue.
  private mutating func makeDrafts() {
    resolving.draftOfIssue.clear()
    for index in resolving.applying.indices {
      let rule = resolving.applying[index]
      if resolving.removed.contains(Int(rule)) { continue }
      let row = rows.rules[Int(rule)]
      let speaker = Int32(truncatingIfNeeded: resolving.speakers.count)
      resolving.speakers.append(ResolutionMemory.Speaker(rule: rule))
      let known = Int(resolving.draftOfIssue[Int(row.issue)])
      let due = row.deadline < 0 ? nil : due(row.deadline)
      guard known >= 0 else {
        resolving.draftOfIssue[Int(row.issue)] = Int32(truncatingIfNeeded: resolving.drafts.count)
        resolving.drafts.append(
          Draft(
            issue: row.issue, destination: row.send, urgency: row.urgency, ownUrgency: 0, due: due,
            firstSpeaker: speaker, lastSpeaker: speaker, speakerCount: 1))
        continue
      }
      resolving.speakers[Int(resolving.drafts[known].lastSpeaker)].next = speaker
      resolving.drafts[known].lastSpeaker = speaker
      resolving.drafts[known].speakerCount += 1
      if resolving.drafts[known].destination != row.send { resolving.drafts[known].destination = -1 }
      resolving.drafts[known].urgency = max(resolving.drafts[known].urgency, row.urgency)
      if let due { resolving.drafts[known].due = earlier(resolving.drafts[known].due, due) }
    }
  }

  private mutating func finishDraft(_ index: Int, _ twist: Twist) {
    var draft = resolving.drafts[index]
    applyBars(to: &draft, twist)
    draft.ownUrgency = draft.urgency
    if draft.due == nil, draft.destination >= 0 {
      let deadline = rows.deadlines[Int(draft.destination)]
      if deadline >= 0 { draft.due = due(deadline) }
    }
    resolving.drafts[index] = draft
  }

  private mutating func due(_ number: Int32) -> DueRow {
    let deadline = tables.deadlines[Int(number)]
    let start = deadline.after.flatMap { facts.value(of: $0.index) }
    return DueRow(number, Due(deadline, for: facts.date) { _ in start })
  }

  private mutating func earlier(_ first: DueRow?, _ second: DueRow) -> DueRow {
    guard let first else { return second }
    return second.due(tables.deadlines) < first.due(tables.deadlines) ? second : first
  }

  // MARK: Bars

  /// Follows the bars from destination to destination. Where they lead nowhere new, a person decides.
  private mutating func applyBars(to draft: inout Draft, _ twist: Twist) {
    let first = resolving.stops.count
    draft.firstStop = Int32(truncatingIfNeeded: first)
    while draft.destination >= 0 {
      let here = draft.destination
      resolving.stops.append(ResolutionMemory.Stop(destination: here))
      let bar = firstBar(of: here, for: draft.issue, twist)
      if bar < 0 { break }
      let row = rows.bars.values[rows.bars.range(Int(here)).lowerBound + bar]
      let next = row.instead >= 0 ? row.instead : rows.departments[Int(draft.issue)]
      draft.destination = next
      for stop in first..<resolving.stops.count where resolving.stops[stop].destination == next {
        draft.destination = -1
      }
      if draft.destination < 0 { break }
      let last = resolving.stops.count - 1
      resolving.stops[last].bar = Int32(truncatingIfNeeded: bar)
      resolving.stops[last].next = next
      draft.urgency = max(draft.urgency, row.urgency)
    }
    draft.endStop = Int32(truncatingIfNeeded: resolving.stops.count)
  }

  /// The first bar of a destination that concerns an issue and holds; -1: there is none.
  private mutating func firstBar(of destination: Int32, for issue: Int32, _ twist: Twist) -> Int {
    let bars = rows.bars.range(Int(destination))
    for place in bars {
      let row = rows.bars.values[place]
      let index = place - bars.lowerBound
      guard row.concernsAll || concerns(destination, index, issue) else { continue }
      let holds = row.node < 0 || value(Int(row.node), .decided) == .yes
      if case .bar(destination, index) = twist {
        if !holds { return index }
      } else if holds {
        return index
      }
    }
    return -1
  }

  /// Whether a bar concerns an issue.
  mutating func concerns(_ destination: Int32, _ bar: Int, _ issue: Int32) -> Bool {
    tables.outcomes.bar(rows.bars.range(Int(destination)).lowerBound + bar, concerns: issue)
  }

  // MARK: Alerts

  /// Finds the alerts that hold, and makes what they concern more urgent.
  private mutating func raise(_ twist: Twist) {
    resolving.alerts.removeAll()
    for alert in rows.alerts.indices {
      var holds = value(ofAlert: alert, .decided) == .yes
      if case .alert(alert) = twist { holds.toggle() }
      if !holds { continue }
      resolving.alerts.append(Int32(truncatingIfNeeded: alert))
      let urgency = rows.alerts[alert].urgency
      if resolving.drafts.isEmpty {
        if tables.outcomes.concernsAll(alert) {
          resolving.intakeUrgency = max(resolving.intakeUrgency, urgency)
        }
        continue
      }
      for index in resolving.drafts.indices where resolving.drafts[index].urgency < urgency {
        if tables.outcomes.alert(alert, concerns: resolving.drafts[index].issue) {
          resolving.drafts[index].urgency = urgency
        }
      }
    }
  }

  // MARK: Order

  /// Primary first. How strong the evidence is matters, and is worked out, only between equals in urgency.
  private mutating func order() {
    if resolving.drafts.count < 2 { return }
    // A bit for each urgency that some draft has, and that more than one has.
    var (once, more): (UInt64, UInt64) = (0, 0)
    for index in resolving.drafts.indices {
      let bit = UInt64(1) << UInt64(resolving.drafts[index].urgency)
      more |= once & bit
      once |= bit
    }
    for index in resolving.drafts.indices where more >> UInt64(resolving.drafts[index].urgency) & 1 != 0 {
      resolving.drafts[index].strength = strength(of: resolving.drafts[index])
    }
    resolving.drafts.sortFew(resolving.drafts.indices) { left, right in
      if left.urgency != right.urgency { return left.urgency > right.urgency }
      if let first = left.strength, let second = right.strength {
        if first.isStronger(than: second) { return true }
        if second.isStronger(than: first) { return false }
      }
      return left.issue < right.issue
    }
  }

  /// How strong the evidence of a draft is.
  mutating func strength(of draft: Draft) -> StrengthRow {
    if let known = draft.strength { return known }
    if draft.speakerCount == 1 {
      let row = grounds(ofSpeaker: Int(draft.firstSpeaker))
      if let known = row.strength { return known }
    }
    var strength = StrengthRow()
    beginStrength()
    var speaker = Int(draft.firstSpeaker)
    while speaker >= 0 {
      let row = grounds(ofSpeaker: speaker)
      strength = self.strength(strength, with: row)
      speaker = Int(resolving.speakers[speaker].next)
    }
    return strength
  }
}
