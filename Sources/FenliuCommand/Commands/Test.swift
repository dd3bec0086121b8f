import ArgumentParser
import FenliuCorpus
import FenliuSource

struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs the corpus, and the examples beside the rules.",
    discussion: """
      跑一遍语料和规则自带的示例，指出哪些决定与期望不同。

      A case marked as a known miss is expected to fail; if it passes, that is a failure too. Every \
      decision must keep the guarantees of the pack.

      \(ExitStatus.table(of: [.success, .failure, .usage, .noInput]))
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, junit, tap, github }

  @OptionGroup var packOptions: OpenPackOptions
  @OptionGroup var languageOptions: LanguageOptions
  @OptionGroup var disclosureOptions: DisclosureOptions
  @OptionGroup var corpusOptions: CorpusOptions
  @Option(help: ArgumentHelp("Run only checks whose id contains this. 只跑标识含此文字的", valueName: "substring"))
  var filter = ""
  @Option(
    help: """
      The form of the output: text, json, junit (XML), tap (version 14), or github (workflow commands of \
      GitHub Actions). 输出格式
      """)
  var format: Format = .text

  func run() throws {
    let language = languageOptions.language
    let open = try OpenPack(path: packOptions.pack, language: language)
    try Folder.require(corpusOptions.corpus, language: language)
    let cases = CorpusReader(ruleSet: open.pack.ruleSet).read(folder: corpusOptions.corpus)
    let result = CorpusRunner(open.pack).run(cases, filter: filter)
    let sources = SourceSet(Array(open.sources) + Array(cases.sources))
    let reporter = CorpusReporter(
      ruleSet: open.pack.ruleSet, sources: sources, disclosure: disclosureOptions.disclosure)
    let output = Output(language)
    switch format {
    case .text:
      let renderer = DiagnosticRenderer(
        sources: sources, language: language, style: Terminal.diagnosticStyle)
      if !cases.diagnostics.isEmpty { try output.writeLine(renderer.render(cases.diagnostics)) }
      try output.write(reporter.text(result, options: Terminal.textOptions(language)))
    case .json:
      let findings = cases.diagnostics.map { $0.json(sources: sources) }
      let value: JSONValue = ["diagnostics": .array(findings), "result": reporter.json(result)]
      try output.writeLine(value.serialized(pretty: true))
    case .junit, .tap, .github:
      var paths = FilePaths()
      paths.add(open.sources, readFrom: packOptions.pack)
      paths.add(cases.sources, readFrom: corpusOptions.corpus)
      let report = TestReport(
        result, findings: cases.diagnostics, reporter: reporter, sources: sources, paths: paths,
        language: language)
      try output.write(format == .junit ? report.jUnit : format == .tap ? report.tap : report.gitHubCommands)
    }
    try output.flush()
    if result.checks.isEmpty, !filter.isEmpty {
      StandardError.complain(
        LocalizedText(zh: "没有标识含 `\(filter)` 的案例", en: "no check has an id with `\(filter)`"), language)
    }
    let hasErrors = cases.diagnostics.contains { $0.kind.severity == .error }
    if hasErrors || result.checks.isEmpty || !result.failures.isEmpty { throw ExitStatus.failure.code }
  }
}
