import FenliuSource
import FenliuYAML

/// One comparison of a field test.
struct ComparisonSyntax {
  /// How the field is compared; `is` for a bare value.
  var keyword: Keyword
  /// With what.
  var words: [Word]
  /// Where the comparison is written, keyword included.
  var location: SourceLocation
  /// Where a value stands for itself, without a keyword.
  var isBare: Bool
}

extension ReadingContext {
  /// The comparisons of a field test, in an order that does not depend on how they are written.
  func comparisons(_ node: YAMLNode, of field: Field) -> [ComparisonSyntax]? {
    switch node.content {
    case .mapping(let entries): return comparisons(entries, at: node.location, of: field)
    case .sequence:
      let keyword: Keyword = if case .choices = field.type { .hasAny } else { .in }
      let isPossible = field.type.comparisons.contains(keyword)
      let edit = isPossible ? wrapping(node, in: keyword) : nil
      reportShape(of: node, expected: Self.valueOrComparison, edits: edit.map { [$0] } ?? [])
      return nil
    case .scalar:
      guard let word = word(node, expected: Self.valueOrComparison) else { return nil }
      return [ComparisonSyntax(keyword: .is, words: [word], location: node.location, isBare: true)]
    }
  }

  private static var valueOrComparison: LocalizedText {
    LocalizedText(zh: "值或比较", en: "a value or a comparison")
  }

  private func comparisons(
    _ entries: [YAMLEntry], at location: SourceLocation, of field: Field
  ) -> [ComparisonSyntax]? {
    guard !entries.isEmpty else {
      report(
        Diagnostic(
          RuleDiagnostics.emptyCondition, at: location,
          LocalizedText(zh: "没有写如何比较 `\(field.id)`", en: "nothing is asked of `\(field.id)`")))
      return nil
    }
    var comparisons: [ComparisonSyntax] = []
    for entry in entries {
      let key = Word(entry.key, at: entry.keyLocation)
      guard let keyword = keywords.keyword(key.text, among: Keyword.comparisons) else {
        reportUnknownKey(
          key, in: LocalizedText(zh: "比较", en: "a comparison"),
          known: Keyword.comparisons.flatMap(keywords.spellings))
        continue
      }
      guard let words = words(entry.value) else { continue }
      let place = entry.keyLocation.extended(to: entry.value.location)
      comparisons.append(ComparisonSyntax(keyword: keyword, words: words, location: place, isBare: false))
    }
    guard comparisons.count == entries.count else { return nil }
    return comparisons.sorted {
      keywords.spelling(of: $0.keyword).precedesInBytes(keywords.spelling(of: $1.keyword))
    }
  }
}
