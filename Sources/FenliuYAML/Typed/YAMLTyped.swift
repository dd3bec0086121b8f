public import FenliuSource

/// A value read from a node as the schema asks, or why it could not be.
public enum YAMLTyped<Value> {
  /// The value.
  case value(Value)
  /// Why the node does not hold one.
  case refused(Diagnostic)

  /// The value, if there is one.
  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// The finding, if there is no value.
  public var diagnostic: Diagnostic? {
    if case .refused(let diagnostic) = self { diagnostic } else { nil }
  }
}

extension YAMLTyped: Sendable where Value: Sendable {}
extension YAMLTyped: Equatable where Value: Equatable {}
