public import FenliuRules
public import FenliuSource

/// Tells a score to people and programs.
public struct ScoreReporter: Sendable {
  private let ruleSet: RuleSet
  private let bounds: [FigureBound]
  private let disclosure: Disclosure?

  /// A reporter of scores of a pack.
  ///
  /// - Parameters:
  ///   - bounds: what some figures must be; the report tells which are.
  ///   - showsText: whether titles and texts of missed messages are told. Otherwise nothing of a message but
  ///     its id is, unless its record is in error.
  ///   - disclosure: whether personal data in those is shown.
  public init(
    ruleSet: RuleSet, bounds: [FigureBound] = [], showsText: Bool = false,
    disclosure: Disclosure = .masked
  ) {
    self.ruleSet = ruleSet
    self.bounds = bounds
    self.disclosure = showsText ? disclosure : nil
  }

  /// For people at a terminal; every line ends with a line break.
  public func text(_ score: ScoreResult, options: TextOptions) -> String {
    ScoreText(ruleSet: ruleSet, options: options, disclosure: disclosure).text(score, bounds: bounds)
  }

  /// For people on a page: Markdown; every line ends with a line break.
  public func markdown(_ score: ScoreResult, language: Language) -> String {
    ScoreMarkdown(ruleSet: ruleSet, language: language, disclosure: disclosure).text(score, bounds: bounds)
  }

  /// For programs. The messages of errors are in the language asked for; nothing else depends on it.
  public func json(_ score: ScoreResult, language: Language) -> JSONValue {
    ScoreJSON(ruleSet: ruleSet, language: language, disclosure: disclosure).value(score, bounds: bounds)
  }
}
