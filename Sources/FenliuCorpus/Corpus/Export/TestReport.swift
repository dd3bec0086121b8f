import FenliuRules
public import FenliuSource

/// What came of a corpus, for the programs that gather test results.
///
/// Every check is one test; so is every error found while the corpus was read, because a case that could
/// not be read was not run. A known miss counts as skipped, with its reason.
public struct TestReport: Sendable {
  /// The tests in the order in which they ran, errors of reading first.
  var records: [TestRecord]
  /// The totals, for people.
  let summary: String
  /// Findings of any severity as marks in their files.
  private let marks: [GitHubCommand]

  /// A report in one language.
  ///
  /// - Parameters:
  ///   - result: what came of the checks.
  ///   - findings: what was found while the corpus was read.
  ///   - reporter: tells failures.
  ///   - sources: the files of pack and corpus.
  ///   - paths: what the files are called.
  public init(
    _ result: CorpusResult, findings: [Diagnostic], reporter: CorpusReporter, sources: SourceSet,
    paths: FilePaths, language: Language
  ) {
    let renderer = DiagnosticRenderer(sources: sources, language: language)
    let errors = findings.filter { $0.kind.severity == .error }.map { finding in
      TestRecord(
        id: finding.kind.code, file: paths.path(of: finding.primary.location.file),
        range: sources.positions(of: finding.primary.location),
        outcome: .failed(
          TestRecord.Failure(
            summary: finding.message[language], details: renderer.render(finding),
            json: finding.json(sources: sources))))
    }
    let checks = result.checks.map { check in
      TestRecord(
        id: check.id, file: paths.path(of: check.location.file), range: sources.positions(of: check.location),
        outcome: TestRecord.Outcome(check, reporter: reporter, language: language))
    }
    records = errors + checks
    summary = reporter.summary(result)[language]
    marks =
      findings.map { $0.gitHubCommand(sources: sources, paths: paths, language: language) }
      + checks.compactMap(\.gitHubCommand)
  }

  /// Every finding and failure as a workflow command of GitHub Actions, one a line, and the totals.
  public var gitHubCommands: String {
    (marks.map(\.line) + [summary]).map { $0 + "\n" }.joined()
  }
}

/// One test and what came of it.
struct TestRecord: Sendable {
  /// What went wrong.
  struct Failure: Sendable {
    /// In one line.
    var summary: String
    /// In full, for people.
    var details: String
    /// In full, for programs.
    var json: JSONValue
  }

  /// What came of a test.
  enum Outcome: Sendable {
    case passed
    case failed(Failure)
    /// It was not expected to pass, and why.
    case skipped(reason: String)
  }

  var id: String
  /// The path of the file in which the test is written.
  var file: String
  /// Where it is written; nil where that is not known.
  var range: Range<TextPosition>?
  var outcome: Outcome

  /// A failure as a mark in its file; nil for a test that did not fail.
  var gitHubCommand: GitHubCommand? {
    guard case .failed(let failure) = outcome else { return nil }
    var details = failure.details
    if details.last == "\n" { details.removeLast() }
    return GitHubCommand(.error, file: file, range: range, title: id, message: details)
  }
}

extension TestRecord.Outcome {
  init(_ check: CheckResult, reporter: CorpusReporter, language: Language) {
    if check.isAsExpected {
      self = check.knownMiss.map { .skipped(reason: $0[language]) } ?? .passed
      return
    }
    let summary = check.mismatches.map { mismatch in
      let subject = mismatch.subject.rawValue
      return LocalizedText(
        zh: "\(subject)：期望 \(mismatch.expected.chinese)，实得 \(mismatch.got.chinese)",
        en: "\(subject): expected \(mismatch.expected.english), got \(mismatch.got.english)")[language]
    }
    self = .failed(
      TestRecord.Failure(
        summary: summary.joined(separator: language == .chinese ? "；" : "; "),
        details: reporter.text(check, language: language), json: reporter.json(check)))
  }
}
