import FenliuSAT

/// A condition as two statements: that it is true, and that it is false. Where neither holds it is unknown
/// (Kleene's strong logic); never do both.
struct ThreeValued: Hashable {
  /// Whether the condition is true.
  var isTrue: Literal
  /// Whether it is false.
  var isFalse: Literal

  /// The contrary; unknown stays unknown.
  static prefix func ! (value: ThreeValued) -> ThreeValued {
    ThreeValued(isTrue: value.isFalse, isFalse: value.isTrue)
  }
}

extension ThreeValued {
  /// Something that is never unknown.
  init(_ known: Literal) { self.init(isTrue: known, isFalse: !known) }
}

extension Circuit {
  /// Kleene's conjunction.
  func all(_ parts: [ThreeValued]) -> ThreeValued {
    ThreeValued(isTrue: and(parts.map(\.isTrue)), isFalse: or(parts.map(\.isFalse)))
  }

  /// Kleene's disjunction.
  func any(_ parts: [ThreeValued]) -> ThreeValued {
    ThreeValued(isTrue: or(parts.map(\.isTrue)), isFalse: and(parts.map(\.isFalse)))
  }

  /// True if enough are true; false if with all unknown ones there were not enough.
  func atLeast(_ count: Int, of parts: [ThreeValued]) -> ThreeValued {
    ThreeValued(
      isTrue: atLeast(count, of: parts.map(\.isTrue)),
      isFalse: atLeast(parts.count - count + 1, of: parts.map(\.isFalse)))
  }

  /// Whether two conditions can turn out differently.
  func differ(_ left: ThreeValued, _ right: ThreeValued) -> Literal {
    or([differ(left.isTrue, right.isTrue), differ(left.isFalse, right.isFalse)])
  }
}
