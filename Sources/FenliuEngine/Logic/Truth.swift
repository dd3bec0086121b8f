/// A truth value of Kleene's strong three-valued logic (S. C. Kleene, Introduction to Metamathematics,
/// 1952, §64): `unknown` is what more knowledge could still make `yes` or `no`.
public enum Truth: Int8, Hashable, Comparable, Sendable {
  /// Known not to hold.
  case no
  /// Not known.
  case unknown
  /// Known to hold.
  case yes

  /// The value for something that is known.
  public init(_ known: Bool) { self = known ? .yes : .no }

  /// Whether the first value is nearer to `no`.
  public static func < (left: Truth, right: Truth) -> Bool { left.rawValue < right.rawValue }

  /// The contrary; unknown stays unknown.
  public static prefix func ! (value: Truth) -> Truth {
    switch value {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  /// Whether at least `count` of `yes` values hold, `unknown` of which more could.
  static func atLeast(_ count: Int, yes: Int, unknown: Int) -> Truth {
    if yes >= count { return .yes }
    return yes + unknown >= count ? .unknown : .no
  }
}
