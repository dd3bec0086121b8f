public import FenliuRules
import FenliuSource

/// How often messages of each labelled category were decided to be of each category, by their primary.
public struct Confusion: Hashable, Sendable {
  private var counts: [Cell: Int] = [:]

  private struct Cell: Hashable {
    var labelled: String
    var decided: String?
  }

  /// How many messages labelled so were decided so; nil: no rule applied.
  public subscript(labelled: String, decided: String?) -> Int {
    counts[Cell(labelled: labelled, decided: decided)] ?? 0
  }

  /// The categories that stand in the table, as the pack orders them; then those it does not have.
  public func categories(in ruleSet: RuleSet) -> [String] {
    let used = Set(counts.keys.flatMap { [$0.labelled, $0.decided].compactMap { $0 } })
    let known = ruleSet.categories.map(\.id)
    return known.filter(used.contains) + used.subtracting(known).sorted { $0.precedesInBytes($1) }
  }

  mutating func count(_ labelled: String, as decided: String?) {
    counts[Cell(labelled: labelled, decided: decided), default: 0] += 1
  }
}
