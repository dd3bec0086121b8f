/// Why a case is decided otherwise.
public struct Cause: Hashable, Comparable, Sendable {
  /// What it is about.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A rule that only the new version has applies.
    case newRule = "new-rule"
    /// A rule that only the old version has applied.
    case removedRule = "removed-rule"
    /// A rule of both applies now.
    case nowApplies = "now-applies"
    /// A rule of both applies no more.
    case noLongerApplies = "no-longer-applies"
    /// A rule that applies in both does something else: it sends elsewhere, is more urgent, or overrides others.
    case changedRule = "changed-rule"
    /// A bar moves the referral now, or does so no more.
    case bar
    /// An alert makes the referral, or a case without any, more urgent now, or does so no more.
    case alert
    /// A field is asked for now, or is not any more; what is done stays.
    case question
    /// The same rules apply and do the same, but something else comes of them: the deadline of a destination,
    /// or which referral comes first.
    case other
  }

  /// What it is about.
  public var kind: Kind
  /// The id of the rule, bar, alert or field; empty where there is none.
  public var id: String

  /// Whether the first cause is told before the second: by kind, then by the bytes of the id.
  public static func < (left: Cause, right: Cause) -> Bool {
    let order = Kind.allCases
    let (first, second) = (order.firstIndex(of: left.kind) ?? 0, order.firstIndex(of: right.kind) ?? 0)
    return first != second ? first < second : left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
  }
}
