import FenliuCorpus
import FenliuMutation
import FenliuRules
import FenliuSource

/// Whether the corpus notices as many slips in the pack as the pack asks.
struct MutationStep: VerifyStep {
  let name = "mutation"
  let changed: ChangedLines?
  let progress: @Sendable (Int, Int) -> Void

  func run(_ subject: VerifySubject) -> VerifyStage {
    guard let pack = subject.pack, let corpus = subject.corpus else { return .impossible(name) }
    guard let share = subject.settings.mutation else {
      return VerifyStage(name, .skipped, LocalizedText(zh: "未作要求", en: "nothing is asked"))
    }
    let sources = subject.load.sources
    let test = MutationTest(pack, sources: sources, corpus: corpus, judges: [SolverJudge(pack)])
    let chosen = changed.map { changed in
      test.mutants.filter { changed.touch($0.location, in: sources) }
    }
    let wanted = chosen ?? test.mutants
    let results = test.run(wanted) { done in progress(done, wanted.count) }
    let score = MutationScore(
      results: results, of: test.mutants, accepting: subject.settings.accepted)
    let reporter = MutationReporter(pack, sources: sources, bound: share.basisPoints)
    let counts = score.counts()
    let isLow = counts.basisPoints < share.basisPoints
    let isUnaccepted = subject.settings.isStrict && (counts.unaccepted > 0 || !score.stale.isEmpty)
    let summary = reporter.summary(score)
    let low = LocalizedText(
      zh: "\(summary.chinese)，要求 \(Percent.exact(share.basisPoints)) %",
      en: "\(summary.english), and \(Percent.exact(share.basisPoints)) % is asked")
    var findings: [Diagnostic] = []
    if isLow {
      findings.append(Diagnostic(VerificationDiagnostics.lowMutationScore, at: share.location, low))
    }
    findings += score.results.filter { $0.isUnnoticed && $0.accepted == nil }.map { finding($0, reporter) }
    findings += score.stale.map(Self.finding)
    var criteria = [
      VerifyStage.Criterion(name: "mutation", location: share.location, failure: isLow ? low : nil)
    ]
    if subject.settings.isStrict {
      criteria.append(
        VerifyStage.Criterion(
          name: "accepted", location: share.location,
          failure: isUnaccepted ? Self.unaccepted(counts.unaccepted, score.stale.count) : nil))
    }
    return VerifyStage(
      name, isLow || isUnaccepted ? .failed : .passed, low, findings: findings, criteria: criteria,
      details: reporter.json(score))
  }

  private func finding(_ result: MutantResult, _ reporter: MutationReporter) -> Diagnostic {
    Diagnostic(
      VerificationDiagnostics.unnoticedMutant, at: result.mutant.location,
      LocalizedText(
        zh: "没有案例会发现：\(result.mutant.change.chinese)",
        en: "no case would notice that \(result.mutant.change.english)"),
      notes: [LocalizedText(result.mutant.id)] + reporter.remarks(on: result))
  }

  private static func finding(_ stale: Verification.AcceptedMutant) -> Diagnostic {
    Diagnostic(
      VerificationDiagnostics.idleAcceptance, at: stale.location,
      LocalizedText(
        zh: "`\(stale.id)` 不必说明理由：没有这个变异，或它已被发现",
        en: "`\(stale.id)` need not be accepted: there is no such mutant, or it is noticed"))
  }

  private static func unaccepted(_ unnoticed: Int, _ stale: Int) -> LocalizedText {
    LocalizedText(
      zh: "\(unnoticed) 个未说明理由，\(stale) 个不必说明", en: "\(unnoticed) without a reason, \(stale) without need")
  }
}
