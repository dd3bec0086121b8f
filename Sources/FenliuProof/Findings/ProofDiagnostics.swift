public import FenliuSource

/// Every kind of finding of a proof.
public enum ProofDiagnostics {
  /// All kinds, in the order in which they are asked for.
  public static let all: [DiagnosticKind] = [
    ruleNeverApplies, ruleAlwaysOverridden, ruleAlwaysBarred, exceptionNeverBites, rulesConflict,
    guaranteeBroken, guaranteeWithoutCase, idleBranch, idlePhrase, idleField, unreachedIssue,
    unreachedDestination, undecided,
  ]

  /// No case makes the rule apply.
  public static let ruleNeverApplies = DiagnosticKind(
    "rule-never-applies", .warning,
    zh: "没有一件案件能让这条规则适用：条件自相矛盾，或例外总是成立，或条件只在规则不施行时成立。",
    en: "No case makes the rule apply: its conditions contradict each other, or its exception always holds, "
      + "or they hold only while it is not in force.")
  /// Wherever the rule applies, another one removes it.
  public static let ruleAlwaysOverridden = DiagnosticKind(
    "rule-always-overridden", .warning,
    zh: "凡是这条规则适用的案件，都有优先于它的规则同时适用，它从不起作用。",
    en: "Wherever the rule applies, one that overrides it applies too, so it never decides anything.")
  /// No referral by the rule stays where the rule sends it.
  public static let ruleAlwaysBarred = DiagnosticKind(
    "rule-always-barred", .warning,
    zh: "这条规则送往的去向，每次都被禁入条款改送别处。",
    en: "Wherever the rule speaks, a bar moves its referral on to somewhere else.")
  /// The exception never keeps the rule from applying.
  public static let exceptionNeverBites = DiagnosticKind(
    "exception-never-bites", .warning,
    zh: "条件成立时，例外从不成立，去掉例外毫无影响。",
    en: "Where the condition of the rule is true its exception never is, so leaving it out changes nothing.")
  /// Two rules about one issue can disagree.
  public static let rulesConflict = DiagnosticKind(
    "rules-conflict",
    zh: "同一事项的两条规则能同时适用，却送往不同的去向，又没有谁优先，案件只能由人决定。附有引擎如此判定的案件。",
    en: "Two rules about one issue can apply together and send it to different places, and neither overrides "
      + "the other, so that a person has to decide. A case that the engine decides so is shown.")
  /// A guarantee does not hold for every case.
  public static let guaranteeBroken = DiagnosticKind(
    "guarantee-broken",
    zh: "有案件会违反这项保证。附有引擎如此判定的案件。",
    en: "Some case breaks the guarantee. A case that the engine decides so is shown.")
  /// A guarantee holds only because it is about no case.
  public static let guaranteeWithoutCase = DiagnosticKind(
    "guarantee-without-case", .warning,
    zh: "没有一件案件符合保证的前提，所以它虽然成立，却什么也没保证。",
    en: "No case meets the premise of the guarantee, so that it holds and promises nothing.")
  /// A part of a condition changes nothing.
  public static let idleBranch = DiagnosticKind(
    "idle-branch", .warning,
    zh: "去掉这一部分，条件对任何案件都不变。其中的词仍算作依据。",
    en: "Without this part the condition comes to the same for every case. Its words still count as evidence."
  )
  /// A phrase changes nothing.
  public static let idlePhrase = DiagnosticKind(
    "idle-phrase", .warning,
    zh: "去掉这个词，条件对任何案件都不变：凡是它出现之处，条件里的其他词也已出现。它仍算作一处依据。",
    en: "Without this phrase the condition comes to the same for every case: wherever it occurs, other words "
      + "of the condition do. It still counts as evidence.")
  /// A field changes nothing.
  public static let idleField = DiagnosticKind(
    "idle-field", .warning,
    zh: "无论怎么回答，都不会改变任何案件的决定，不必问。",
    en: "No answer ever changes a decision, so nobody need be asked.")
  /// No case comes to the issue.
  public static let unreachedIssue = DiagnosticKind(
    "unreached-issue", .warning,
    zh: "没有一件案件会归入这个事项。",
    en: "No case has a referral for this issue.")
  /// No case goes to the destination.
  public static let unreachedDestination = DiagnosticKind(
    "unreached-destination", .warning,
    zh: "没有一件案件会送到这个去向。",
    en: "No case goes to this destination.")
  /// Neither proved nor shown.
  public static let undecided = DiagnosticKind(
    "undecided", .note,
    zh: "既没有证明不会发生，也没有找到发生的案件。",
    en: "It is neither proved that it never happens, nor was a case found in which it does.")
}
