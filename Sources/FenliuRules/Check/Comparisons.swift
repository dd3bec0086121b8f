import FenliuSource

extension Interval {
  /// What is in both intervals.
  public func intersection(_ other: Interval) -> Interval {
    Interval([lower, other.lower].compactMap(\.self).max(), [upper, other.upper].compactMap(\.self).min())
  }
}

extension FieldType {
  /// The comparisons that values of the type allow.
  public var comparisons: [Keyword] {
    let own: [Keyword] =
      switch self {
      case .boolean: [.is, .isNot]
      case .choice, .string: [.is, .isNot, .in, .notIn]
      case .choices: [.has, .hasAny, .hasAll, .hasNone]
      case .integer, .number, .money, .duration:
        [.is, .isNot, .in, .notIn, .atLeast, .atMost, .moreThan, .lessThan]
      case .date:
        [.is, .isNot, .in, .notIn, .before, .after, .from, .until, .within, .olderThan, .dueWithin]
      }
    return own + [.known, .unknown]
  }
}

extension ReadingContext {
  /// Reports a comparison that the type of a field does not allow.
  func reportWrongComparison(_ comparison: ComparisonSyntax, field: Field) {
    let type = keywords.spelling(of: field.type.keyword)
    let allowed = field.type.comparisons.map { "`\(keywords.spelling(of: $0))`" }
    let name = keywords.spelling(of: comparison.keyword)
    let message =
      comparison.isBare
      ? LocalizedText(
        zh: "`\(field.id)` 可有多个选项，要写明如何比较", en: "`\(field.id)` may have several choices: say how to compare")
      : LocalizedText(
        zh: "`\(field.id)` 的类型是 `\(type)`，不能用 `\(name)` 比较",
        en: "`\(field.id)` is of type `\(type)` and cannot be compared with `\(name)`")
    var edits: [SuggestedEdit] = []
    if comparison.isBare, let word = comparison.words.first {
      let has = keywords.spelling(of: .has)
      edits = [replacing(word, with: "{\(has): \(word.text)}")]
    }
    report(
      Diagnostic(
        RuleDiagnostics.wrongComparison, at: comparison.location, message,
        secondary: [Label(field.location, LocalizedText(zh: "在此声明", en: "it is declared here"))],
        notes: [
          LocalizedText(
            zh: "可用的比较：\(allowed.joined(separator: "、"))",
            en: "it can be compared with \(allowed.joined(separator: ", "))")
        ], edits: edits))
  }

  /// Reports a value outside the bounds of a field.
  func reportOutOfBounds(_ word: Word, field: Field) {
    report(
      Diagnostic(
        RuleDiagnostics.valueOutOfBounds, at: word.inner,
        LocalizedText(
          zh: "`\(word.text)` 超出 `\(field.id)` 的范围",
          en: "`\(word.text)` is outside the bounds of `\(field.id)`"
        ), secondary: [Label(field.location, LocalizedText(zh: "在此声明", en: "it is declared here"))]))
  }
}
