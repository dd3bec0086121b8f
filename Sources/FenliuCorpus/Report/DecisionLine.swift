import FenliuEngine
import FenliuRules
import FenliuSource

/// A decision on one line, for a list: case, status, destination, urgency, issue.
struct DecisionLine {
  let ruleSet: RuleSet
  let language: Language

  func text(_ decision: Decision) -> String {
    let status = decision.status.title[language]
    guard let primary = decision.primary else {
      let urgency = decision.urgency > .normal ? [decision.urgency.title[language]] : []
      return row([decision.caseID, status, ruleSet[ruleSet.pack.intake].title[language]] + urgency)
    }
    let destination =
      primary.destination.map { ruleSet[$0].title[language] }
      ?? LocalizedText(zh: "由人决定", en: "a person decides")[language]
    let others = decision.referrals.count - 1
    let issue = ruleSet[primary.issue].title[language] + (others > 0 ? " +\(others)" : "")
    return row([decision.caseID, status, destination, primary.urgency.title[language], issue])
  }

  func text(_ error: CaseError) -> String {
    let place = LocalizedText(zh: "第 \(error.line) 行", en: "line \(error.line)")[language]
    let status = LocalizedText(zh: "出错", en: "error")[language]
    return row([error.caseID ?? place, status, "[\(error.code.rawValue)] \(error.message[language])"])
  }

  /// Columns stand apart by tabs, so that other programs can cut them.
  private func row(_ columns: [String]) -> String {
    columns.map { String(StyledText($0).characters.map(\.character)) }.joined(separator: "\t")
  }
}
