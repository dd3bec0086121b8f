import FenliuCorpus
import FenliuRules
import FenliuSource

// What is not said on the command line is taken from the rules that are there.
extension RuleScaffold {
  func checkID(_ id: String) throws(ScaffoldError) {
    guard Rule.isID(id) else {
      throw ScaffoldError(
        LocalizedText(
          zh: "`\(id)` 不能作标识：只用小写 ASCII 字母、数字、`-`、`_`，各段以点分隔",
          en: "`\(id)` is no id: use lower-case ASCII letters, digits, `-` and `_`, with dots between parts"))
    }
    if ruleSet.rules.contains(where: { $0.id == id }) {
      throw ScaffoldError(
        LocalizedText(zh: "规则 `\(id)` 已经有了", en: "there is a rule `\(id)` already"))
    }
  }

  func issue(_ name: String?, of id: String) throws(ScaffoldError) -> Ref<Issue> {
    let issues = ruleSet.issues.map(\.id)
    if let name {
      if let index = issues.firstIndex(of: name) { return Ref(index) }
      throw unknown(name, LocalizedText(zh: "事项", en: "issue"), among: issues)
    }
    let parts = id.split(separator: ".")
    for count in (1...parts.count).reversed() {
      let start = parts.prefix(count).joined(separator: ".")
      if let index = issues.firstIndex(of: start) { return Ref(index) }
    }
    throw ScaffoldError(
      LocalizedText(
        zh: "`\(id)` 不以任何事项开头；用 `--issue` 写明事项",
        en: "`\(id)` begins with no issue; name one with `--issue`"))
  }

  func destination(_ name: String?, of issue: Ref<Issue>) throws(ScaffoldError) -> Ref<Destination> {
    let destinations = ruleSet.destinations.map(\.id)
    if let name {
      if let index = destinations.firstIndex(of: name) { return Ref(index) }
      throw unknown(name, LocalizedText(zh: "去向", en: "destination"), among: destinations)
    }
    let usual = ruleSet.rules.filter { $0.issue == issue }.map { destinations[$0.send.index] }
    let chosen = Self.mostFrequent(usual) ?? ruleSet[issue].department.map { destinations[$0.index] }
    if let chosen, let index = destinations.firstIndex(of: chosen) { return Ref(index) }
    throw ScaffoldError(
      LocalizedText(
        zh: "事项 `\(ruleSet[issue].id)` 还没有规则，也没有主管部门；用 `--send` 写明去向",
        en:
          "the issue `\(ruleSet[issue].id)` has no rules and no department; name a destination with `--send`")
    )
  }

  /// The file where most rules of the issue's category are; one named for the category if there are none.
  func ruleFile(for issue: Ref<Issue>) -> String {
    let category = ruleSet[issue].category
    let files = ruleSet.rules.filter { ruleSet[$0.issue].category == category }.map(\.location.file)
    return Self.mostFrequent(files) ?? "\(packName)\(ruleSet[category].id).yaml"
  }

  /// The file where most cases of the issue's category are; one named for the category if there are none.
  func corpusFile(for issue: Ref<Issue>) -> String {
    let category = ruleSet[issue].category
    let cases = corpus.cases.filter { item in
      item.expectation.primary?.issue.map { ruleSet[$0].category == category } ?? false
    }
    return Self.mostFrequent(cases.map(\.location.file)) ?? "\(corpusName)\(ruleSet[category].id).yaml"
  }

  /// The text that occurs most often; of several the first in byte order.
  private static func mostFrequent(_ texts: [String]) -> String? {
    let distinct = Set(texts).sorted { $0.precedesInBytes($1) }
    return distinct.max { left, right in
      texts.count { $0 == left } < texts.count { $0 == right }
    }
  }

  private func unknown(_ name: String, _ sort: LocalizedText, among known: [String]) -> ScaffoldError {
    let meant = nearest(to: name, in: known)
    return ScaffoldError(
      LocalizedText(
        zh: "规则包没有\(sort.chinese) `\(name)`" + (meant.map { "；是不是 `\($0)`？" } ?? ""),
        en: "the pack has no \(sort.english) `\(name)`" + (meant.map { "; did you mean `\($0)`?" } ?? "")))
  }
}
