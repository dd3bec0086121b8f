import ArgumentParser
import FenliuCorpus
import FenliuRules
import FenliuSource
import FenliuVerify

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs everything that a pack asks of itself: for CI and before a commit.",
    discussion: """
      规则包自己要求的全部检查：检查、证明、语料、覆盖率、变异得分。

      The steps are check, prove, test, coverage and mutation. What is asked stands in the pack:

        verify:
          strict: true                            # warnings and unproved guarantees fail too
          coverage: {rules: 100, branches: 90}    # least percents, see `fenliu coverage`
          mutation: 95                            # least percent, see `fenliu mutate`
          accept: [{mutant: "…", reason: …}]      # mutants that may go unnoticed

      Every step runs, whatever became of those before it. Rules that can disagree and guarantees that can be \
      broken always fail. Without a share asked for, coverage is only told, and mutation is not run.

      \(ExitStatus.table(of: [.success, .failure, .usage, .noInput, .outputFailed]))
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, github, junit, sarif }
  enum Step: String, ExpressibleByArgument, CaseIterable { case check, prove, test, coverage, mutation }

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var languageOptions: LanguageOptions
  @OptionGroup var corpusOptions: CorpusOptions
  @Option(
    help: """
      The form of the output: text, json, github (workflow commands of GitHub Actions), junit (XML), or sarif \
      (SARIF 2.1.0). 输出格式
      """)
  var format: Format = .text
  @Option(help: "Leave out a step; may be given several times. 跳过一步，可重复")
  var skip: [Step] = []
  @Option(
    help: ArgumentHelp(
      "Judge only mutants on lines that differ from this git revision. 变异只看自此版本以来改动的行",
      valueName: "revision"))
  var since: String?

  func run() throws {
    let language = languageOptions.language
    try Folder.require(packOptions.pack, language: language)
    try Folder.require(corpusOptions.corpus, language: language)
    let load = PackLoader().load(folder: packOptions.pack)
    let changed = try since.map {
      try GitChanges.lines(since: $0, in: packOptions.pack, language: language)
    }
    let progress = StepProgress(language)
    let verifier = Verifier(
      steps: Verifier.standard(
        changed: changed, proving: { progress.show(questions: $0) },
        progress: { _, total in progress.advance(of: total) }))
    var corpusSources: SourceSet = []
    let report = verifier.run(load, skipping: Set(skip.map(\.rawValue))) { ruleSet in
      let found = CorpusReader(ruleSet: ruleSet).read(folder: corpusOptions.corpus)
      corpusSources = found.sources
      return found
    }
    progress.finish()
    var paths = FilePaths()
    paths.add(load.sources, readFrom: packOptions.pack)
    paths.add(corpusSources, readFrom: corpusOptions.corpus)
    try write(report, paths, language)
    if !report.holds { throw ExitStatus.failure.code }
  }

  private func write(_ report: VerifyReport, _ paths: FilePaths, _ language: Language) throws {
    let output = Output(language)
    switch format {
    case .text:
      try output.write(
        report.text(options: Terminal.textOptions(language), style: Terminal.diagnosticStyle))
    case .json: try output.writeLine(report.json.serialized(pretty: true))
    case .github: try output.write(report.gitHubCommands(paths: paths, language: language))
    case .junit: try output.write(report.jUnit(paths: paths, language: language))
    case .sarif:
      try output.writeLine(report.sarif(paths: paths, language: language).serialized(pretty: true))
    }
    try output.flush()
  }
}
