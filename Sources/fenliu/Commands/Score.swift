public import ArgumentParser
public import FenliuCorpus
import FenliuSource

struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures a pack on labelled messages.",
    discussion: """
      用标注过的往年消息给规则包打分。

      Messages are read as `route` reads them, each with a `label`: an object with any of `category`, `issue`,
      `also` (further issues), `destination`, `acceptable` (destinations), `urgency` (normal, high, emergency)
      and `out_of_scope`. Records without a label are counted and passed over. Of a message only the id is
      shown, and the phrases of the pack that were found in it, unless --show-text is given; but what is
      wrong with a record in error is quoted.

      Figures that are better high, for --fail-under:
      \(Self.names(isBetterHigh: true))
      Figures that are better low, for --fail-over:
      \(Self.names(isBetterHigh: false))

      \(ExitStatus.table(of: [.success, .failure, .recordErrors, .usage, .noInput, .outputFailed]))
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var languageOptions: LanguageOptions
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
    let open = try OpenPack(folder: packOptions.pack, language: language)
    let inputs = CaseInputs(paths: files, ruleSet: open.pack.ruleSet, language: language)
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
      score, with: ScoreReporter(ruleSet: open.pack.ruleSet, bounds: bounds, showsText: showText), language)
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
    let output = Output()
    switch format {
    case .text: try output.write(reporter.text(score, options: Terminal.textOptions(language)))
    case .json: try output.writeLine(reporter.json(score, language: language).serialized(pretty: true))
    case .markdown: try output.write(reporter.markdown(score, language: language))
    }
    try output.flush()
  }

  private static func names(isBetterHigh: Bool) -> String {
    let names = Figure.allCases.filter { $0.isBetterHigh == isBetterHigh }.map(\.rawValue)
    return "  " + names.joined(separator: ", ")
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
