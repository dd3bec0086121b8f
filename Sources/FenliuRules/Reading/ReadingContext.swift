public import FenliuSource

/// What reading a text needs everywhere: the spelling of keywords, and a place for findings.
///
/// One context serves one run over one pack or corpus; it is not shared between threads.
public final class ReadingContext {
  /// How keywords are spelled.
  public let keywords: KeywordTable
  /// The files that are read, for edits that repeat what is written.
  public let sources: SourceSet
  /// The findings so far, in the order in which they were made.
  public private(set) var diagnostics: [Diagnostic] = []
  /// Whether a finding so far is an error.
  public private(set) var hasErrors = false

  /// How many more candidates may be compared with unknown names. A text in which everything is unknown
  /// must not take quadratic time only to be refused.
  private var comparisonsLeft = 2_000_000

  /// A context without findings, for reading `sources`.
  public init(keywords: KeywordTable = .standard, sources: SourceSet = []) {
    self.keywords = keywords
    self.sources = sources
  }

  /// Adds a finding.
  public func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    if diagnostic.kind.severity == .error { hasErrors = true }
  }

  /// The known name that was probably meant by an unknown one.
  public func suggestion(for name: String, among known: [String]) -> String? {
    guard comparisonsLeft >= known.count else { return nil }
    comparisonsLeft -= known.count
    return nearest(to: name, in: known)
  }

  /// An edit that puts `replacement` in the place of a word.
  public func replacing(_ word: Word, with replacement: String) -> SuggestedEdit {
    SuggestedEdit(
      LocalizedText(zh: "改为 `\(replacement)`", en: "write `\(replacement)`"), at: word.inner,
      with: replacement)
  }
}
