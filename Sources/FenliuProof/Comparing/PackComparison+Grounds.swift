import FenliuRules
import FenliuSAT

// What a decision is a function of, as far as a corpus can tell: which rules, bars and alerts hold or are open,
// what they wait for, the words that rules rest on, and what they do. Two versions that differ in none of this
// decide alike.
extension PackComparison {
  /// The statement that something differs.
  var groundsDiffer: Literal {
    var turns: [Literal] = []
    for index in old.rules.indices { turns += difference(ofRule: index) }
    turns += differenceOfOverrides
    for index in old.destinations.indices { turns += difference(ofBarsAt: Ref(index)) }
    for index in old.alerts.indices { turns += difference(ofAlert: index) }
    return circuit.or(turns)
  }

  // MARK: Rules

  /// Whether a rule applies, or waits for an answer, in either version.
  private func isLive(_ rule: Int) -> Literal {
    circuit.or(
      [before.conditions, after.conditions].map { $0.applies(Ref(rule)) }
        + [openBefore, openAfter].map { isOpen($0.value(of: Ref<Rule>(rule))) })
  }

  private func isOpen(_ value: ThreeValued) -> Literal { circuit.and([!value.isTrue, !value.isFalse]) }

  private func differ(_ first: ThreeValued, _ second: ThreeValued) -> Literal {
    circuit.differ(first, second)
  }

  private func difference(ofRule index: Int) -> [Literal] {
    let (first, second) = (old.rules[index], new.rules[index])
    var turns: [Literal] = []
    if first.issue != second.issue || first.send != second.send || first.urgency != second.urgency
      || first.deadline != second.deadline
    {
      turns.append(isLive(index))
    }
    guard changed.rules.contains(index) else { return turns }
    let rule = Ref<Rule>(index)
    turns.append(differ(before.conditions.value(of: rule), after.conditions.value(of: rule)))
    let (openFirst, openSecond) = (openBefore.value(of: rule), openAfter.value(of: rule))
    turns.append(differ(openFirst, openSecond))
    var words = (ConditionGrounds(circuit, changed), ConditionGrounds(circuit, changed))
    words.0.addEvidence(first.when, before.conditions, where: isLive(index))
    words.1.addEvidence(second.when, after.conditions, where: isLive(index))
    turns.append(words.0.differ(from: words.1, before.conditions.text))
    turns.append(
      questionsDiffer(
        [first.when, first.unless], isOpen(openFirst), [second.when, second.unless], isOpen(openSecond)))
    return turns
  }

  private func questionsDiffer(
    _ first: [Condition?], _ firstPath: Literal, _ second: [Condition?], _ secondPath: Literal
  ) -> Literal {
    var facts = (ConditionGrounds(circuit, changed), ConditionGrounds(circuit, changed))
    for part in first.compactMap(\.self) { facts.0.addQuestions(part, openBefore, where: firstPath) }
    for part in second.compactMap(\.self) { facts.1.addQuestions(part, openAfter, where: secondPath) }
    return facts.0.differ(from: facts.1, before.conditions.text)
  }

  /// An override makes no difference where the two rules can never meet, not even if what is open turned out so.
  private var differenceOfOverrides: [Literal] {
    old.rules.indices.flatMap { index in
      // Overriders come from all that override, so that only where something is written otherwise need be looked.
      let pairs = Set(before.overriders[index]).symmetricDifference(after.overriders[index]).sorted()
      return pairs.map { circuit.and([isLive(index), isLive($0.index)]) }
    }
  }

  // MARK: Bars

  private func difference(ofBarsAt place: Ref<Destination>) -> [Literal] {
    let (first, second) = (old[place].bars, new[place].bars)
    var turns: [Literal] = []
    let kept = first.filter { bar in second.contains { $0.id == bar.id } }.map(\.id)
    // Of several bars that hold the first one counts.
    let isInOrder = kept == second.filter { bar in first.contains { $0.id == bar.id } }.map(\.id)
    for bar in first {
      let other = second.first { $0.id == bar.id }
      if let other, isInOrder, other.issues == bar.issues, other.instead == bar.instead,
        other.urgency == bar.urgency
      {
        guard !changed.leaves(bar.when, asIn: other.when) else { continue }
        turns.append(conditionsDiffer([bar.when], [other.when]))
      } else {
        turns.append(
          circuit.or(
            [isLive(bar, before.conditions, openBefore)]
              + (other.map { [isLive($0, after.conditions, openAfter)] } ?? [])))
      }
    }
    for bar in second where !first.contains(where: { $0.id == bar.id }) {
      turns.append(isLive(bar, after.conditions, openAfter))
    }
    turns = turns.filter { $0 != circuit.no }
    if turns.isEmpty, old[place].deadline == new[place].deadline { return [] }
    let senders = old.rules.indices.filter { mayCome(from: $0, to: place) }.map(isLive)
    if old[place].deadline != new[place].deadline { turns.append(circuit.yes) }
    return [circuit.and([circuit.or(turns), circuit.or(senders)])]
  }

