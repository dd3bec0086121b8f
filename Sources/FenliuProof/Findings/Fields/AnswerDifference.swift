import FenliuRules
import FenliuSAT

/// What an answer to a field may change: two cases that differ in nothing but that one has the answer.
struct AnswerDifference {
  /// Whether anything differs that a decision rests on.
  private(set) var anything: Literal
  /// Whether what is done differs: issues, destinations or urgencies.
  private(set) var outcome: Literal

  init(_ session: ProofSession, _ field: Ref<Field>) {
    let circuit = session.circuit
    let ruleSet = session.ruleSet
    let uses = FieldUses(of: field, in: ruleSet)
    let supposed = ConditionEncoder(session.conditions, supposing: field, usedBy: uses)
    let (before, after) = (session.decisions, DecisionEncoder(supposed))
    let isAnswered = circuit.and([
      !session.conditions.fields.knowledge(field, .given), supposed.fields.knowledge(field, .given),
    ])
    var grounds: [Literal] = []
    func compare(_ condition: Condition) {
      condition.forEach { part in
        guard part.mayGiveEvidence, uses.concerns(part, field) else { return }
        grounds.append(
          circuit.differ(session.conditions.value(of: part).isTrue, supposed.value(of: part).isTrue))
      }
    }
    for index in uses.concepts.sorted() { compare(ruleSet.concepts[index].when) }
    for index in uses.rules.sorted() {
      compare(ruleSet.rules[index].when)
      grounds.append(circuit.differ(before.speaks(Ref(index)), after.speaks(Ref(index))))
    }
    for bar in ruleSet.destinations.flatMap(\.bars) { bar.when.map(compare) }
    var changes: [Literal] = []
    for index in ruleSet.issues.indices {
      let (first, second) = (before.referral(for: Ref(index)), after.referral(for: Ref(index)))
      changes.append(circuit.differ(first.isPresent, second.isPresent))
      changes.append(circuit.differ(first.isConflict, second.isConflict))
      for place in Set(first.reachable + second.reachable).sorted() {
        changes.append(circuit.differ(first.goes(to: place), second.goes(to: place)))
      }
      for urgency in Urgency.allCases where urgency > .normal {
        changes.append(circuit.differ(first.isAtLeast(urgency), second.isAtLeast(urgency)))
      }
    }
    outcome = circuit.and([isAnswered, circuit.or(changes)])
    anything = circuit.and([isAnswered, circuit.or(changes + grounds)])
  }
}

extension Condition {
  /// Whether words may be the ground on which the condition holds. How many there are decides which of several
  /// referrals comes first.
  fileprivate var mayGiveEvidence: Bool {
    switch form {
    case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.contains(where: \.mayGiveEvidence)
    case .none, .field: false
    case .text, .concept, .rule: true
    }
  }
}
