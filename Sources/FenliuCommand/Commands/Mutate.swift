import ArgumentParser
import FenliuCorpus
import FenliuMutation
import FenliuSource
import FenliuVerify

struct Mutate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows which slips in a pack the corpus would not notice.",
    discussion: """
      在规则包里逐一制造粗心的改动，看语料和示例能否发现。

      Every mutant is the pack with one slip: \(Self.kinds). It is noticed if a case of the corpus or an example \
      beside a rule fails. For one that is not, a case is looked for that would notice it: put it into the corpus \
      once a person has confirmed what is right. A mutant counts as equivalent only where that is proved; one \
      without a case and without a proof is undecided, and counts as unnoticed.

      Mutants that may go unnoticed stand in the pack, with the reason: verify: {accept: [{mutant: …, reason: …}]}.

      \(ExitStatus.table(of: [.success, .failure, .usage, .noInput, .outputFailed]))
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, github, yaml }

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var languageOptions: LanguageOptions
  @OptionGroup var corpusOptions: CorpusOptions
  @Option(
    help: """
      The form of the output: text, json, github (workflow commands of GitHub Actions), or yaml (a corpus file \
      of the cases that would notice what goes unnoticed). 输出格式
      """)
  var format: Format = .text
  @Option(
    help: ArgumentHelp("How many unnoticed mutants are told, or all. 列出几个未被发现的", valueName: "count"))
  var survivors = MissLimit(count: 10)
  @Option(
    help: ArgumentHelp(
      """
      Only mutants on lines of the pack that differ from this git revision; lines of the corpus do not count. \
      只看规则包自此版本以来改动的行，不看语料
      """, valueName: "revision"))
  var since: String?
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "Only mutants written in these files of the pack: noise.yaml,told/harm.yaml. 只做写在这几个文件里的",
      valueName: "file,..."))
  var files: String?
  @Option(
    help: ArgumentHelp("Only mutants of these kinds: unless,bar. 只做这几类", valueName: "kind,..."),
    transform: { try Self.kinds(named: $0) })
  var only: [MutantKind] = []
  @Option(
    help: ArgumentHelp("Begin no mutant after so many seconds. 时间上限（秒）", valueName: "seconds"))
  var timeLimit: Int?
  @Option(
    help: ArgumentHelp(
      """
      Fail if less than so many percent are noticed, of all mutants or of kinds: 95 or phrase=90,bound=100. \
      得分低于此百分数即失败
      """, valueName: "percent or kind=percent,..."),
    transform: { try Self.bounds($0) })
  var failUnder: [MutationBound] = []
  @Flag(help: "Fail on any unnoticed mutant that the pack does not accept with a reason. 有未说明理由的即失败")
  var strict = false

  func run() throws {
    let language = languageOptions.language
    let open = try OpenPack(folder: packOptions.pack, language: language)
    let cases = try OpenCorpus(folder: corpusOptions.corpus, open, language: language).corpus
    let test = MutationTest(open.pack, sources: open.sources, corpus: cases, judges: [SolverJudge(open.pack)])
    complain(ofFailing: test.failing, language)
    let score = try judge(test, open, language)
    for stale in score.stale {
      StandardError.complain(
        LocalizedText(
          zh: "`\(stale.id)` 不再需要说明理由：没有这个变异，或它已被发现",
          en: "`\(stale.id)` need not be accepted: there is no such mutant, or it is noticed"), language)
    }
    let reporter = MutationReporter(open.pack, sources: open.sources, bounds: failUnder)
    let output = Output(language)
    switch format {
    case .text:
      try output.write(
        reporter.text(score, options: Terminal.textOptions(language), limit: survivors.count))
    case .json: try output.writeLine(reporter.json(score).serialized(pretty: true))
    case .github:
      var paths = FilePaths()
      paths.add(open.sources, readFrom: packOptions.pack)
      try output.write(
        reporter.gitHubCommands(score, paths: paths, language: language, limit: survivors.count))
    case .yaml: try output.write(reporter.corpus(score, language))
    }
    try output.flush()
    let counts = score.counts()
    let isLow = !failUnder.allSatisfy { $0.holds(in: score) }
    if isLow || (strict && counts.unaccepted + counts.notRun > 0) {
      throw ExitStatus.failure.code
    }
  }

  private func judge(_ test: MutationTest, _ open: OpenPack, _ language: Language) throws -> MutationScore {
    var chosen = test.mutants.filter { only.isEmpty || only.contains($0.kind) }
    if let files {
      let names = try PackFiles(open.sources, folder: packOptions.pack).names(in: files)
      chosen = chosen.filter { names.contains($0.location.file) }
    }
    if let since {
      let changed = try GitChanges.lines(since: since, in: packOptions.pack, language: language)
      chosen = chosen.filter { changed.touch($0.location, in: open.sources) }
    }
    let progress = StepProgress(language)
    let end = timeLimit.map { ContinuousClock.now + .seconds($0) }
    let count = chosen.count
    let results = test.run(chosen, until: end) { _ in progress.advance(of: count) }
    progress.finish()
    return MutationScore(
      results: results, of: test.mutants, accepting: open.pack.ruleSet.verification.accepted)
  }

  private func complain(ofFailing ids: [String], _ language: Language) {
    guard !ids.isEmpty else { return }
    StandardError.complain(
      LocalizedText(
        zh: "有 \(ids.count) 项检查本来就不通过，不用来发现变异（见 `fenliu test`）",
        en: "\(ids.count) checks fail already, and notice no mutant (see `fenliu test`)"), language)
  }

  private static let kinds = MutantKind.allCases.map { "\($0.rawValue) (\($0.title.english))" }
    .joined(separator: ", ")

  private static func kinds(named text: String) throws -> [MutantKind] {
    try text.split(separator: ",").map { name in
      guard let kind = MutantKind(rawValue: String(name)) else {
        throw ValidationError("There is no kind of mutant '\(name)'. 没有这类变异")
      }
      return kind
    }
  }

  private static func bounds(_ text: String) throws -> [MutationBound] {
    do {
      return try MutationBound.list(text)
    } catch {
      throw ValidationError("\(error.message.english). \(error.message.chinese)")
    }
  }
}