  private func isLive(_ bar: Bar, _ decided: ConditionEncoder, _ open: ConditionEncoder) -> Literal {
    guard let when = bar.when else { return circuit.yes }
    return circuit.or([decided.value(of: when).isTrue, isOpen(open.value(of: when))])
  }

  /// Whether a referral by a rule may come to a destination, whatever the bars on the way ask.
  private func mayCome(from rule: Int, to place: Ref<Destination>) -> Bool {
    var seen: Set<Ref<Destination>> = []
    let issues = Set([old.rules[rule].issue, new.rules[rule].issue])
    let departments = issues.flatMap { [old[$0].department, new[$0].department] }.compactMap(\.self)
    var waiting = [old.rules[rule].send, new.rules[rule].send]
    while let next = waiting.popLast() {
      if next == place { return true }
      guard seen.insert(next).inserted else { continue }
      for bar in old[next].bars + new[next].bars {
        switch bar.instead {
        case .destination(let other): waiting.append(other)
        case .department: waiting += departments
        }
      }
    }
    return false
  }

  // MARK: Alerts

  private func difference(ofAlert index: Int) -> [Literal] {
    let (first, second) = (old.alerts[index], new.alerts[index])
    let values = (before.conditions.value(of: first), after.conditions.value(of: second))
    let open = (openBefore.value(of: first), openAfter.value(of: second))
    if first.urgency != second.urgency || first.issues != second.issues {
      return [circuit.or([values.0.isTrue, values.1.isTrue, isOpen(open.0), isOpen(open.1)])]
    }
    let isLeft =
      changed.leaves(first.when, asIn: second.when) && changed.leaves(first.unless, asIn: second.unless)
      && first.inForce == second.inForce
    if isLeft { return [] }
    return [
      differ(values.0, values.1), differ(open.0, open.1),
      questionsDiffer(
        [first.when, first.unless], isOpen(open.0), [second.when, second.unless], isOpen(open.1)),
    ]
  }

  private func conditionsDiffer(_ first: [Condition?], _ second: [Condition?]) -> Literal {
    let whens = (first.compactMap(\.self), second.compactMap(\.self))
    func values(_ conditions: [Condition], _ encoder: ConditionEncoder) -> ThreeValued {
      circuit.all(conditions.map { encoder.value(of: $0) })
    }
    let open = (values(whens.0, openBefore), values(whens.1, openAfter))
    return circuit.or([
      differ(values(whens.0, before.conditions), values(whens.1, after.conditions)), differ(open.0, open.1),
      questionsDiffer(first, isOpen(open.0), second, isOpen(open.1)),
    ])
  }

  // MARK: Where to look first

  var isAlertChanged: Bool {
    zip(old.alerts, new.alerts).contains { first, second in
      first.urgency != second.urgency || first.issues != second.issues || first.inForce != second.inForce
        || !changed.leaves(first.when, asIn: second.when)
        || !changed.leaves(first.unless, asIn: second.unless)
    }
  }

  /// The issues of which something may become otherwise.
  var affectedIssues: [Ref<Issue>] {
    var rules = changed.rules
    for (index, pair) in zip(old.rules, new.rules).enumerated() {
      let (first, second) = pair
      if first.send != second.send || first.urgency != second.urgency || first.issue != second.issue {
        rules.insert(index)
      }
    }
    for index in old.rules.indices where !rules.contains(index) {
      let overriders = before.overriders[index] + after.overriders[index]
      if before.overriders[index] != after.overriders[index]
        || overriders.contains(where: { changed.rules.contains($0.index) })
      {
        rules.insert(index)
      }
    }
    for place in old.destinations.indices where !difference(ofBarsAt: Ref(place)).isEmpty {
      for index in old.rules.indices where mayCome(from: index, to: Ref(place)) { rules.insert(index) }
    }
    var issues = Set(rules.flatMap { [old.rules[$0].issue, new.rules[$0].issue] })
    if isAlertChanged { issues = Set(old.issues.indices.map { Ref($0) }) }
    return issues.sorted()
  }
}
