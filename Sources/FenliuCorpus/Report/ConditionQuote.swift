package import FenliuSource

/// The words of a condition as its rule is written.
package struct ConditionQuote {
  /// The condition on one line, comments and layout dropped.
  package var text: String
  /// The line on which it begins, from 1.
  package var line: Int

  /// The words at `location`; nil where the file is not at hand.
  package init?(_ location: SourceLocation, in sources: SourceSet) {
    guard let file = sources[location.file] else { return nil }
    line = file.lines.line(at: location.range.lower)
    text = file.text(in: location.range)
      .split(whereSeparator: \.isNewline)
      .map { $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ") }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
      .joined(separator: " ")
  }

  /// The words, cut short after so many characters.
  package func shortened(to limit: Int) -> String { text.count > limit ? text.prefix(limit) + "…" : text }
}
