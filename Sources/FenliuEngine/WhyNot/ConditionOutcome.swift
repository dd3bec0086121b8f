public import FenliuRules
public import FenliuSource

/// What a condition came to for one case, with its parts.
public struct ConditionOutcome: Hashable, Sendable {
  /// Where the condition is written.
  public var location: SourceLocation
  /// What it came to.
  public var truth: Truth
  /// What the rule at hand asks of it: to hold, or not to.
  public var wanted: Bool
  /// What is asked, and what came of its parts.
  public var form: Form
  /// Why its parts are not told; nil: they are, or it has none.
  public var omission: Omission?

  /// What is asked, and what came of its parts.
  public indirect enum Form: Hashable, Sendable {
    /// Every one holds.
    case all([ConditionOutcome])
    /// At least one holds.
    case any([ConditionOutcome])
    /// Not one holds.
    case none([ConditionOutcome])
    /// At least so many hold.
    case atLeast(Int, [ConditionOutcome])
    /// The condition holds by what is known; nil: see `omission`.
    case heard(ConditionOutcome?)
    /// A test of a field, and the value the field has; nil: unknown.
    case field(FieldTest, given: FieldValue?)
    /// A test of the text.
    case text(TextOutcome)
    /// A named condition holds; nil: see `omission`.
    case concept(Ref<Concept>, ConditionOutcome?)
    /// Another rule's own condition holds.
    case rule(Ref<Rule>, isInForce: Bool, when: ConditionOutcome?, unless: ConditionOutcome?)
  }

  /// Why parts are not told.
  public enum Omission: Hashable, Sendable {
    /// They were told before, for an earlier mention of the same concept or rule.
    case repeated
    /// There are too many conditions to tell them all.
    case excess
  }

  /// The parts, in written order.
  public var parts: [ConditionOutcome] {
    switch form {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts): parts
    case .heard(let part): part.map { [$0] } ?? []
    case .field, .text: []
    case .concept(_, let definition): definition.map { [$0] } ?? []
    case .rule(_, _, let when, let unless): [when, unless].compactMap { $0 }
    }
  }

  /// Whether it is known to be as the rule at hand asks. An exception that is only unknown is not, and yet
  /// does not keep a rule from applying.
  public var isAsWanted: Bool { truth == Truth(wanted) }
}
