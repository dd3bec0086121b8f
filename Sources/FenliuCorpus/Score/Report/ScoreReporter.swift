public import FenliuRules
public import FenliuSource

/// Tells a score to people and programs.
public struct ScoreReporter: Sendable {
  private let ruleSet: RuleSet
  private let bounds: [FigureBound]
  private let showsText: Bool

  /// A reporter of scores of a pack.
  ///
  /// - Parameters:
  ///   - bounds: what some figures must be; the report tells which are.
  ///   - showsText: whether titles and texts of missed messages are told. Otherwise nothing of a message but
  ///     its id is, unless its record is in error.
  public init(ruleSet: RuleSet, bounds: [FigureBound] = [], showsText: Bool = false) {
    self.ruleSet = ruleSet
    self.bounds = bounds
    self.showsText = showsText
  }

  /// For people at a terminal; every line ends with a line break.
  public func text(_ score: ScoreResult, options: TextOptions) -> String {
    ScoreText(ruleSet: ruleSet, options: options, showsText: showsText).text(score, bounds: bounds)
  }

  /// For people on a page: Markdown; every line ends with a line break.
  public func markdown(_ score: ScoreResult, language: Language) -> String {
    ScoreMarkdown(ruleSet: ruleSet, language: language, showsText: showsText).text(score, bounds: bounds)
  }

  /// For programs. The messages of errors are in the language asked for; nothing else depends on it.
  public func json(_ score: ScoreResult, language: Language) -> JSONValue {
    ScoreJSON(ruleSet: ruleSet, language: language, showsText: showsText).value(score, bounds: bounds)
  }
}
