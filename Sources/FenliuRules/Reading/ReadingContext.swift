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

  /// How many candidates were compared with unknown names, and how many may be: a text in which everything is
  /// unknown must not take quadratic time only to be refused.
  private var comparisons = 0
  private static let comparisonLimit = 2_000_000
  /// Whether some were not compared.
  private var isLimited = false

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
    guard Self.comparisonLimit - comparisons >= known.count else {
      isLimited = true
      return nil
    }
    comparisons += known.count
    return nearest(to: name, in: known)
  }

  // MARK: Shares of one run

  /// What a context took down.
  struct Report: Sendable {
    fileprivate var diagnostics: [Diagnostic]
    fileprivate var hasErrors: Bool
    fileprivate var comparisons: Int
    fileprivate var isLimited: Bool

    /// Nothing.
    static let none = Report(diagnostics: [], hasErrors: false, comparisons: 0, isLimited: false)

    /// The same with all places, which are in one file, so many bytes further on.
    func shifted(by distance: Int) -> Report {
      var report = self
      report.diagnostics = diagnostics.map { $0.shifted(by: distance) }
      return report
    }
  }

  /// What this context took down.
  var finalReport: Report {
    Report(
      diagnostics: diagnostics, hasErrors: hasErrors, comparisons: comparisons, isLimited: isLimited)
  }

  /// A context for a share of the work, to which nothing was reported yet. Errors up to now are known to it.
  func fork() -> ReadingContext {
    let context = ReadingContext(keywords: keywords.copy, sources: sources)
    context.hasErrors = hasErrors
    return context
  }

  /// Takes in what other contexts took down, as if it had been reported here in this order. False, and nothing is
  /// taken in, where the limit of comparisons would have made a difference.
  func absorb(_ reports: [Report]) -> Bool {
    let total = reports.reduce(comparisons) { $0 + $1.comparisons }
    guard total <= Self.comparisonLimit, !reports.contains(where: \.isLimited) else { return false }
    comparisons = total
    for report in reports {
      diagnostics += report.diagnostics
      hasErrors = hasErrors || report.hasErrors
    }
    return true
  }

  /// An edit that puts `replacement` in the place of a word.
  public func replacing(_ word: Word, with replacement: String) -> SuggestedEdit {
    SuggestedEdit(
      LocalizedText(zh: "改为 `\(replacement)`", en: "write `\(replacement)`"), at: word.inner,
      with: replacement)
  }
}
