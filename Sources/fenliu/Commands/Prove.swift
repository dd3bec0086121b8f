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

      \(ExitStatus.table(of: [.success, .failure, .warnings, .usage, .noInput]))
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, github }

  @OptionGroup var languageOptions: LanguageOptions
  @Argument(help: "The folder of the rules. 规则文件夹")
  var pack = "rules"
  @Option(
    help: ArgumentHelp(
      "Ask only for findings with this code; may be given several times. 只查这一种", valueName: "code"))
  var only: [String] = []
  @Option(help: "The form of the output: text, json, sarif (SARIF 2.1.0), or github (workflow commands). 输出格式")
  var format: Format = .text
  @Flag(help: "Fail on warnings too. 有警告也算不通过")
  var strict = false

  func run() throws {
    let language = languageOptions.language
    let open = try OpenPack(folder: pack, language: language)
    let start = ContinuousClock.now
    let proof = Prover(open.pack.ruleSet, sources: open.sources).prove(only: only.isEmpty ? nil : Set(only)) { _ in }
    let output = Output(language)
    let renderer = DiagnosticRenderer(sources: open.sources, language: language, style: Terminal.diagnosticStyle)
    for finding in proof.findings {
      try output.writeLine(renderer.render(finding.diagnostic))
      if let w = finding.witness { try output.writeLine("  \(w.theCase.title) | \(w.theCase.text) | \(w.theCase.fields)") }
    }
    try output.flush()
    StandardError.write("\(proof.counts) \(proof.keptGuarantees.count) \(ContinuousClock.now - start)\n")
  }
}
