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
    let shares = subject.settings.mutation
    guard !shares.isEmpty else {
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
    let reporter = MutationReporter(pack, sources: sources, bounds: shares.map(Self.bound))
    let counts = score.counts()
    let low = shares.filter { !Self.bound($0).holds(in: score) }
    let isUnaccepted = subject.settings.isStrict && (counts.unaccepted > 0 || !score.stale.isEmpty)
    var findings = low.map { share in
      Diagnostic(
        VerificationDiagnostics.lowMutationScore, at: share.location, Self.shortfall(share, score))
    }
    findings += score.results.filter { $0.isUnnoticed && $0.accepted == nil }.map { finding($0, reporter) }
    findings += score.stale.map(Self.finding)
    var criteria = shares.map { share in
      VerifyStage.Criterion(
        name: share.name, location: share.location,
        failure: Self.bound(share).holds(in: score) ? nil : Self.shortfall(share, score))
    }
    if subject.settings.isStrict {
      criteria.append(
        VerifyStage.Criterion(
          name: "accepted", location: shares.first?.location,
          failure: isUnaccepted ? Self.unaccepted(counts.unaccepted, score.stale.count) : nil))
    }
    return VerifyStage(
      name, !low.isEmpty || isUnaccepted ? .failed : .passed,
      Self.summary(reporter.summary(score), shares, score),
      findings: findings, criteria: criteria, details: reporter.json(score))
  }

  private static func bound(_ share: Verification.Share) -> MutationBound {
    MutationBound(kind: MutantKind(rawValue: share.name), basisPoints: share.basisPoints)
  }

  /// What came of all mutants, and what was asked of some.
  private static func summary(
    _ all: LocalizedText, _ shares: [Verification.Share], _ score: MutationScore
  ) -> LocalizedText {
    let asked = shares.map { share in
      let reached = Percent.roundedDown(score.counts(of: bound(share).kind).basisPoints)
      return "\(share.name) \(reached) ≥ \(Percent.exact(share.basisPoints)) %"
    }.joined(separator: ", ")
    return LocalizedText(zh: "\(all.chinese)；\(asked)", en: "\(all.english); \(asked)")
  }

  private static func shortfall(_ share: Verification.Share, _ score: MutationScore) -> LocalizedText {
    let counts = score.counts(of: bound(share).kind)
    let reached = "\(Percent.roundedDown(counts.basisPoints)) (\(counts.killed)/\(counts.noticeable))"
    let asked = "\(Percent.exact(share.basisPoints)) %"
    return LocalizedText(
      zh: "`\(share.name)` 的变异得分为 \(reached)，要求 \(asked)",
      en: "the mutation score of `\(share.name)` is \(reached), and \(asked) is asked")
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
