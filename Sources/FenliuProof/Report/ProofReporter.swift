import FenliuCorpus
public import FenliuRules
public import FenliuSource

/// Tells what came of a proof.
public struct ProofReporter: Sendable {
  private let ruleSet: RuleSet
  private let sources: SourceSet

  /// A reporter of proofs about a pack.
  public init(ruleSet: RuleSet, sources: SourceSet) {
    self.ruleSet = ruleSet
    self.sources = sources
  }

  /// Everything found, with the cases that show it among the notes.
  public func diagnostics(_ proof: Proof) -> [Diagnostic] {
    proof.findings.map { finding in
      var diagnostic = finding.diagnostic
      if let witness = finding.witness { diagnostic.notes += WitnessWords(ruleSet: ruleSet).lines(witness) }
      return diagnostic
    }
  }

  /// How many questions were asked and what came of them, in a sentence.
  public func summary(_ proof: Proof) -> LocalizedText {
    let counts = proof.counts
    let questions = LocalizedText(
      zh: "问了 \(counts.asked) 个问题：\(counts.proved) 个证明不会，\(counts.shown) 个有案件为证，"
        + "\(counts.undecided) 个未能判定",
      en: "\(counts.asked) questions: \(counts.proved) proved never to be, \(counts.shown) shown by a case, "
        + "\(counts.undecided) undecided")
    guard proof.isAboutGuarantees else { return questions }
    let (kept, all) = (proof.keptGuarantees.count, ruleSet.guarantees.count)
    return LocalizedText(
      zh: questions.chinese + "；\(all) 项保证中 \(kept) 项得到证明",
      en: questions.english + "; \(kept) of \(all) guarantees proved")
  }

  /// What came of a quick proof, and that it was one, in a sentence.
  public func quickSummary(_ proof: Proof) -> LocalizedText {
    let counts = proof.counts
    return LocalizedText(
      zh: "快速证明：问了 \(counts.asked) 个问题，\(counts.undecided) 个未能判定，\(counts.unasked) 个未问；"
        + "其余由 `fenliu prove` 去问",
      en: "quick proofs: \(counts.asked) questions asked, \(counts.undecided) undecided, "
        + "\(counts.unasked) not asked; `fenliu prove` asks the rest")
  }

  /// The counts for programs.
  public func json(_ counts: ProofCounts) -> JSONValue {
    [
      "asked": .integer(counts.asked), "proved": .integer(counts.proved), "shown": .integer(counts.shown),
      "undecided": .integer(counts.undecided), "unasked": .integer(counts.unasked),
    ]
  }

  /// Everything for programs: findings as `Diagnostic.json` has them, each with `witness`, which is null or has
  /// the `case` as a record and its `decision`.
  public func json(_ proof: Proof) -> JSONValue {
    let counts = proof.counts
    let kept = Set(proof.keptGuarantees)
    return [
      "pack": .string(ruleSet.fingerprint),
      "questions": [
        "asked": .integer(counts.asked), "proved": .integer(counts.proved), "shown": .integer(counts.shown),
        "undecided": .integer(counts.undecided),
      ],
      "guarantees": .array(
        ruleSet.guarantees.enumerated().map { index, guarantee in
          [
            "id": .string(guarantee.id),
            "proved": proof.isAboutGuarantees ? .boolean(kept.contains(Ref(index))) : .null,
          ]
        }),
      "findings": .array(proof.findings.map(json)),
    ]
  }

  private func json(_ finding: Finding) -> JSONValue {
    guard case .object(let members) = finding.diagnostic.json(sources: sources) else { return .null }
    return .object(members + [("witness", finding.witness.map(json) ?? .null)])
  }

  private func json(_ witness: Witness) -> JSONValue {
    let reporter = DecisionReporter(ruleSet: ruleSet, sources: sources, disclosure: .shown)
    return [
      "case": CaseRecord(ruleSet: ruleSet).json(witness.theCase),
      "decision": reporter.json(witness.decision, of: witness.theCase),
    ]
  }
}
