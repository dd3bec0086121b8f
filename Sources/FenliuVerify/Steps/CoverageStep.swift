import FenliuCorpus
import FenliuCoverage
import FenliuRules
import FenliuSource

/// Whether the corpus exercises as much of the pack as the pack asks.
struct CoverageStep: VerifyStep {
  let name = "coverage"

  func run(_ subject: VerifySubject) -> VerifyStage {
    guard let pack = subject.pack, let result = subject.result else { return .impossible(name) }
    let coverage = CoverageRunner(pack, sources: subject.load.sources).run(result)
    let shares = subject.settings.coverage
    let failing = shares.filter { !bound($0).holds(in: coverage) }
    let reporter = CoverageReporter(sources: subject.load.sources, bounds: shares.map(bound))
    return VerifyStage(
      name, failing.isEmpty ? .passed : .failed, summary(coverage, shares),
      findings: failing.map { finding($0, coverage, reporter) },
      criteria: shares.map { share in
        VerifyStage.Criterion(
          name: share.name, location: share.location,
          failure: bound(share).holds(in: coverage) ? nil : shortfall(share, coverage))
      }, details: reporter.json(coverage))
  }

  private func bound(_ share: Verification.Share) -> CoverageBound {
    CoverageBound(kind: CoverageKind(rawValue: share.name), basisPoints: share.basisPoints)
  }

  private func proportion(_ share: Verification.Share, _ coverage: Coverage) -> CoverageProportion {
    CoverageKind(rawValue: share.name).map(coverage.proportion) ?? coverage.total
  }

  private func summary(_ coverage: Coverage, _ shares: [Verification.Share]) -> LocalizedText {
    let total = coverage.total.percent
    let asked = shares.map { share in
      "\(share.name) \(proportion(share, coverage).percent) ≥ \(Percent.exact(share.basisPoints)) %"
    }.joined(separator: ", ")
    return LocalizedText(
      zh: asked.isEmpty ? "用到 \(total)，未作要求" : "用到 \(total)；\(asked)",
      en: asked.isEmpty ? "\(total) exercised, nothing is asked" : "\(total) exercised; \(asked)")
  }

  private func shortfall(_ share: Verification.Share, _ coverage: Coverage) -> LocalizedText {
    let (reached, asked) = (proportion(share, coverage).percent, "\(Percent.exact(share.basisPoints)) %")
    return LocalizedText(
      zh: "`\(share.name)` 为 \(reached)，要求 \(asked)",
      en: "`\(share.name)` is at \(reached), and \(asked) is asked")
  }

  private func finding(
    _ share: Verification.Share, _ coverage: Coverage, _ reporter: CoverageReporter
  ) -> Diagnostic {
    let kind = CoverageKind(rawValue: share.name)
    let missing = coverage.items.filter { item in
      !item.isCovered && (kind.map { item.kind == $0 } ?? item.kind.isInTotal)
    }
    return Diagnostic(
      VerificationDiagnostics.lowCoverage, at: share.location, shortfall(share, coverage),
      notes: missing.prefix(5).map(reporter.line))
  }
}
