import ArgumentParser
import FenliuEngine
import FenliuRules
import FenliuSource

/// What `--why-not` asks for.
enum Target {
  /// The one thing in a pack that has this id; if there is none, or several, the command ends.
  static func named(_ name: String, in ruleSet: RuleSet, _ language: Language) throws -> WhyNotTarget {
    let found = WhyNotTarget.named(name, in: ruleSet)
    if let only = found.first, found.count == 1 { return only }
    StandardError.complain(
      found.isEmpty ? unknown(name, in: ruleSet) : ambiguous(name, found, in: ruleSet), language)
    throw ExitStatus.usage.code
  }

  private static func unknown(_ name: String, in ruleSet: RuleSet) -> LocalizedText {
    let known = WhyNotTarget.all(in: ruleSet).map { $0.id(in: ruleSet) }
    let near = nearest(to: name, in: known) ?? known.first { $0.hasSuffix(".\(name)") }
    return LocalizedText(
      zh: "没有叫 `\(name)` 的去处、事项、类别或规则" + (near.map { "，是否指 `\($0)`" } ?? ""),
      en: "there is no destination, issue, category or rule `\(name)`"
        + (near.map { "; did you mean `\($0)`?" } ?? ""))
  }

  private static func ambiguous(
    _ name: String, _ found: [WhyNotTarget], in ruleSet: RuleSet
  ) -> LocalizedText {
    let ids = found.map { "`\($0.qualifiedID(in: ruleSet))`" }
    return LocalizedText(
      zh: "`\(name)` 不止一样，请写 \(ids.joined(separator: " 或 "))",
      en: "`\(name)` is more than one thing: write \(ids.joined(separator: " or "))")
  }
}
