import ArgumentParser
import FenliuCorpus
import FenliuCoverage
import FenliuSource

struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Shows which parts of a pack the corpus exercises.",
    discussion: """
      语料用到了规则包的哪些部分：规则、条件的两种结果、词语、遮蔽词、禁入、优先、除外、提问。

      Every case of the corpus is decided, and every example beside a rule, as `fenliu test` does; whether they \
      come out as expected plays no part here. Counted is what should be seen of each thing:
      \(Self.names)

      \(ExitStatus.table(of: [.success, .failure, .usage, .noInput, .outputFailed]))
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, lcov, html }

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var languageOptions: LanguageOptions
  @OptionGroup var corpusOptions: CorpusOptions
  @Option(
    help: """
      The form of the output: text, json, lcov (a tracefile for editors), or html (one page with the pack in \
      colour). 输出格式
      """)
  var format: Format = .text
  @Option(help: ArgumentHelp("How many things of a kind are listed, or all. 每类列出几项", valueName: "count"))
  var misses = MissLimit(count: 10)
  @Option(
    help: ArgumentHelp(
      """
      Fail if less than so many percent are exercised, in all or of a kind: 90, or rules=100,phrases=80. \
      低于此百分数即失败
      """, valueName: "percent or kind=percent,..."),
    transform: { try Self.bounds($0) })
  var failUnder: [CoverageBound] = []

  func run() throws {
    let language = languageOptions.language
    let open = try OpenPack(folder: packOptions.pack, language: language)
    let cases = try OpenCorpus(folder: corpusOptions.corpus, open, language: language).corpus
    let result = CorpusRunner(open.pack).run(cases)
    let coverage = CoverageRunner(open.pack, sources: open.sources).run(result)
    let reporter = CoverageReporter(sources: open.sources, bounds: failUnder)
    let output = Output(language)
    switch format {
    case .text:
      try output.write(
        reporter.text(coverage, options: Terminal.textOptions(language), limit: misses.count))
    case .json: try output.writeLine(reporter.json(coverage).serialized(pretty: true))
    case .lcov:
      var paths = FilePaths()
      paths.add(open.sources, readFrom: packOptions.pack)
      try output.write(LCOVReport(sources: open.sources, paths: paths).text(coverage))
    case .html:
      try output.write(CoveragePage(sources: open.sources, language: language).html(coverage))
    }
    try output.flush()
    if !failUnder.allSatisfy({ $0.holds(in: coverage) }) { throw ExitStatus.failure.code }
  }

  private static let names: String = {
    let width = CoverageKind.allCases.reduce(0) { max($0, $1.rawValue.count) }
    return CoverageKind.allCases.map { kind in
      let name = kind.rawValue + String(repeating: " ", count: width - kind.rawValue.count)
      return "  \(name)  \(kind.title.english) (\(kind.title.chinese))"
    }.joined(separator: "\n")
  }()

  private static func bounds(_ text: String) throws -> [CoverageBound] {
    do {
      return try CoverageBound.list(text)
    } catch {
      throw ValidationError("\(error.message.english)\n\(error.message.chinese)")
    }
  }
}
