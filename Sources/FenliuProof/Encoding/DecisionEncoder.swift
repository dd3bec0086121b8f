import FenliuRules
import FenliuSAT

/// Decisions as formulas: overrides, conflicts, bars, urgency. Which referral is primary is left out.
final class DecisionEncoder {
  let conditions: ConditionEncoder
  let circuit: Circuit
  let ruleSet: RuleSet
  /// For each rule, those that remove it where they apply, ascending.
  let overriders: [[Ref<Rule>]]
  /// For each issue, its rules, ascending.
  let rules: [[Ref<Rule>]]
  private var referrals: [Int: ReferralFormula] = [:]

  init(_ conditions: ConditionEncoder) {
    self.conditions = conditions
    circuit = conditions.circuit
    let ruleSet = conditions.ruleSet
    self.ruleSet = ruleSet
    var overriders = Array(repeating: [Ref<Rule>](), count: ruleSet.rules.count)
    var rules = Array(repeating: [Ref<Rule>](), count: ruleSet.issues.count)
    for (index, rule) in ruleSet.rules.enumerated() {
      rules[rule.issue.index].append(Ref(index))
      for removed in ruleSet.overridden(by: Ref(index)) { overriders[removed.index].append(Ref(index)) }
    }
    self.overriders = overriders
    self.rules = rules
  }

  /// Whether a rule applies and is not overridden.
  func speaks(_ rule: Ref<Rule>) -> Literal {
    circuit.and([conditions.applies(rule)] + overriders[rule.index].map { !conditions.applies($0) })
  }

  /// What becomes of an issue.
  func referral(for issue: Ref<Issue>) -> ReferralFormula {
    if let known = referrals[issue.index] { return known }
    let referral = ReferralFormula(for: issue, self)
    referrals[issue.index] = referral
    return referral
  }

  /// Whether some referral goes to a destination.
  func isReached(_ destination: Ref<Destination>) -> Literal {
    circuit.or(ruleSet.issues.indices.map { referral(for: Ref($0)).goes(to: destination) })
  }

  /// Whether the decision of a case breaks a guarantee.
  func breaks(_ guarantee: Ref<Guarantee>) -> Literal {
    let declared = ruleSet.guarantees[guarantee.index]
    var breaches = declared.never.map(isReached)
    if !declared.always.isEmpty { breaches.append(!circuit.or(declared.always.map(isReached))) }
    if let urgency = declared.urgency, urgency > .normal {
      let urgent = ruleSet.issues.indices.map { referral(for: Ref($0)).isAtLeast(urgency) }
      breaches.append(!circuit.or(urgent))
    }
    return circuit.and([conditions.value(of: declared.when).isTrue, circuit.or(breaches)])
  }
}

extension RuleSet {
  /// The rules that a rule overrides, directly or through others, ascending.
  func overridden(by rule: Ref<Rule>) -> [Ref<Rule>] {
    var found: Set<Ref<Rule>> = []
    var waiting = self[rule].overrides
    while let next = waiting.popLast() {
      if found.insert(next).inserted { waiting += self[next].overrides }
    }
    return found.sorted()
  }
}
