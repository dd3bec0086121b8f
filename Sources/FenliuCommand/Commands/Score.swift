public import ArgumentParser
public import FenliuCorpus
import FenliuSource

struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures a pack on labelled messages.",
    discussion: """
      用标注过的往年消息给规则包打分。

      Messages are read as `route` reads them, each with a `label`: an object with any of `category`, `issue`, \
      `also` (further issues), `destination`, `acceptable` (destinations; none: only `destination`), `urgency` \
      (normal, high, emergency) and `out_of_scope`. A figure counts the messages whose label says what it \
      compares; records without a label are passed over, and those that are no cases, or whose label is none, \
      are reported.

      All but recall and precision compare the primary referral: where no rule applies, that is the intake \
      desk, of no issue, and as urgent as alerts make it. As the primary is always among the most urgent referrals, \
      urgent-missed is the same over any referral. Recall and precision count categories, over all referrals.

      Figures that are better high, for --fail-under:
      \(Self.names(isBetterHigh: true))

      Figures that are better low, for --fail-over:
      \(Self.names(isBetterHigh: false))

      A bound on a figure of no message at all fails. Without --show-text nothing of a message is shown but \
      its id and the phrases of the pack found in it, so that a report can be shared; of a record in error, \
      what is wrong is quoted.

      \(ExitStatus.table(of: [.success, .failure, .recordErrors, .usage, .noInput, .outputFailed]))
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

  @OptionGroup var packOptions: OpenPackOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var languageOptions: LanguageOptions
  @OptionGroup var inputOptions: InputOptions
  @OptionGroup var disclosureOptions: DisclosureOptions
  @Option(help: "The form of the output: text, json, or markdown. 输出格式")
  var format: Format = .text
  @Option(help: ArgumentHelp("How many misses of a kind are shown, or all. 每类列出几件不符", valueName: "count"))
  var misses = MissLimit(count: 10)
  @Option(
    help: ArgumentHelp(
      """
      Only messages whose id falls into part K of N (FNV-1a 64 of its UTF-8, modulo N; K from 0); !K/N, all \
      others. 只取一部分消息
      """, valueName: "K/N"))
  var fold: Fold?
  @Flag(help: "Show title and text of missed messages. 显示不符消息的原文")
  var showText = false
  @Option(
    help: ArgumentHelp(
      "Fail if a share is lower than so many percent: destination=95,category=85. 低于此百分数即失败",
      valueName: "figure=percent,..."),
    transform: { try Self.bounds($0, isBetterHigh: true) })
  var failUnder: [FigureBound] = []
  @Option(
    help: ArgumentHelp(
      "Fail if a share is higher than so many percent: mediation=1,urgent-missed=3. 高于此百分数即失败",
      valueName: "figure=percent,..."),
    transform: { try Self.bounds($0, isBetterHigh: false) })
  var failOver: [FigureBound] = []
  @Argument(
    help: ArgumentHelp("Files of messages; none, or -, for standard input. 消息文件", valueName: "file"))
  var files: [String] = []

  func run() throws {
    let language = languageOptions.language
    let open = try OpenPack(path: packOptions.pack, language: language)
    let disclosure = disclosureOptions.disclosure
    let form = try inputOptions.form(open.pack.ruleSet, language, disclosure)
    let inputs = CaseInputs(paths: files, ruleSet: open.pack.ruleSet, language: language, form: form)
    let day = dateOptions.asOf?.day
    var scorer = Scorer(open.pack, fold: fold, missLimit: misses.count)
    var progress = Progress(language)
    let isComplete = try inputs.forEachLabelledPiece { records in
      for record in records {
        scorer.add(
          record.map { LabelledCase(decided: $0.decided.judged(asOf: day), label: $0.label) })
      }
      progress.advance(by: records.count)
    }
    progress.finish()
    let score = scorer.result
    let bounds = failUnder + failOver
    try write(
      score,
      with: ScoreReporter(
        ruleSet: open.pack.ruleSet, bounds: bounds, showsText: showText, disclosure: disclosure), language)
    guard isComplete else { throw ExitStatus.noInput.code }
    if score.errors.isEmpty, score.inScope + score.outOfScope == 0 {
      StandardError.complain(
        LocalizedText(zh: "没有可评分的标注消息", en: "there is no labelled message to score"), language)
      throw ExitStatus.noInput.code
    }
    if !score.errors.isEmpty { throw ExitStatus.recordErrors.code }
    if !bounds.allSatisfy({ $0.holds(in: score) }) { throw ExitStatus.failure.code }
  }

  private func write(_ score: ScoreResult, with reporter: ScoreReporter, _ language: Language) throws {
    let output = Output(language)
    switch format {
    case .text: try output.write(reporter.text(score, options: Terminal.textOptions(language)))
    case .json: try output.writeLine(reporter.json(score, language: language).serialized(pretty: true))
    case .markdown: try output.write(reporter.markdown(score, language: language))
    }
    try output.flush()
  }

  private static func names(isBetterHigh: Bool) -> String {
    let figures = Figure.allCases.filter { $0.isBetterHigh == isBetterHigh }
    let width = figures.reduce(0) { max($0, $1.rawValue.count) }
    return figures.map { figure in
      let name = figure.rawValue + String(repeating: " ", count: width - figure.rawValue.count)
      return "  \(name)  \(figure.title.english) (\(figure.title.chinese))"
    }.joined(separator: "\n")
  }

  private static func bounds(_ text: String, isBetterHigh: Bool) throws -> [FigureBound] {
    do {
      return try FigureBound.list(text, isBetterHigh: isBetterHigh)
    } catch {
      throw ValidationError("\(error.message.english)\n\(error.message.chinese)")
    }
  }
}

/// How many misses are shown.
struct MissLimit: ExpressibleByArgument {
  var count: Int

  init(count: Int) { self.count = count }

  init?(argument: String) {
    if argument == "all" {
      count = .max
    } else if let count = Int(argument), count >= 0 {
      self.count = count
    } else {
      return nil
    }
  }

  var defaultValueDescription: String { count == .max ? "all" : String(count) }
}

extension Fold: ExpressibleByArgument {
  /// The part written `K/N` or `!K/N`.
  public init?(argument: String) { self.init(argument) }
}
