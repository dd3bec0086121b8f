public import FenliuRules

/// Words of the message that say something of a field (see `Extraction`).
public struct Statement: Hashable, Comparable, Sendable {
  /// Title or text.
  public var part: Part
  /// The range in the original title or text, in Unicode scalars.
  public var range: Range<Int>
  /// What the words say.
  public var content: Content

  /// What words say of a field.
  public enum Content: Hashable, Sendable {
    /// That a boolean field is true.
    case yes
    /// That the value is one of these, in the base unit of the field's type; not empty.
    case interval(Interval)
  }

  /// Whether the first statement stands before the second: by part, start, end.
  public static func < (left: Statement, right: Statement) -> Bool {
    (left.part.rawValue, left.range.lowerBound, left.range.upperBound)
      < (right.part.rawValue, right.range.lowerBound, right.range.upperBound)
  }
}

/// What the message says of a field whose value was not given.
public struct FieldEvidence: Hashable, Sendable {
  /// The field.
  public var field: Ref<Field>
  /// Everything said of it, in its order; at least one.
  public var statements: [Statement]

  /// The value, where everything said is the same one value.
  public var value: FieldValue? { FieldKnowledge(statements).value }
}

/// A given value that nothing allows which the message says of the field. The given value counts.
public struct Contradiction: Hashable, Sendable {
  /// The field.
  public var field: Ref<Field>
  /// The value given with the case.
  public var given: FieldValue
  /// Everything said of the field, in its order; at least one.
  public var statements: [Statement]
}

extension Contradiction {
  /// The contradiction between a given value and what is said; nil if there is none.
  init?(_ field: Ref<Field>, given: FieldValue, statements: [Statement]) {
    guard !statements.isEmpty, !statements.contains(where: { $0.content.allows(given) }) else { return nil }
    self.init(field: field, given: given, statements: statements)
  }
}

extension Statement.Content {
  fileprivate func allows(_ value: FieldValue) -> Bool {
    switch (self, value) {
    case (.yes, .boolean(let given)): given
    case (.interval(let interval), .quantity(let given)): interval.contains(given)
    default: false
    }
  }
}
