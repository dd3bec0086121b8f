import FenliuCorpus
public import FenliuSource

extension VerifyReport {
  /// Workflow commands of GitHub Actions: a mark for each finding, a line for each step, and what it comes to.
  ///
  /// - Parameter limit: how many findings of a step are marked.
  public func gitHubCommands(paths: FilePaths, language: Language, limit: Int = 50) -> String {
    var lines: [String] = []
    for stage in stages {
      let findings = stage.findings.sorted { $0.kind.severity > $1.kind.severity }
      for finding in findings.prefix(max(0, limit)) {
        lines.append(finding.gitHubCommand(sources: sources, paths: paths, language: language).line)
      }
      lines.append("\(stage.status.mark) \(stage.name): \(stage.summary[language])")
    }
    return (lines + [conclusion[language]]).map { $0 + "\n" }.joined()
  }

  /// All findings in the Static Analysis Results Interchange Format.
  public func sarif(paths: FilePaths, language: Language) -> JSONValue {
    SARIFReport(sources: sources, paths: paths, language: language).log(stages.flatMap(\.findings))
  }

  /// JUnit XML: a suite for each step, a test for each thing that was asked. A step that was not run is one
  /// test that was skipped.
  public func jUnit(paths: FilePaths, language: Language) -> String {
    var writer = XMLWriter()
    writer.open("testsuites", counts(stages))
    for stage in stages {
      writer.open("testsuite", [("name", stage.name)] + counts([stage]))
      for criterion in stage.criteria { write(criterion, of: stage, paths, language, to: &writer) }
      if stage.status == .skipped {
        writer.open("testcase", [("classname", stage.name), ("name", stage.name)])
        writer.element("skipped", [("message", stage.summary[language])])
        writer.close()
      }
      writer.close()
    }
    writer.close()
    return writer.text
  }

  private func write(
    _ criterion: VerifyStage.Criterion, of stage: VerifyStage, _ paths: FilePaths, _ language: Language,
    to writer: inout XMLWriter
  ) {
    var attributes = [("classname", stage.name), ("name", criterion.name)]
    if let location = criterion.location {
      attributes.append(("file", paths.path(of: location.file)))
      if let range = sources.positions(of: location) {
        attributes.append(("line", String(range.lowerBound.line)))
      }
    }
    guard let failure = criterion.failure else { return writer.element("testcase", attributes) }
    writer.open("testcase", attributes)
    writer.element("failure", [("message", failure[language])])
    writer.close()
  }

  private func counts(_ stages: [VerifyStage]) -> [(String, String)] {
    let criteria = stages.flatMap(\.criteria)
    let skipped = stages.count { $0.status == .skipped }
    return [
      ("tests", String(criteria.count + skipped)), ("failures", String(criteria.count { $0.failure != nil })),
      ("errors", "0"), ("skipped", String(skipped)),
    ]
  }
}

extension VerifyStage.Status {
  fileprivate var mark: String {
    switch self {
    case .passed: "✓"
    case .failed: "✗"
    case .skipped: "-"
    }
  }
}
