public import FenliuSource

/// Why a text is no value of a field type.
public struct ValueError: Error, Hashable, Sendable {
  /// What is wrong with the text.
  public var reason: Reason
  /// What was expected, in a few words after "expected": "a date such as `2026-08-15`".
  public var expected: LocalizedText
  /// What was probably meant.
  public var suggestion: String?

  /// What can be wrong with a text.
  public enum Reason: Hashable, Sendable {
    /// It is not written the way such values are.
    case malformed
    /// It is written well, but too large to be meant, or for exact arithmetic.
    case tooLarge
    /// It is none of the field's choices.
    case unknownChoice
    /// It is written like a date, but the calendar has no such day.
    case noSuchDay
  }

  /// A reason, with what was expected.
  public init(_ reason: Reason, expected: LocalizedText, suggestion: String? = nil) {
    self.reason = reason
    self.expected = expected
    self.suggestion = suggestion
  }
}

extension FieldType {
  /// How values of the type are written, in a few words after "expected".
  public var expectation: LocalizedText {
    switch self {
    case .boolean: LocalizedText(zh: "`true` 或 `false`", en: "`true` or `false`")
    case .choice: LocalizedText(zh: "该事实的一个选项", en: "one of the field's choices")
    case .choices: LocalizedText(zh: "该事实的若干选项", en: "some of the field's choices")
    case .integer: LocalizedText(zh: "整数，例如 `12`", en: "a whole number such as `12`")
    case .number: LocalizedText(zh: "数，例如 `1.5`", en: "a number such as `1.5`")
    case .money: LocalizedText(zh: "金额，例如 `3000元`", en: "a sum of money such as `3000元`")
    case .date: LocalizedText(zh: "日期，例如 `2026-08-15`", en: "a date such as `2026-08-15`")
    case .duration: LocalizedText(zh: "时长，例如 `30天`", en: "a span of time such as `30 days`")
    case .string: LocalizedText(zh: "文字", en: "a text")
    }
  }

  /// The keyword that declares the type.
  public var keyword: Keyword {
    switch self {
    case .boolean: .boolean
    case .choice: .choice
    case .choices: .choices
    case .integer: .integer
    case .number: .number
    case .money: .money
    case .date: .date
    case .duration: .duration
    case .string: .string
    }
  }
}
