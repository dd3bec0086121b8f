public import FenliuCorpus
public import FenliuSource

/// What came of verifying a pack.
public struct VerifyReport: Sendable {
  /// What came of each step, in order.
  public var stages: [VerifyStage]
  /// The fingerprint of the pack; nil: it has errors.
  public var fingerprint: String?
  /// The files that findings point into.
  public var sources: SourceSet

  /// Whether no step failed.
  public var holds: Bool { stages.allSatisfy { $0.status != .failed } }

  /// For people: what was found of steps that failed, a line for each step, and what it comes to.
  ///
  /// - Parameters:
  ///   - limit: how many findings of a step are shown.
  ///   - style: how findings are decorated.
  public func text(options: TextOptions, limit: Int = 10, style: DiagnosticRenderer.Style = .plain) -> String
  {
    let language = options.language
    let renderer = DiagnosticRenderer(sources: sources, language: language, style: style)
    var output = ""
    for stage in stages where stage.status == .failed {
      let findings = stage.findings.sorted { $0.kind.severity > $1.kind.severity }
      guard !findings.isEmpty else { continue }
      output += renderer.render(Array(findings.prefix(max(0, limit))))
      if findings.count > limit {
        let rest = findings.count - limit
        output += "\n" + (language == .chinese ? "另有 \(rest) 项\n" : "and \(rest) more\n")
      }
      output += "\n"
    }
    var page = Page(options)
    let width = stages.reduce(0) { max($0, $1.name.count) } + 4
    for stage in stages {
      let mark =
        switch stage.status {
        case .passed: StyledText("✓ ", .strong)
        case .failed: StyledText("✗ ", .urgent)
        case .skipped: StyledText("- ", .dim)
        }
      page.add(StyledText(stage.summary[language]), label: mark + StyledText(stage.name), labelWidth: width)
    }
    page.add(StyledText(conclusion[language], .strong))
    return output + page.text
  }

  /// What it comes to, in one line.
  public var conclusion: LocalizedText {
    let failed = stages.filter { $0.status == .failed }.map(\.name).joined(separator: ", ")
    return failed.isEmpty
      ? LocalizedText(zh: "验收通过", en: "verified")
      : LocalizedText(zh: "验收不通过：\(failed)", en: "not verified: \(failed)")
  }

  /// For programs.
  public var json: JSONValue {
    [
      "pack": JSONValue(fingerprint), "holds": .boolean(holds),
      "stages": .array(
        stages.map { stage in
          [
            "name": .string(stage.name), "status": .string(stage.status.rawValue),
            "summary": JSONValue(stage.summary),
            "findings": .array(stage.findings.map { $0.json(sources: sources) }), "details": stage.details,
          ]
        }),
    ]
  }
}
