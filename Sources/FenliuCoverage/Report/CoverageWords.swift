import FenliuSource

/// The fixed words of reports on coverage.
enum CoverageWords {
  static let total = LocalizedText(zh: "合计", en: "total")

  /// How much was decided.
  static func extent(_ coverage: Coverage) -> LocalizedText {
    LocalizedText(
      zh: "语料 \(coverage.cases) 件，规则自带示例 \(coverage.examples) 个",
      en: "\(coverage.cases) \(coverage.cases == 1 ? "case" : "cases") and "
        + "\(coverage.examples) \(coverage.examples == 1 ? "example" : "examples")")
  }

  /// What is missing of an item, in a few words; nil: nothing.
  static func missing(_ item: CoverageItem) -> LocalizedText? {
    let unmet = item.goals.filter { !$0.isMet }.map(\.outcome)
    guard let outcome = unmet.first else { return nil }
    switch item.kind {
    case .rules: return LocalizedText(zh: "从未适用", en: "never applies")
    case .branches:
      if unmet.count > 1 { return LocalizedText(zh: "从未求值", en: "is never asked") }
      return outcome
        ? LocalizedText(zh: "从未为真", en: "is never true")
        : LocalizedText(zh: "从未不为真", en: "is never other than true")
    case .decisive:
      if unmet.count > 1 { return LocalizedText(zh: "从未起决定作用", en: "never decides") }
      return outcome
        ? LocalizedText(zh: "为真时从未起决定作用", en: "never decides by being true")
        : LocalizedText(zh: "不为真时从未起决定作用", en: "never decides by not being true")
    case .phrases: return LocalizedText(zh: "没有案例用到", en: "is in no case")
    case .masks: return LocalizedText(zh: "从未遮住什么", en: "never hides anything")
    case .bars:
      if unmet.count > 1 { return LocalizedText(zh: "从未有案例到此", en: "is never tried") }
      return outcome
        ? LocalizedText(zh: "从未改变去向", en: "never moves a referral")
        : LocalizedText(zh: "从未放行", en: "never lets a referral by")
    case .overrides: return LocalizedText(zh: "从未与其同时适用", en: "never applies together with it")
    case .unlesses:
      if unmet.count > 1 {
        return LocalizedText(zh: "除外条件从未被问到", en: "the exception is never asked for")
      }
      return outcome
        ? LocalizedText(zh: "除外从未成立", en: "the exception never keeps it from applying")
        : LocalizedText(zh: "除外总是成立", en: "the exception always keeps it from applying")
    case .periods:
      if unmet.count > 1 {
        return LocalizedText(zh: "期间从未被问到", en: "the period is never asked for")
      }
      return outcome
        ? LocalizedText(zh: "没有期间内的案例", en: "meets no case inside its period")
        : LocalizedText(zh: "没有期间外的案例", en: "meets no case outside its period")
    case .questions: return LocalizedText(zh: "从未被问", en: "is never asked for")
    case .guarantees: return LocalizedText(zh: "前提从未成立", en: "its premise never holds")
    }
  }
}
