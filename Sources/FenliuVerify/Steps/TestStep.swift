import FenliuCorpus
import FenliuSource

/// Whether every case of the corpus and every example comes out as expected.
struct TestStep: VerifyStep {
  let name = "test"

  func run(_ subject: VerifySubject) -> VerifyStage {
    guard let pack = subject.pack, let corpus = subject.corpus, let result = subject.result else {
      return .impossible(name)
    }
    let reporter = CorpusReporter(ruleSet: pack.ruleSet, sources: subject.sources)
    let errors = corpus.diagnostics.contains { $0.kind.severity == .error }
    let warnings = corpus.diagnostics.contains { $0.kind.severity == .warning }
    let fails =
      errors || (subject.settings.isStrict && warnings) || result.checks.isEmpty
      || !result.failures.isEmpty
    let criteria = result.checks.map { check in
      VerifyStage.Criterion(
        name: check.id, location: check.location,
        failure: check.isAsExpected ? nil : Self.failure(check))
    }
    return VerifyStage(
      name, fails ? .failed : .passed, reporter.summary(result),
      findings: corpus.diagnostics + result.failures.map(finding),
      criteria: errors
        ? [VerifyStage.Criterion(name: "corpus", failure: Self.badCorpus)] + criteria : criteria,
      details: reporter.json(result))
  }

  private static let badCorpus = LocalizedText(zh: "语料有错误", en: "the corpus has errors")

  private func finding(_ check: CheckResult) -> Diagnostic {
    let failure = Self.failure(check)
    return Diagnostic(
      VerificationDiagnostics.failedCheck, at: check.location,
      LocalizedText(zh: "`\(check.id)` \(failure.chinese)", en: "`\(check.id)` \(failure.english)"))
  }

  /// What differs, in one line.
  private static func failure(_ check: CheckResult) -> LocalizedText {
    let parts = check.mismatches.map { mismatch in
      LocalizedText(
        zh: "\(mismatch.subject.rawValue)：期望 \(mismatch.expected.chinese)，实得 \(mismatch.got.chinese)",
        en: "\(mismatch.subject.rawValue): expected \(mismatch.expected.english), got \(mismatch.got.english)"
      )
    }
    return LocalizedText(
      zh: parts.map(\.chinese).joined(separator: "；"), en: parts.map(\.english).joined(separator: "; "))
  }
}
