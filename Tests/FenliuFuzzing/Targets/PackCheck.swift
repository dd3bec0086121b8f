import FenliuRules
import FenliuSource

/// Bytes as rule files, added to the base pack unless the first line is `# alone`. A line `====` begins
/// another file.
struct PackCheck {
  private let files: [SourceFile]

  init(_ bytes: [UInt8]) {
    let parts = InputParts.split(bytes).prefix(8).enumerated().map { index, part in
      SourceFile(name: "rules\(index).yaml", bytes: part)
    }
    files = bytes.starts(with: Array("# alone".utf8)) ? parts : [BasePack.file] + parts
  }

  /// The pack that the input makes.
  func load() -> LoadResult { PackLoader().load(files: files) }

  func run() throws(Violation) {
    let result = load()
    let hasErrors = result.diagnostics.contains { $0.kind.severity == .error }
    try require(hasErrors == (result.ruleSet == nil), "a pack is refused if and only if there is an error")
    for diagnostic in result.diagnostics { try FindingCheck(diagnostic, sources: result.sources).run() }
    try checkShown(result)
    if let ruleSet = result.ruleSet {
      let again = PackLoader().load(files: files.reversed())
      try require(
        again.ruleSet?.fingerprint == ruleSet.fingerprint && again.diagnostics == result.diagnostics,
        "the order in which files are given means nothing")
    }
  }

  private func checkShown(_ result: LoadResult) throws(Violation) {
    for language in Language.allCases {
      let plain = DiagnosticRenderer(sources: result.sources, language: language)
      try requireHarmless(plain.render(result.diagnostics), "a finding")
      let coloured = DiagnosticRenderer(sources: result.sources, language: language, style: .ansi)
      _ = coloured.render(result.diagnostics.prefix(3))
    }
    for diagnostic in result.diagnostics {
      try requireHarmless(diagnostic.json(sources: result.sources).serialized(), "the JSON of a finding")
    }
  }
}
