import FenliuProof
import FenliuRules
import FenliuSource

/// Whether rules cannot disagree and guarantees cannot be broken; where the pack is strict, also whether every
/// guarantee is proved and nothing is proved to be idle.
struct ProveStep: VerifyStep {
  let name = "prove"
  let progress: @Sendable (Int) -> Void

  func run(_ subject: VerifySubject) -> VerifyStage {
    guard let ruleSet = subject.load.ruleSet else { return .impossible(name) }
    let sources = subject.load.sources
    let proof = Prover(ruleSet, sources: sources).prove { progress($0.asked) }
    let reporter = ProofReporter(ruleSet: ruleSet, sources: sources)
    let isStrict = subject.settings.isStrict
    let criteria =
      Self.criteria(proof, isStrict: isStrict)
      + ruleSet.guarantees.enumerated().map { index, guarantee in
        Self.criterion(Ref(index), guarantee, proof, isStrict: isStrict)
      }
    return VerifyStage(
      name, criteria.contains { $0.failure != nil } ? .failed : .passed, reporter.summary(proof),
      findings: reporter.diagnostics(proof).inReadingOrder(), criteria: criteria,
      details: reporter.json(proof))
  }

  private static func criteria(_ proof: Proof, isStrict: Bool) -> [VerifyStage.Criterion] {
    let count = { (severity: Severity) in
      proof.findings.count { $0.diagnostic.kind.severity == severity }
    }
    let (errors, warnings) = (count(.error), count(.warning))
    let summary = LocalizedText(
      zh: "\(errors) 个错误，\(warnings) 个警告", en: "\(errors) errors, \(warnings) warnings")
    var criteria = [VerifyStage.Criterion(name: "errors", failure: errors > 0 ? summary : nil)]
    if isStrict {
      criteria.append(VerifyStage.Criterion(name: "warnings", failure: warnings > 0 ? summary : nil))
    }
    return criteria
  }

  private static func criterion(
    _ ref: Ref<Guarantee>, _ guarantee: Guarantee, _ proof: Proof, isStrict: Bool
  ) -> VerifyStage.Criterion {
    let breach = proof.findings.first { finding in
      finding.diagnostic.kind == ProofDiagnostics.guaranteeBroken
        && finding.diagnostic.primary.location == guarantee.location
    }
    var failure = breach?.diagnostic.message
    if isStrict, failure == nil, !proof.keptGuarantees.contains(ref) {
      failure = LocalizedText(
        zh: "未能判定保证 `\(guarantee.id)` 会不会被违反",
        en: "undecided: whether the guarantee `\(guarantee.id)` can be broken")
    }
    return VerifyStage.Criterion(name: guarantee.id, location: guarantee.location, failure: failure)
  }
}
