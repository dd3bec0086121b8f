import FenliuRules
import FenliuSource

/// Whether the pack is free of errors and, where it is strict, of warnings.
struct CheckStep: VerifyStep {
  let name = "check"

  func run(_ subject: VerifySubject) -> VerifyStage {
    let findings = subject.load.diagnostics
    let count = { (severity: Severity) in findings.count { $0.kind.severity == severity } }
    let (errors, warnings) = (count(.error), count(.warning))
    let isStrict = subject.settings.isStrict
    let fails = errors > 0 || subject.load.ruleSet == nil || (isStrict && warnings > 0)
    let rules = subject.load.ruleSet?.rules.count ?? 0
    let summary = LocalizedText(
      zh: "\(rules) 条规则，\(errors) 个错误，\(warnings) 个警告",
      en: [(rules, "rule"), (errors, "error"), (warnings, "warning")]
        .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", "))
    var criteria = [VerifyStage.Criterion(name: "errors", failure: errors > 0 ? summary : nil)]
    if isStrict {
      criteria.append(VerifyStage.Criterion(name: "warnings", failure: warnings > 0 ? summary : nil))
    }
    return VerifyStage(
      name, fails ? .failed : .passed, summary, findings: findings, criteria: criteria,
      details: [
        "rules": .integer(rules), "errors": .integer(errors), "warnings": .integer(warnings),
        "strict": .boolean(isStrict),
      ])
  }
}
