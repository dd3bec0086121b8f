import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource

/// The fixed words of reports on mutants.
struct MutationWords {
  let ruleSet: RuleSet
  let language: Language

  /// How many of what, and only that there is some of.
  func ends(_ counts: MutationScore.Counts) -> String {
    let parts = [
      (counts.equivalent, LocalizedText(zh: "等价", en: "equivalent")),
      (counts.survived, LocalizedText(zh: "存活", en: "survived")),
      (counts.undecided, LocalizedText(zh: "未决", en: "undecided")),
      (counts.notRun, LocalizedText(zh: "未运行", en: "not run")),
      (counts.accepted, LocalizedText(zh: "已说明理由", en: "accepted")),
    ]
    return parts.filter { $0.0 > 0 }.map { number, word in
      language == .chinese ? "\(word.chinese) \(number)" : "\(number) \(word.english)"
    }.joined(separator: language == .chinese ? "，" : ", ")
  }

  /// What a decision comes to, in a few words.
  func outcome(_ decision: Decision) -> LocalizedText {
    guard !decision.referrals.isEmpty else {
      return LocalizedText(zh: "未匹配", en: "unmatched")
    }
    let parts = decision.referrals.map { referral -> LocalizedText in
      let issue = ruleSet[referral.issue].id
      let destination = referral.destination.map { ruleSet[$0].id }
      let urgency = referral.urgency.name
      return LocalizedText(
        zh: "\(issue) → \(destination ?? "由人决定") · \(urgency)",
        en: "\(issue) → \(destination ?? "a person decides") · \(urgency)")
    }
    return LocalizedText(
      zh: parts.map(\.chinese).joined(separator: "；"), en: parts.map(\.english).joined(separator: "; "))
  }

  /// Both decisions on a witness in one line; where they are the same but for it, what is no longer asked.
  func difference(_ witness: MutantWitness) -> LocalizedText {
    let (before, after) = (outcome(witness.original), outcome(witness.mutated))
    if before != after {
      return LocalizedText(
        zh: "本来 \(before.chinese)；这样改后 \(after.chinese)",
        en: "the pack: \(before.english); the mutant: \(after.english)")
    }
    let asked = Set(witness.mutated.questions.map(\.field))
    let lost = witness.original.questions.map(\.field).filter { !asked.contains($0) }.map { ruleSet[$0].id }
    let names = lost.map { "`\($0)`" }.joined(separator: " ")
    return LocalizedText(zh: "这样改后不再问 \(names)", en: "the mutant does not ask for \(names)")
  }
}
