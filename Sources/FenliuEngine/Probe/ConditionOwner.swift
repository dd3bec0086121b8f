package import FenliuRules

/// What a condition belongs to. Concepts and rules that it refers to have conditions of their own.
package enum ConditionOwner: Hashable, Sendable {
  /// The definition of a concept.
  case concept(Ref<Concept>)
  /// What must be shown for a rule.
  case when(Ref<Rule>)
  /// The exception of a rule.
  case unless(Ref<Rule>)
  /// What makes a bar hold: its destination and its index there.
  case bar(Ref<Destination>, Int)
  /// What must be shown for an alert.
  case alert(Ref<Alert>)
  /// The exception of an alert.
  case alertException(Ref<Alert>)
  /// The premise of a guarantee.
  case premise(Ref<Guarantee>)

  /// Everything in a pack that has a condition, in the order concepts, rules, bars, alerts, guarantees.
  package static func all(in ruleSet: RuleSet) -> [ConditionOwner] {
    var owners = ruleSet.concepts.indices.map { ConditionOwner.concept(Ref($0)) }
    for index in ruleSet.rules.indices {
      owners.append(.when(Ref(index)))
      if ruleSet.rules[index].unless != nil { owners.append(.unless(Ref(index))) }
    }
    for (place, destination) in ruleSet.destinations.enumerated() {
      for (index, bar) in destination.bars.enumerated() where bar.when != nil {
        owners.append(.bar(Ref(place), index))
      }
    }
    for index in ruleSet.alerts.indices {
      owners.append(.alert(Ref(index)))
      if ruleSet.alerts[index].unless != nil { owners.append(.alertException(Ref(index))) }
    }
    return owners + ruleSet.guarantees.indices.map { .premise(Ref($0)) }
  }

  /// The id of what has the condition.
  package func id(in ruleSet: RuleSet) -> String {
    switch self {
    case .concept(let concept): ruleSet[concept].id
    case .when(let rule), .unless(let rule): ruleSet[rule].id
    case .bar(let destination, let index): ruleSet[destination].bars[index].id
    case .alert(let alert), .alertException(let alert): ruleSet.alerts[alert.index].id
    case .premise(let guarantee): ruleSet.guarantees[guarantee.index].id
    }
  }

  /// The condition; nil where the rule or alert has no exception, or the bar holds always.
  package func condition(in ruleSet: RuleSet) -> Condition? {
    switch self {
    case .concept(let concept): ruleSet[concept].when
    case .when(let rule): ruleSet[rule].when
    case .unless(let rule): ruleSet[rule].unless
    case .bar(let destination, let index): ruleSet[destination].bars[index].when
    case .alert(let alert): ruleSet.alerts[alert.index].when
    case .alertException(let alert): ruleSet.alerts[alert.index].unless
    case .premise(let guarantee): ruleSet.guarantees[guarantee.index].when
    }
  }
}

extension Condition {
  /// The condition and all its parts, each before its own parts.
  package var nodes: [Condition] {
    switch form {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      [self] + parts.flatMap(\.nodes)
    case .heard(let part): [self] + part.nodes
    case .field, .text, .concept, .rule: [self]
    }
  }
}
