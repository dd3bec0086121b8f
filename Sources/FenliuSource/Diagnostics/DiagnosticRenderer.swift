/// Shows findings to people on a terminal, in the manner of good compilers:
///
///     error[duplicate-key]: `title` is written twice
///      --> rules/noise.yaml:5:5
///       |
///     3 |     title: 邻里噪声
///       |     ----- first written here
///     4 |     issue: noise.neighbor
///     5 |     title: 劝阻无效
///       |     ^^^^^ written again here
///       |
///       = note: keys of a mapping are unique
///
/// Underlines are measured in terminal cells, so that they stand beneath Chinese text too. No control
/// character of a source text, a name or a message reaches the terminal: each is shown as a picture, so
/// that a file cannot forge output, nor hide what it says behind invisible or reordering characters.
public struct DiagnosticRenderer: Sendable {
  /// How the output is decorated.
  public enum Style: Sendable {
    /// Not at all.
    case plain
    /// With colours, as ANSI escape sequences.
    case ansi
  }

  /// The files that findings point into. A finding in another file is shown without its text.
  public var sources: SourceSet
  /// The language of the output.
  public var language: Language
  /// How the output is decorated.
  public var style: Style

  /// A renderer for findings in `sources`.
  public init(sources: SourceSet, language: Language, style: Style = .plain) {
    self.sources = sources
    self.language = language
    self.style = style
  }

  /// All findings in reading order, with an empty line between two; empty if there are none.
  public func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
    let diagnostics = diagnostics.inReadingOrder()
    let shares = diagnostics.count / Self.shareSize + 1
    return mapConcurrently(Array(0..<shares)) { share in
      var text = ""
      for index in diagnostics.count * share / shares..<diagnostics.count * (share + 1) / shares {
        if index > 0 { text += "\n" }
        write(diagnostics[index], to: &text)
      }
      return text
    }.joined()
  }

  /// How many findings are worth a share of their own.
  private static let shareSize = 500

  /// One finding. Every line ends with a line break.
  public func render(_ diagnostic: Diagnostic) -> String {
    var text = ""
    write(diagnostic, to: &text)
    return text
  }

  private func write(_ diagnostic: Diagnostic, to text: inout String) {
    for row in DiagnosticPage(diagnostic, sources: sources, language: language).rows {
      row.write(to: &text, in: style)
      text += "\n"
    }
  }
}
