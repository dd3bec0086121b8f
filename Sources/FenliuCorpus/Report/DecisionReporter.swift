public import FenliuEngine
public import FenliuRules
public import FenliuSource

/// Tells decisions, to programs as JSON and to people as text.
public struct DecisionReporter: Sendable {
  let ruleSet: RuleSet
  let sources: SourceSet

  /// A reporter of decisions that `ruleSet` made.
  ///
  /// - Parameter sources: the files of the pack, to quote the conditions of rules; without them only
  ///   their places are told.
  public init(ruleSet: RuleSet, sources: SourceSet = []) {
    self.ruleSet = ruleSet
    self.sources = sources
  }

  /// A decision as a JSON object. Its keys have a fixed order, and everything is named by id.
  public func json(_ decision: Decision, of decided: Case) -> JSONValue {
    DecisionJSON(ruleSet: ruleSet, sources: sources, decided: decided).value(decision)
  }

  /// A record that is no case as a JSON object. `message` is in the language asked for.
  public func json(_ error: CaseError, in language: Language) -> JSONValue {
    [
      "case": JSONValue(error.caseID), "status": "error", "line": .integer(error.line),
      "error": ["code": .string(error.code.rawValue), "message": .string(error.message[language])],
      "pack": .string(ruleSet.fingerprint),
    ]
  }

  /// A decision on one line: case, status, destination, urgency, issue.
  public func line(_ decision: Decision, in language: Language) -> String {
    DecisionLine(ruleSet: ruleSet, language: language).text(decision)
  }

  /// A record that is no case on one line.
  public func line(_ error: CaseError, in language: Language) -> String {
    DecisionLine(ruleSet: ruleSet, language: language).text(error)
  }

  /// A decision explained to people; every line ends with a line break.
  ///
  /// - Parameter gaps: what the nearest rules lack, for an unmatched case (`CompiledPack.nearestGaps`); without
  ///   them only the tests that they miss are told.
  public func text(
    _ decision: Decision, of decided: Case, gaps: [RuleGap] = [], options: TextOptions
  ) -> String {
    DecisionText(ruleSet: ruleSet, sources: sources, decided: decided, options: options, gaps: gaps)
      .text(decision)
  }

  /// Why a case did not come to something, explained to people; every line ends with a line break.
  public func text(_ whyNot: WhyNot, of decided: Case, options: TextOptions) -> String {
    WhyNotText(ruleSet: ruleSet, sources: sources, decided: decided, options: options).text(whyNot)
  }

  /// Why a case did not come to something as a JSON object, with the decision in it.
  public func json(_ whyNot: WhyNot, of decided: Case) -> JSONValue {
    WhyNotJSON(ruleSet: ruleSet, sources: sources, decided: decided).value(whyNot)
  }
}
