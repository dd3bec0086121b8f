import FenliuEngine
import FenliuRules
import FenliuSource

extension ConditionOwner {
  /// What it is called, with its id in backticks.
  func name(in ruleSet: RuleSet) -> LocalizedText {
    let id = id(in: ruleSet)
    return switch self {
    case .concept: LocalizedText(zh: "概念 `\(id)`", en: "the concept `\(id)`")
    case .when: LocalizedText(zh: "规则 `\(id)`", en: "the rule `\(id)`")
    case .unless: LocalizedText(zh: "规则 `\(id)` 的例外", en: "the exception of the rule `\(id)`")
    case .bar: LocalizedText(zh: "禁入 `\(id)`", en: "the bar `\(id)`")
    case .alert, .alertException: LocalizedText(zh: "加急 `\(id)`", en: "the alert `\(id)`")
    case .premise: LocalizedText(zh: "保证 `\(id)`", en: "the guarantee `\(id)`")
    }
  }
}
