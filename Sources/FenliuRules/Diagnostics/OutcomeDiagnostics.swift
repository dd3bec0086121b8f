public import FenliuSource

// Rules, bars and guarantees that cannot do what they say.
extension RuleDiagnostics {
  /// On no day on which the rule is in force is the law in force that it cites.
  public static let lawOutOfForce = DiagnosticKind(
    "law-out-of-force",
    zh: "规则施行的任何一天，所引法律都不在施行期内。",
    en: "On no day on which the rule is in force is the law in force that it cites.")
  /// A rule sends an issue to a destination that always bars it.
  public static let barredDestination = DiagnosticKind(
    "barred-destination",
    zh: "规则把事项送往一个对它无条件禁入的去向。",
    en: "A rule sends an issue to a destination that always bars it.")
  /// A bar sends an issue to its department, but the issue has none, or has the barred destination itself.
  public static let noDepartment = DiagnosticKind(
    "no-department",
    zh: "禁入改送主管部门，而事项没有主管部门，或主管部门就是禁入的去向。",
    en:
      "A bar sends an issue to its department, but the issue has none, or has the barred destination "
      + "itself.")
  /// A rule overrides one of another issue, although rules of different issues stand side by side.
  public static let overrideOtherIssue = DiagnosticKind(
    "override-other-issue", .warning,
    zh: "被优先的规则属于另一事项，两者本可并存。",
    en: "A rule overrides one of another issue, although rules of different issues stand side by side.")
  /// Two rules are never in force on the same day, so one can never override the other.
  public static let overrideNeverMeets = DiagnosticKind(
    "override-never-meets", .warning,
    zh: "两条规则没有同时施行的一天，优先关系永远用不到。",
    en: "Two rules are never in force on the same day, so one can never override the other.")
  /// A guarantee promises nothing.
  public static let emptyGuarantee = DiagnosticKind(
    "empty-guarantee",
    zh: "保证没有写明任何要求。",
    en: "A guarantee promises nothing.")

  /// An alert of normal urgency makes nothing more urgent.
  public static let idleAlert = DiagnosticKind(
    "idle-alert",
    zh: "加急情形的紧急程度是普通，什么也不加急。",
    en: "An alert of normal urgency makes nothing more urgent.")

  static let outcomeDiagnostics: [DiagnosticKind] = [
    lawOutOfForce, barredDestination, noDepartment, overrideOtherIssue, overrideNeverMeets,
    emptyGuarantee, idleAlert,
  ]
}
