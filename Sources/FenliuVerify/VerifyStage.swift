public import FenliuSource

/// What came of one step of verifying a pack.
public struct VerifyStage: Sendable {
  /// Which step: the name in reports and of `--skip`.
  public var name: String
  /// What came of it.
  public var status: Status
  /// What was found, in one line.
  public var summary: LocalizedText
  /// Everything found, with its place.
  public var findings: [Diagnostic]
  /// What was asked, one by one, for programs that count tests.
  public var criteria: [Criterion]
  /// Everything found, for programs.
  public var details: JSONValue

  /// What comes of a step.
  public enum Status: String, Hashable, Sendable {
    /// All that was asked holds.
    case passed
    /// Something that was asked does not hold.
    case failed
    /// It was not run: nothing was asked of it, or an earlier step left nothing to run it on.
    case skipped
  }

  /// One thing that was asked.
  public struct Criterion: Hashable, Sendable {
    /// What is asked: the id of a case, the name of a figure.
    public var name: String
    /// Where it stands.
    public var location: SourceLocation?
    /// How it does not hold; nil: it does.
    public var failure: LocalizedText?

    /// A criterion.
    public init(name: String, location: SourceLocation? = nil, failure: LocalizedText?) {
      self.name = name
      self.location = location
      self.failure = failure
    }
  }

  /// What came of a step.
  public init(
    _ name: String, _ status: Status, _ summary: LocalizedText, findings: [Diagnostic] = [],
    criteria: [Criterion] = [], details: JSONValue = nil
  ) {
    self.name = name
    self.status = status
    self.summary = summary
    self.findings = findings
    self.criteria = criteria
    self.details = details
  }
}
