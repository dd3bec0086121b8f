public import FenliuEngine
public import FenliuRules
public import FenliuSource

/// Tells decisions, to programs as JSON and to people as text.
public struct DecisionReporter: Sendable {
  let ruleSet: RuleSet
  let sources: SourceSet
  let disclosure: Disclosure
  /// Worked out with the first decision that is told as JSON.
  private let pack: Deferred<PackReport>

  /// A reporter of decisions that `ruleSet` made.
  ///
  /// - Parameter sources: the files of the pack, to quote the conditions of rules; without them only
  ///   their places are told.
  /// - Parameter disclosure: whether personal data in the words of cases is shown.
  public init(ruleSet: RuleSet, sources: SourceSet = [], disclosure: Disclosure = .masked) {
    self.ruleSet = ruleSet
    self.sources = sources
    self.disclosure = disclosure
    pack = Deferred { PackReport(ruleSet: ruleSet, sources: sources) }
  }

  private init(_ other: DecisionReporter, _ disclosure: Disclosure) {
    ruleSet = other.ruleSet
    sources = other.sources
    pack = other.pack
    self.disclosure = disclosure
  }

  /// The same reporter with another disclosure. It costs less than a new one.
  package func disclosing(_ disclosure: Disclosure) -> DecisionReporter { DecisionReporter(self, disclosure) }

  /// A decision as a JSON object. Its keys have a fixed order, and everything is named by id.
  public func json(_ decision: Decision, of decided: Case) -> JSONValue {
    JSONValue { tell(decision, of: decided, to: $0) }
  }

  /// Writes a decision as such a JSON object, which costs a fraction of what the value does.
  package func write(_ decision: Decision, of decided: Case, to json: JSONText) {
    tell(decision, of: decided, to: json)
  }

  /// Writes what is done with a case as a JSON object: the same members, without the reasons and the questions.
  package func writeBrief(_ decision: Decision, to json: JSONText) {
    BriefJSON(pack: pack.value).tell(decision, to: json)
  }

  private func tell(_ decision: Decision, of decided: Case, to json: some JSONSink) {
    DecisionJSON(pack: pack.value, decided: reported(decided)).tell(decision, to: json)
  }

  private func reported(_ decided: Case) -> ReportedCase { ReportedCase(decided, disclosure) }

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

  /// The first row of a table of decisions for spreadsheets, with a byte order mark and a line break.
  public func tableHeader(in language: Language) -> String {
    DecisionTable(ruleSet: ruleSet, disclosure: disclosure, language: language).header
  }

  /// A decision as a row of such a table, with its line break. No cell is a formula.
  public func tableRow(_ decision: Decision, of decided: Case, in language: Language) -> String {
    DecisionTable(ruleSet: ruleSet, disclosure: disclosure, language: language).row(decision, of: decided)
  }

  /// A record that is no case as a row of such a table, with its line break.
  public func tableRow(_ error: CaseError, in language: Language) -> String {
    DecisionTable(ruleSet: ruleSet, disclosure: disclosure, language: language).row(error)
  }

  /// A decision explained to people; every line ends with a line break.
  ///
  /// - Parameter gaps: what the nearest rules lack, for an unmatched case (`CompiledPack.nearestGaps`); without
  ///   them only the tests that they miss are told.
  public func text(
    _ decision: Decision, of decided: Case, gaps: [RuleGap] = [], options: TextOptions
  ) -> String {
    DecisionText(
      ruleSet: ruleSet, sources: sources, decided: ShownCase(decided, disclosure), options: options,
      gaps: gaps
    ).text(decision)
  }

  /// Why a case did not come to something, explained to people; every line ends with a line break.
  public func text(_ whyNot: WhyNot, of decided: Case, options: TextOptions) -> String {
    WhyNotText(
      ruleSet: ruleSet, sources: sources, decided: ShownCase(decided, disclosure), options: options
    ).text(whyNot)
  }

  /// Why a case did not come to something as a JSON object, with the decision in it.
  public func json(_ whyNot: WhyNot, of decided: Case) -> JSONValue {
    WhyNotJSON(pack: pack.value, decided: reported(decided)).value(whyNot)
  }
}
