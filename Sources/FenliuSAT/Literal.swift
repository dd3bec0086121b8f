/// A propositional variable, or its negation.
///
/// Variables are numbered from 1, as in DIMACS; a negated one has the negative number.
public struct Literal: Hashable, Sendable {
  /// The number in DIMACS: never 0.
  public let number: Int32

  /// The variable with an index, counted from 0.
  public init(variable index: Int) { number = Int32(clamping: index + 1) }

  private init(number: Int32) { self.number = number }

  /// The index of the variable, counted from 0.
  public var variable: Int { Int(number.magnitude) - 1 }

  /// Whether this is the negation of a variable.
  public var isNegated: Bool { number < 0 }

  /// The contrary.
  public static prefix func ! (literal: Literal) -> Literal { Literal(number: -literal.number) }
}

extension Literal: Comparable {
  /// Whether the first literal comes first by variable, the plain before the negated.
  public static func < (left: Literal, right: Literal) -> Bool {
    (left.variable, left.isNegated ? 1 : 0) < (right.variable, right.isNegated ? 1 : 0)
  }
}
