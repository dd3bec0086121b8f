import FenliuEngine
import FenliuRules
import FenliuSource

/// What an answer changed, in one sentence: from where to where, how soon, and what is asked now.
struct ChangeText {
  let ruleSet: RuleSet
  let language: Language

  private var words: DialogueWords { DialogueWords(language) }
  private var reportWords: ReportWords { ReportWords(language) }

  /// The sentence. A question just dealt with is not told as closed.
  func text(_ change: DecisionChange, about field: Ref<Field>) -> StyledText {
    var parts = change.moves.map { text($0, of: change) }
    if let primary = change.newPrimary {
      parts.append(StyledText(words.first(ruleSet[primary].title[language])))
    }
    if parts.isEmpty, change.before.urgency != change.after.urgency {
      // Only a case without referrals can become more urgent while none of them does.
      parts = [
        StyledText("\(change.before.urgency.title[language]) → ")
          + StyledText(change.after.urgency.title[language], change.after.urgency.style)
      ]
    }
    if parts.isEmpty { parts = [StyledText(words.unchanged, .dim)] }
    let opened = change.opened.filter { $0 != field }
    let closed = change.closed.filter { $0 != field }
    if !opened.isEmpty { parts.append(StyledText(words.now(asking: titles(opened)))) }
    if !closed.isEmpty { parts.append(StyledText(words.noLonger(asking: titles(closed)), .dim)) }
    return parts.dropFirst().reduce(parts.first ?? "") { $0 + StyledText(reportWords.separator) + $1 }
  }

  private func titles(_ fields: [Ref<Field>]) -> [String] { fields.map { ruleSet[$0].title[language] } }

  private func text(_ move: DecisionChange.Move, of change: DecisionChange) -> StyledText {
    let issue = ruleSet[move.issue].title[language]
    guard let after = move.after else {
      // Where nothing is left, the case goes somewhere all the same.
      let intake = ruleSet[ruleSet.pack.intake].title[language]
      let dropped = StyledText(words.dropped(issue))
      return change.after.status == .unmatched ? dropped + StyledText(" → \(intake)", .strong) : dropped
    }
    let place = StyledText(destination(after), .strong)
    guard let before = move.before else {
      return StyledText(words.added("\(issue) → ")) + place + StyledText(" · ") + urgency(after) + due(after)
    }
    var facts: [StyledText] = []
    if before.destination != after.destination {
      facts.append(StyledText("\(destination(before)) → ") + place)
    }
    if before.urgency != after.urgency {
      facts.append(StyledText("\(before.urgency.title[language]) → ") + urgency(after))
    }
    if before.due != after.due, let due = after.due {
      facts.append(StyledText(DueText(ruleSet: ruleSet).text(due)[language]))
    }
    let told = facts.dropFirst().reduce(facts.first ?? "") { $0 + StyledText(words.comma) + $1 }
    return StyledText(reportWords.fact(issue, "")) + told
  }

  private func destination(_ referral: Referral) -> String {
    referral.destination.map { ruleSet[$0].title[language] } ?? reportWords.aPersonDecides
  }

  private func urgency(_ referral: Referral) -> StyledText {
    StyledText(referral.urgency.title[language], referral.urgency.style)
  }

  private func due(_ referral: Referral) -> StyledText {
    StyledText(referral.due.map { " · " + DueText(ruleSet: ruleSet).text($0)[language] } ?? "")
  }
}
