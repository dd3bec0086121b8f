import ArgumentParser
import FenliuProof
import FenliuRules
import FenliuSource

struct Prove: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Proves what holds of every case, and shows cases of what does not.",
    discussion: """
      证明规则包对所有案件都成立的事，并举出不成立的案件。

      It finds rules that never apply or never matter, rules that can disagree, guarantees that can be \
      broken, and parts that change nothing. What can happen is shown by a case that the engine has \
      just decided so; what never happens is proved. What is neither is said to be undecided.

      How many questions were asked, and how long it took, is told on standard error.

      \(ExitStatus.table(of: [.success, .failure, .warnings, .usage, .noInput]))
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, github }

  @OptionGroup var languageOptions: LanguageOptions
  @Argument(help: "The folder of the rules. 规则文件夹")
  var pack = "rules"
  @Option(
    help: ArgumentHelp(
      "Ask only what may lead to this finding; may be given several times. 只查这一种", valueName: "code"))
  var only: [String] = []
  @Option(
    help: """
      The form of the output: text, json, sarif (SARIF 2.1.0), or github (workflow commands of GitHub \
      Actions). 输出格式
      """)
  var format: Format = .text
  @Flag(help: "Fail on warnings too. 有警告也算不通过")
  var strict = false

  func run() throws {
    let language = languageOptions.language
    try requireKnownCodes(language)
    let open = try OpenPack(folder: pack, language: language)
    let start = ContinuousClock.now
    var progress = Progress(language, counting: LocalizedText(zh: "个问题", en: "questions"))
    var asked = 0
    let prover = Prover(open.pack.ruleSet, sources: open.sources)
    let proof = prover.prove(only: only.isEmpty ? nil : Set(only)) { counts in
      progress.advance(by: counts.asked - asked)
      asked = counts.asked
    }
    progress.finish()
    let reporter = ProofReporter(ruleSet: open.pack.ruleSet, sources: open.sources)
    try write(proof, reporter, open.sources, language)
    let seconds = (ContinuousClock.now - start).formatted(language)
    StandardError.write(reporter.summary(proof)[language] + seconds + "\n")
    let severities = proof.findings.map(\.diagnostic.kind.severity)
    if severities.contains(.error) { throw ExitStatus.failure.code }
    if strict, severities.contains(.warning) { throw ExitStatus.warnings.code }
  }

  private func write(
    _ proof: Proof, _ reporter: ProofReporter, _ sources: SourceSet, _ language: Language
  ) throws {
    let output = Output(language)
    let diagnostics = reporter.diagnostics(proof)
    var paths = FilePaths()
    paths.add(sources, readFrom: pack)
    switch format {
    case .text:
      let renderer = DiagnosticRenderer(sources: sources, language: language, style: Terminal.diagnosticStyle)
      // What is not known comes after what is.
      let parts = [
        diagnostics.filter { $0.kind.severity != .note }, diagnostics.filter { $0.kind.severity == .note },
      ]
      try output.write(parts.filter { !$0.isEmpty }.map { renderer.render($0) }.joined(separator: "\n"))
    case .json:
      try output.writeLine(reporter.json(proof).serialized(pretty: true))
    case .sarif:
      let report = SARIFReport(sources: sources, paths: paths, language: language)
      try output.writeLine(report.log(diagnostics).serialized(pretty: true))
    case .github:
      for diagnostic in diagnostics.inReadingOrder() {
        let command = diagnostic.gitHubCommand(sources: sources, paths: paths, language: language)
        try output.writeLine(command.line)
      }
    }
    try output.flush()
  }

  private func requireKnownCodes(_ language: Language) throws {
    let known = ProofDiagnostics.all.map(\.code)
    for code in only where !known.contains(code) {
      let near = nearest(to: code, in: known)
      StandardError.complain(
        LocalizedText(
          zh: "没有代码为 `\(code)` 的证明结果" + (near.map { "，是否指 `\($0)`" } ?? ""),
          en: "no proof finds `\(code)`" + (near.map { "; did you mean `\($0)`?" } ?? "")), language)
      throw ExitStatus.usage.code
    }
  }
}

extension Swift.Duration {
  /// So many seconds, behind a sentence.
  fileprivate func formatted(_ language: Language) -> String {
    let tenths = components.seconds * 10 + components.attoseconds / 100_000_000_000_000_000
    let number = "\(tenths / 10).\(tenths % 10)"
    return LocalizedText(zh: "（\(number) 秒）", en: " (\(number) s)")[language]
  }
}
