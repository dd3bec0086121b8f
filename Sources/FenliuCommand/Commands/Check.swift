import ArgumentParser
import FenliuFormat
import FenliuProof
import FenliuRules
import FenliuSource

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks a pack of rules and shows what is wrong with it.",
    discussion: """
      检查规则包，指出每个问题的确切位置。

      With --fix, edits that findings suggest are put into the files, as long as there is only one to choose \
      from, until none is left; what was done is told, and what is left is shown.

      A pack without errors is also asked what can be answered within about a second: whether rules can disagree, \
      whether guarantees can be broken or are about no case, and whether rules never apply. The rest is for \
      fenliu prove.

      \(ExitStatus.table(of: [.success, .failure, .warnings, .usage, .noInput, .cannotCreate]))
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, github }

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var languageOptions: LanguageOptions
  @Option(
    help: """
      The form of the output: text, json, sarif (SARIF 2.1.0), or github (workflow commands of GitHub \
      Actions). 输出格式
      """)
  var format: Format = .text
  @Flag(help: "Fail on warnings too. 有警告也算不通过")
  var strict = false

  @Flag(name: .customLong("no-proofs"), help: "Prove nothing, not even quickly. 不做快速证明")
  var noProofs = false

  @Flag(help: "Apply the suggested edits that leave no choice. 采纳没有歧义的修改建议")
  var fix = false
  @Flag(help: "With --fix: write nothing, show the edits as a unified diff. 只显示差异，不改文件")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Explain the diagnostic with this code, or all of them, instead of checking. 解释一种诊断，或全部（all）",
      valueName: "code"))
  var explain: String?

  func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run goes with --fix") }
    if dryRun, format != .text { throw ValidationError("--dry-run goes with --format text") }
  }

  func run() throws {
    let language = languageOptions.language
    if let explain { return try self.explain(explain, language: language) }
    try Folder.require(packOptions.pack, language: language)
    let output = Output(language)
    var fixes: [AppliedFix] = []
    var result = PackLoader().load(folder: packOptions.pack)
    if fix {
      let fix = PackFixer().fix(Array(result.sources))
      try apply(fix, to: output, language)
      fixes = fix.fixes
      result = dryRun ? fix.result : PackLoader().load(folder: packOptions.pack)
    }
    let proof = noProofs || dryRun ? nil : QuickProof(result)
    result.diagnostics += proof?.diagnostics ?? []
    switch format {
    case .text:
      let renderer = DiagnosticRenderer(
        sources: result.sources, language: language, style: Terminal.diagnosticStyle)
      try output.write(renderer.render(result.diagnostics))
      if !result.diagnostics.isEmpty { try output.writeLine("") }
      try output.writeLine(summary(of: result)[language])
      if let proof { try output.writeLine(proof.summary[language]) }
    case .json:
      try output.writeLine(json(result, fixes, proof).serialized(pretty: true))
    case .sarif:
      let report = SARIFReport(sources: result.sources, paths: paths(of: result), language: language)
      try output.writeLine(report.log(result.diagnostics).serialized(pretty: true))
    case .github:
      let paths = paths(of: result)
      for diagnostic in result.diagnostics {
        let command = diagnostic.gitHubCommand(sources: result.sources, paths: paths, language: language)
        try output.writeLine(command.line)
      }
      try output.writeLine(summary(of: result)[language])
      if let proof { try output.writeLine(proof.summary[language]) }
    }
    try output.flush()
    if result.ruleSet == nil || result.diagnostics.contains(where: { $0.kind.severity == .error }) {
      throw ExitStatus.failure.code
    }
    if strict, result.diagnostics.contains(where: { $0.kind.severity == .warning }) {
      throw ExitStatus.warnings.code
    }
  }

  private func paths(of result: LoadResult) -> FilePaths {
    var paths = FilePaths()
    paths.add(result.sources, readFrom: packOptions.pack)
    return paths
  }

  private func summary(of result: LoadResult) -> LocalizedText {
    let findings =
      result.diagnostics.countedBySeverity() ?? LocalizedText(zh: "没有问题", en: "nothing is wrong")
    guard let ruleSet = result.ruleSet else {
      return LocalizedText(
        zh: "\(packOptions.pack)：\(findings.chinese)", en: "\(packOptions.pack): \(findings.english)")
    }
    let (rules, issues) = (ruleSet.rules.count, ruleSet.issues.count)
    let fingerprint = ruleSet.fingerprint.prefix(12)
    let counts = "\(rules) \(rules == 1 ? "rule" : "rules"), \(issues) \(issues == 1 ? "issue" : "issues")"
    return LocalizedText(
      zh: "\(packOptions.pack)：\(rules) 条规则，\(issues) 个事项，\(findings.chinese)（\(fingerprint)）",
      en: "\(packOptions.pack): \(counts), \(findings.english) (\(fingerprint))")
  }

  private func json(_ result: LoadResult, _ fixes: [AppliedFix], _ proof: QuickProof?) -> JSONValue {
    let counts = Severity.allCases.map { severity in
      (severity.rawValue + "s", JSONValue.integer(result.diagnostics.count { $0.kind.severity == severity }))
    }
    let members: [(String, JSONValue)] = [
      ("pack", JSONValue(result.ruleSet?.fingerprint)), ("rules", JSONValue(result.ruleSet?.rules.count)),
      ("summary", .object(counts.reversed())),
      ("proofs", proof?.json ?? .null),
      ("diagnostics", .array(result.diagnostics.map { $0.json(sources: result.sources) })),
    ]
    return .object(members + (fix ? [("fixes", .array(fixes.map(json)))] : []))
  }
}

/// What can be proved of a pack without delay.
private struct QuickProof {
  /// What was found, with cases that show it. What is undecided is only counted.
  let diagnostics: [Diagnostic]
  let summary: LocalizedText
  let json: JSONValue

  /// Proves what can be; nil where there is no pack.
  init?(_ result: LoadResult) {
    guard let ruleSet = result.ruleSet else { return nil }
    var proof = Prover(ruleSet, sources: result.sources).prove(.quick)
    proof.findings.removeAll { $0.diagnostic.kind == ProofDiagnostics.undecided }
    let reporter = ProofReporter(ruleSet: ruleSet, sources: result.sources)
    diagnostics = reporter.diagnostics(proof).inReadingOrder()
    summary = reporter.quickSummary(proof)
    json = reporter.json(proof.counts)
  }
}
