import FenliuRules

extension Condition {
  /// Whether it asks what another asks, wherever the two are written.
  func asksTheSame(as other: Condition) -> Bool {
    switch (form, other.form) {
    case (.all(let parts), .all(let others)), (.any(let parts), .any(let others)),
      (.none(let parts), .none(let others)):
      parts.askTheSame(as: others)
    case (.atLeast(let count, let parts), .atLeast(let otherCount, let others)):
      count == otherCount && parts.askTheSame(as: others)
    case (.heard(let part), .heard(let other)): part.asksTheSame(as: other)
    case (.field(let test), .field(let other)): test == other
    case (.text(let test), .text(let other)): test == other
    case (.concept(let concept), .concept(let other)): concept == other
    case (.rule(let rule), .rule(let other)): rule == other
    default: false
    }
  }
}

extension [Condition] {
  /// Whether each asks what the other in its place asks. Conditions that were not read again are still the same
  /// memory, of which nothing need be looked at.
  func askTheSame(as others: [Condition]) -> Bool {
    count == others.count
      && (withUnsafeBufferPointer { own in
        others.withUnsafeBufferPointer { other in
          own.baseAddress == other.baseAddress
            || own.indices.allSatisfy { own[$0].asksTheSame(as: other[$0]) }
        }
      })
  }
}

extension Condition? {
  /// Whether both are there and ask the same, or neither is.
  func asksTheSame(as other: Condition?) -> Bool {
    switch (self, other) {
    case (nil, nil): true
    case (let condition?, let other?): condition.asksTheSame(as: other)
    default: false
    }
  }
}
