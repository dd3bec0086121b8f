import FenliuRules

/// From the rules that apply to what is done: overrides, conflicts, merging, bars, alerts, order.
struct Resolution {
  let evaluator: Evaluator
  /// A bar taken to turn out the other way than it does.
  var contrary: BarIndex?
  /// An alert taken to turn out the other way than it does.
  var contraryAlert: Int?

  private var ruleSet: RuleSet { evaluator.ruleSet }

  init(_ evaluator: Evaluator) { self.evaluator = evaluator }

  // MARK: Overrides

  /// For each rule removed, the rules that removed it; both ascending.
  func overridden(among applying: [Int]) -> [Overridden] {
    if applying.allSatisfy({ ruleSet.rules[$0].overrides.isEmpty }) { return [] }
    let present = Set(applying)
    var removers: [Int: [Ref<Rule>]] = [:]
    for rule in applying {
      var seen: Set<Int> = []
      var waiting = ruleSet.rules[rule].overrides
      while let next = waiting.popLast() {
        guard seen.insert(next.index).inserted else { continue }
        if present.contains(next.index) { removers[next.index, default: []].append(Ref(rule)) }
        waiting += ruleSet[next].overrides
      }
    }
    return applying.compactMap { rule in
      removers[rule].map { Overridden(rule: Ref(rule), by: $0) }
    }
  }

  // MARK: Drafts

  /// The referrals that the applying rules (ascending) come to, primary first.
  func drafts(from applying: [Int]) -> [Draft] {
    drafts(from: applying, overridden: overridden(among: applying))
  }

  /// The same, where it is known already which rules are removed.
  func drafts(from applying: [Int], overridden: [Overridden]) -> [Draft] {
    let removed = Set(overridden.map(\.rule.index))
    var byIssue: [Int: [Int]] = [:]
    for rule in applying where !removed.contains(rule) {
      byIssue[ruleSet.rules[rule].issue.index, default: []].append(rule)
    }
    var drafts = byIssue.map { draft(for: Ref($0.key), from: $0.value) }
    raise(&drafts)
    return ordered(drafts)
  }

  /// What is done by the applying rules.
  func outcome(of applying: [Int]) -> Outcome { outcome(of: drafts(from: applying)) }

  private func draft(for issue: Ref<Issue>, from rules: [Int]) -> Draft {
    let destination = ruleSet.rules[rules[0]].send
    let agrees = rules.allSatisfy { ruleSet.rules[$0].send == destination }
    var draft = Draft(
      issue: issue, destination: agrees ? destination : nil,
      urgency: rules.map { ruleSet.rules[$0].urgency }.max() ?? .normal,
      due: rules.compactMap { ruleSet.rules[$0].deadline }.map(due).min(), rules: rules)
    applyBars(to: &draft)
    draft.ownUrgency = draft.urgency
    if draft.due == nil, let deadline = draft.destination.flatMap({ ruleSet[$0].deadline }) {
      draft.due = due(deadline)
    }
    return draft
  }

  private func due(_ deadline: Deadline) -> Due {
    Due(deadline, for: evaluator.date) { evaluator.value(ofField: $0.index) }
  }

  /// Primary first. How strong the evidence is matters, and is worked out, only between equals in urgency.
  private func ordered(_ drafts: [Draft]) -> [Draft] {
    var drafts = drafts
    let urgencies = drafts.map(\.urgency)
    for index in drafts.indices where urgencies.count(where: { $0 == urgencies[index] }) > 1 {
      drafts[index].strength = strength(of: drafts[index])
    }
    return drafts.sorted { left, right in
      if left.urgency != right.urgency { return left.urgency > right.urgency }
      if let first = left.strength, let second = right.strength, first != second { return first > second }
      return left.issue < right.issue
    }
  }

  private func strength(of draft: Draft) -> Strength {
    let grounds = draft.rules.map { evaluator.grounds(ofRule: $0) }
    let phrases =
      grounds.count == 1
      ? grounds[0].phrases.count : grounds.reduce(into: Set<Int32>()) { $0.formUnion($1.phrases) }.count
    return Strength(zone: grounds.compactMap(\.zone).min(), phrases: phrases)
  }

  // MARK: Alerts

  /// The alerts that hold, ascending.
  var alerts: [Int] {
    ruleSet.alerts.indices.filter {
      (evaluator.value(ofAlert: $0, .decided) == .yes) != ($0 == contraryAlert)
    }
  }

  private func raise(_ drafts: inout [Draft]) {
    if drafts.isEmpty { return }
    for alert in alerts.map({ ruleSet.alerts[$0] }) {
      for index in drafts.indices where alert.concerns(drafts[index].issue) {
        drafts[index].urgency = max(drafts[index].urgency, alert.urgency)
      }
    }
  }

  /// What is done by drafts, primary first.
  func outcome(of drafts: [Draft]) -> Outcome {
    var outcome = Outcome(of: drafts)
    if drafts.isEmpty {
      let urgencies = alerts.map { ruleSet.alerts[$0] }.filter { $0.issues == nil }.map(\.urgency)
      outcome.urgency = urgencies.max() ?? .normal
    }
    return outcome
  }

  // MARK: Bars

  /// Follows the bars from destination to destination. Where they lead nowhere new, a person decides.
  private func applyBars(to draft: inout Draft) {
    while let here = draft.destination {
      draft.passed.append(here.index)
      guard let bar = firstBar(of: here, for: draft.issue) else { return }
      let declared = ruleSet[here].bars[bar.index]
      let next: Ref<Destination>? =
        switch declared.instead {
        case .destination(let destination): destination
        case .department: ruleSet[draft.issue].department
        }
      guard let next, !draft.passed.contains(next.index) else {
        draft.destination = nil
        return
      }
      draft.steps.append(Draft.Step(bar: bar, to: next))
      draft.destination = next
      draft.urgency = max(draft.urgency, declared.urgency)
    }
  }

  private func firstBar(of destination: Ref<Destination>, for issue: Ref<Issue>) -> BarIndex? {
    for index in ruleSet[destination].bars.indices {
      let bar = BarIndex(destination: destination.index, index: index)
      if concerns(bar, issue), holds(bar) { return bar }
    }
    return nil
  }

  /// Whether a bar concerns an issue.
  func concerns(_ bar: BarIndex, _ issue: Ref<Issue>) -> Bool {
    ruleSet.destinations[bar.destination].bars[bar.index].issues?.contains(issue) != false
  }

  private func holds(_ bar: BarIndex) -> Bool {
    let node = evaluator.tables.program.bars[bar.destination][bar.index]
    return (node < 0 || evaluator.value(node, .decided) == .yes) != (bar == contrary)
  }
}
