import FenliuRules
import FenliuSource
import FenliuYAML

/// Changes of rules.
extension PackEditor {
  private func node(of rule: Rule) -> YAMLNode? { written.keys.node(ofID: rule.location) }

  /// An exception more: the rule does not apply where the condition, written between braces, holds.
  func adding(exception condition: String, to rule: Rule) -> [SuggestedEdit]? {
    guard let node = node(of: rule) else { return nil }
    guard let unless = written.keys.entry(.unless, of: node)?.value else {
      return inserting(.unless, condition, into: node, behind: [.when]).map { [$0] }
    }
    guard case .mapping(let entries) = unless.content else { return nil }
    if entries.count == 1, let any = written.keys.entry(.any, of: unless) {
      return appending(condition, to: any.value).map { [$0] }
    }
    guard isFlow(unless) else { return nil }
    let (file, range) = (unless.location.file, unless.location.range)
    return [
      insertion("{\(spelling(.any)): [", at: range.lower.value, in: file),
      insertion(", \(condition)]}", at: range.upper.value, in: file),
    ]
  }

  /// One more rule that a rule overrides.
  func adding(override id: String, to rule: Rule) -> SuggestedEdit? {
    guard let node = node(of: rule) else { return nil }
    if let overrides = written.keys.entry(.overrides, of: node) {
      return adding(id, toAlternatives: overrides.value)
    }
    return inserting(
      .overrides, "[\(id)]", into: node, behind: [.send, .urgency, .deadline, .because, .inForce])
  }

  /// Another destination of a rule.
  func setting(destination id: String, of rule: Rule) -> SuggestedEdit? {
    node(of: rule).flatMap { setting(.send, to: id, in: $0, behind: []) }
  }

  /// Another urgency of a rule.
  func setting(urgency: Urgency, of rule: Rule) -> SuggestedEdit? {
    let name = spelling(urgency.keyword)
    return node(of: rule).flatMap { setting(.urgency, to: name, in: $0, behind: [.send]) }
  }
}

extension Urgency {
  /// How the rule language writes it.
  var keyword: Keyword {
    switch self {
    case .normal: .normal
    case .high: .high
    case .emergency: .emergency
    }
  }
}
