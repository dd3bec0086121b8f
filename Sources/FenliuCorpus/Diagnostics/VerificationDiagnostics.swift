public import FenliuSource

/// Every kind of finding of `fenliu verify`, beyond those about the pack and the corpus themselves.
public enum VerificationDiagnostics {
  /// A check of the corpus did not come out as expected.
  public static let failedCheck = DiagnosticKind(
    "failed-check",
    zh: "语料的案例或规则自带的示例与期望不符。",
    en: "A case of the corpus, or an example beside a rule, did not come out as expected.")
  /// The corpus exercises less of the pack than the pack asks.
  public static let lowCoverage = DiagnosticKind(
    "low-coverage",
    zh: "语料用到的部分少于规则包在 `verify` 中要求的。",
    en: "The corpus exercises less of the pack than it asks under `verify`.")
  /// The corpus notices fewer mutants than the pack asks.
  public static let lowMutationScore = DiagnosticKind(
    "low-mutation-score",
    zh: "语料能发现的粗心改动少于规则包在 `verify` 中要求的。",
    en: "The corpus would notice fewer slips in the pack than it asks under `verify`.")
  /// A mutant goes unnoticed without a reason.
  public static let unnoticedMutant = DiagnosticKind(
    "unnoticed-mutant", .warning,
    zh: "规则包若改成这样，没有案例或示例会不通过；加一个案例，或在 `verify` 的 `accept` 中写明理由。",
    en:
      "If the pack were changed so, no case and no example would fail. Add a case, or a reason under `accept` "
      + "in `verify`.")
  /// A mutant is accepted that need not be.
  public static let idleAcceptance = DiagnosticKind(
    "idle-acceptance", .warning,
    zh: "`accept` 中的变异不存在，或已被发现，可以删去。",
    en: "A mutant under `accept` does not exist, or is noticed; the entry can go.")

  /// Every kind, in the order of declaration.
  public static let all: [DiagnosticKind] = [
    failedCheck, lowCoverage, lowMutationScore, unnoticedMutant, idleAcceptance,
  ]
}
