import FenliuRules
import FenliuSource

/// A condition as it is written in a pack, and what it belongs to.
struct ConditionOwner {
  /// What it belongs to, with its id in backticks.
  var name: LocalizedText
  var condition: Condition

  /// The conditions of concepts, rules and bars, in the order of the rule set.
  static func all(in ruleSet: RuleSet) -> [ConditionOwner] {
    var owners = ruleSet.concepts.map { concept in
      ConditionOwner(
        name: LocalizedText(zh: "概念 `\(concept.id)`", en: "the concept `\(concept.id)`"),
        condition: concept.when)
    }
    for rule in ruleSet.rules {
      owners.append(
        ConditionOwner(
          name: LocalizedText(zh: "规则 `\(rule.id)`", en: "the rule `\(rule.id)`"), condition: rule.when))
      if let exception = rule.unless {
        owners.append(
          ConditionOwner(
            name: LocalizedText(
              zh: "规则 `\(rule.id)` 的例外", en: "the exception of the rule `\(rule.id)`"),
            condition: exception))
      }
    }
    for bar in ruleSet.destinations.flatMap(\.bars) {
      guard let condition = bar.when else { continue }
      owners.append(
        ConditionOwner(
          name: LocalizedText(zh: "禁入 `\(bar.id)`", en: "the bar `\(bar.id)`"), condition: condition))
    }
    return owners
  }
}
