import FenliuRules
import FenliuSource

/// The fields of a pack by id.
struct FieldNames: Sendable {
  private let references: [String: Ref<Field>]
  private let names: [String]

  init(_ ruleSet: RuleSet) {
    names = ruleSet.fields.map(\.id)
    references = Dictionary(
      zip(names, names.indices.map { Ref($0) }), uniquingKeysWith: { first, _ in first })
  }

  /// The field of that id.
  subscript(name: String) -> Ref<Field>? { references[name] }

  /// What to tell someone who named a field that does not exist.
  func unknown(_ name: String, _ disclosure: Disclosure) -> LocalizedText {
    let meant = nearest(to: name, in: names)
    let excerpt = disclosure.excerpt(of: name)
    return LocalizedText(
      zh: "规则包没有事实 `\(excerpt)`" + (meant.map { "；是否想写 `\($0)`？" } ?? ""),
      en: "the pack has no field `\(excerpt)`" + (meant.map { "; did you mean `\($0)`?" } ?? ""))
  }
}
