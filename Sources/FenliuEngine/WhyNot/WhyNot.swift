public import FenliuRules
public import FenliuSource

/// Why a case did not come to something, and what would have to change for it to.
public struct WhyNot: Hashable, Sendable {
  /// What was asked for.
  public var target: WhyNotTarget
  /// What was decided.
  public var decision: Decision
  /// The referrals of the decision, by index, that are what was asked for; empty: it did not come to it.
  public var reached: [Int]
  /// What stood between rules that hold and the target: overridden ones by rule, then referrals moved or
  /// in conflict in their order, then rules not in force by rule.
  public var obstacles: [Obstacle]
  /// The nearest of the rules that lead to the target and do not hold, nearest first; none if it was reached.
  public var rules: [RuleGap]
  /// How many rules lead to the target.
  public var ruleCount: Int

  /// Whether the case did come to it.
  public var isReached: Bool { !reached.isEmpty }

  /// Why a rule whose conditions hold did not lead to the target.
  public enum Obstacle: Hashable, Sendable {
    /// Others removed it.
    case overridden(Overridden)
    /// A bar moved its referral, which is at this index of the decision.
    case redirected(Redirect, referral: Int)
    /// The rules of the referral at this index disagree on the destination.
    case conflict(referral: Int)
    /// It does not speak on the day by whose law the case is judged.
    case notInForce(Ref<Rule>)
  }
}

/// A rule that does not hold for a case: condition by condition, and what it lacks.
public struct RuleGap: Hashable, Sendable {
  /// The rule.
  public var rule: Ref<Rule>
  /// How many tests hold that the rule asks for.
  public var held: Int
  /// Whether the rule speaks on the day by whose law the case is judged.
  public var isInForce: Bool
  /// What must be shown for the rule.
  public var when: ConditionOutcome
  /// What must not be shown against it.
  public var unless: ConditionOutcome?
  /// The fewest changes found that together make the rule's own condition hold, easiest first: answers,
  /// facts that would have to be others, texts, dates. Nil: none was found within reason.
  public var remedy: [Change]?
}

/// Something that would have to be otherwise.
public enum Change: Hashable, Sendable {
  /// A fact would have to have one of these values.
  case fact(Ref<Field>, FactChange)
  /// The text test written at `test` would have to hold, or not to.
  case text(test: SourceLocation, holds: Bool)
  /// The case would have to be of a day on which the rule speaks.
  case date(Ref<Rule>)

  /// What a fact would have to be.
  public enum FactChange: Hashable, Sendable {
    /// It is unknown now; any of these answers will do.
    case answer([AnswerValues])
    /// It is known now; any of these values would do.
    case otherwise([AnswerValues])
    /// It is known now, and would have to be unknown.
    case unknown
  }
}
