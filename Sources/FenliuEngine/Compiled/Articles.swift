import FenliuRules

/// The articles that the rules of a pack cite, and when their laws are in force.
///
/// Decisions keep it: it holds nothing else of the pack.
final class Articles: Sendable {
  /// The distinct lists of articles that are cited, by number.
  let lists: [[Citation]]
  /// For each rule, what it cites, as a number of `lists`.
  private let ofRules: [Int32]
  /// For each law, when it is in force.
  private let periods: [PeriodRow]

  init(_ rows: OutcomeRows) {
    lists = (0..<rows.citations.starts.count - 1).map { list in
      rows.citations.range(list).map { rows.citations.values[$0].citation }
    }
    ofRules = rows.articlesOfRules.indices.map { rows.articlesOfRules[$0] }
    periods = rows.periods.indices.map { rows.periods[$0] }
  }

  /// Those of the articles of a rule whose law is in force on a day, or those whose law is not.
  func cited(by rule: Int, on day: Int?, inForce: Bool) -> [Citation] {
    cited(lists[Int(ofRules[rule])], on: day, inForce: inForce)
  }

  /// Those of some articles whose law is in force on a day, or those whose law is not.
  func cited(_ articles: [Citation], on day: Int?, inForce: Bool) -> [Citation] {
    if articles.allSatisfy({ periods[$0.law.index].contains(day) == inForce }) { return articles }
    return articles.filter { periods[$0.law.index].contains(day) == inForce }
  }
}
