import FenliuRules

/// The articles that the rules of a pack cite, and when their laws are in force.
///
/// Decisions keep it: it holds nothing else of the pack.
final class Articles: Sendable {
  /// For each rule, the articles it cites.
  private let ofRules: [[Citation]]
  /// For each law, when it is in force.
  private let periods: [PeriodRow]

  init(_ ruleSet: RuleSet) {
    ofRules = ruleSet.rules.map(\.because)
    periods = ruleSet.laws.map { PeriodRow($0.period) }
  }

  /// Those of the articles of a rule whose law is in force on a day, or those whose law is not.
  func cited(by rule: Int, on day: Int?, inForce: Bool) -> [Citation] {
    cited(ofRules[rule], on: day, inForce: inForce)
  }

  /// Those of some articles whose law is in force on a day, or those whose law is not.
  func cited(_ articles: [Citation], on day: Int?, inForce: Bool) -> [Citation] {
    if articles.allSatisfy({ periods[$0.law.index].contains(day) == inForce }) { return articles }
    return articles.filter { periods[$0.law.index].contains(day) == inForce }
  }
}
