import FenliuPattern
import FenliuSource
import FenliuYAML

extension SyntaxReader {
  /// A pattern in the place of a phrase; reports one that cannot be read, at the part that is wrong.
  mutating func pattern(_ node: YAMLNode) -> PhraseSyntax? {
    guard let word = context.text(node, expected: LocalizedText(zh: "模式", en: "a pattern")) else {
      return nil
    }
    do throws(PatternError) {
      let pattern = try Pattern(word.text)
      return PhraseSyntax(entry: phrases.insert(word, pattern: pattern), word: word)
    } catch {
      report(error, in: node)
      return nil
    }
  }

  private func report(_ error: PatternError, in node: YAMLNode) {
    guard case .scalar(let scalar) = node.content, let file = context.sources[node.location.file] else {
      return context.report(
        Diagnostic(
          RuleDiagnostics.badPattern, at: node.location, error.message, notes: [error.suggestion]))
    }
    let map = ScalarMap(of: scalar, at: node.location, in: file)
    let place = map.location(ofUTF8: error.range.lower.value..<error.range.upper.value)
    let edit = edit(for: error, in: scalar, at: node.location, place: map.isExact ? place : nil)
    context.report(
      Diagnostic(
        RuleDiagnostics.badPattern, at: place, error.message, notes: edit == nil ? [error.suggestion] : [],
        edits: edit.map { [$0] } ?? []))
  }

  /// The mended pattern in the quotes that it has. One without quotes gets them, because what is put in
  /// might mean something else to YAML there.
  private func edit(
    for error: PatternError, in scalar: YAMLScalar, at location: SourceLocation, place: SourceLocation?
  ) -> SuggestedEdit? {
    guard let replacement = error.replacement else { return nil }
    switch (scalar.style, place) {
    case (.singleQuoted, let place?):
      return SuggestedEdit(error.suggestion, at: place, with: replacement.inSingleQuotes)
    case (.doubleQuoted, let place?):
      return SuggestedEdit(error.suggestion, at: place, with: replacement.inDoubleQuotes)
    case (.literal, _), (.folded, _): return nil
    case (.plain, _), (.singleQuoted, nil), (.doubleQuoted, nil):
      var bytes = Array(scalar.text.utf8)
      guard error.range.upper.value <= bytes.count else { return nil }
      bytes.replaceSubrange(error.range.lower.value..<error.range.upper.value, with: replacement.utf8)
      let mended = String(decoding: bytes, as: UTF8.self)
      return SuggestedEdit(error.suggestion, at: location, with: "'\(mended.inSingleQuotes)'")
    }
  }
}

extension String {
  /// The text as it stands between single quotes in YAML.
  fileprivate var inSingleQuotes: String { replacing("'", with: "''") }

  /// The text as it stands between double quotes in YAML.
  fileprivate var inDoubleQuotes: String { replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") }
}
