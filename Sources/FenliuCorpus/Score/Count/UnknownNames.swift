public import FenliuRules
import FenliuSource

/// The names in labels that the pack does not have: slips of the pen, or things it does not know of.
public struct UnknownNames: Hashable, Sendable {
  /// A name, and how many labels have it.
  public struct Entry: Hashable, Sendable {
    /// What it should be the name of.
    public var kind: Kind
    /// The name as written.
    public var name: String
    /// How many labels have it.
    public var labels: Int
    /// The name of the pack that was most likely meant; nil if none is near.
    public var meant: String?
  }

  /// What a label names.
  public enum Kind: String, Sendable, CaseIterable {
    /// A category.
    case category
    /// An issue.
    case issue
    /// A destination.
    case destination
  }

  private var counts: [Kind: [String: Int]] = [:]

  /// The names, by kind, then in byte order.
  public func entries(besides ruleSet: RuleSet) -> [Entry] {
    Kind.allCases.flatMap { kind in
      let known = Self.names(kind, of: ruleSet)
      return (counts[kind] ?? [:]).sorted { $0.key.precedesInBytes($1.key) }.map { name, labels in
        Entry(kind: kind, name: name, labels: labels, meant: nearest(to: name, in: known))
      }
    }
  }

  mutating func count(_ label: MessageLabel, besides ruleSet: RuleSet) {
    count([label.category].compactMap { $0 }, as: .category, besides: ruleSet)
    count([label.issue].compactMap { $0 } + label.also, as: .issue, besides: ruleSet)
    count([label.destination].compactMap { $0 } + label.acceptable, as: .destination, besides: ruleSet)
  }

  private mutating func count(_ names: [String], as kind: Kind, besides ruleSet: RuleSet) {
    let known = Self.names(kind, of: ruleSet)
    for name in names.distinct() where !known.contains(name) {
      counts[kind, default: [:]][name, default: 0] += 1
    }
  }

  private static func names(_ kind: Kind, of ruleSet: RuleSet) -> [String] {
    switch kind {
    case .category: ruleSet.categories.map(\.id)
    case .issue: ruleSet.issues.map(\.id)
    case .destination: ruleSet.destinations.map(\.id)
    }
  }
}
