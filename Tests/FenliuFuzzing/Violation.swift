/// A promise of the product that an input broke.
public struct Violation: Error, Hashable, CustomStringConvertible {
  /// Which promise, and how it was broken.
  public let description: String

  /// A broken promise.
  public init(_ description: String) { self.description = description }
}

/// Throws a violation unless the condition holds.
func require(_ condition: Bool, _ promise: @autoclosure () -> String) throws(Violation) {
  if !condition { throw Violation(promise()) }
}
