import ArgumentParser
import FenliuCorpus
import FenliuEngine
import FenliuSource

struct Route: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decides cases, one decision each, in order.",
    discussion: """
      批量分流：一件一个决定，顺序不变。

      Cases are read as a table (CSV or TSV, UTF-8, UTF-16 or GB18030, the first row naming the columns), as \
      NDJSON (one object a line), as JSON objects over several lines, as one JSON array, or as plain text (the \
      whole input is one case); name and start tell which. A record has `id`, `title`, `text`, `received` and \
      `fields`. A record that is no case gives an error in its place. A folder means the cases of the corpus \
      in it.

      表格的列按名称识别（编号、标题、内容、日期，以及规则包的事实），也可用 --map 指定。输出里的个人信息会遮盖。

      \(ExitStatus.table(of: [.success, .failure, .recordErrors, .usage, .noInput, .outputFailed]))
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, ndjson, json, csv }

  @OptionGroup var packOptions: OpenPackOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var languageOptions: LanguageOptions
  @OptionGroup var inputOptions: InputOptions
  @OptionGroup var disclosureOptions: DisclosureOptions
  @Option(
    help: """
      The form of the output: text (one line a case), ndjson (one object a line), json (one array), or csv (a \
      table for spreadsheets). 输出格式
      """)
  var format: Format = .text
  @Flag(
    help: """
      With ndjson or json, tell only what programs act on: status, destination, urgency, deadlines, rules, and where \
      their words stand. Several times as fast. 只输出去向、期限、规则和词句的位置
      """)
  var brief = false
  @OptionGroup var outputOptions: OutputOptions
  @Argument(
    help: ArgumentHelp(
      "Files of cases, or the folder of a corpus; none, or -, for standard input. 案件文件", valueName: "file"))
  var files: [String] = []

  func run() throws {
    let language = languageOptions.language
    let disclosure = disclosureOptions.disclosure
    let open = try OpenPack(path: packOptions.pack, language: language, disclosure: disclosure)
    let inputForm = try inputOptions.form(open.pack.ruleSet, language, disclosure)
    let inputs = CaseInputs(paths: files, ruleSet: open.pack.ruleSet, language: language, form: inputForm)
    let day = dateOptions.asOf?.day
    try requireJSONIfBrief(language)
    try requireOwnOutput(language)
    var writer = try DecisionWriter(
      format: format, header: open.reporter.tableHeader(in: language),
      output: try outputOptions.open(language))
    var progress = Progress(language, isOutputElsewhere: outputOptions.output != nil)
    let form = DecisionForm(
      format: format, isBrief: brief, reporter: open.reporter, language: language, pack: open.pack, asOf: day)
    let pieces = inputs.batches()
    try OrderedWork(
      next: { pieces.next() }, makeWorker: { DecisionPage(form) }, work: { $1.fill(with: $0) },
      finish: { page in
        // Others may be waiting for input that never comes: the end of the output is the end of all.
        do { try writer.write(page) } catch { Self.exit(withError: error) }
        progress.advance(by: page.count)
      }
    ).run()
    progress.finish()
    try writer.finish()
    if let output = outputOptions.output { tell(writer, output, language) }
    if !pieces.isComplete { throw ExitStatus.noInput.code }
    if writer.errors > 0 { throw ExitStatus.recordErrors.code }
  }

  /// Ends the command if a table or a line is to be brief, which they are.
  private func requireJSONIfBrief(_ language: Language) throws {
    guard brief, format != .ndjson, format != .json else { return }
    StandardError.complain(
      LocalizedText(
        zh: "--brief 只用于 `--format ndjson` 和 `--format json`",
        en: "--brief goes with `--format ndjson` and `--format json` only"), language)
    throw ExitStatus.usage.code
  }

  /// Ends the command if the output would destroy an input.
  private func requireOwnOutput(_ language: Language) throws {
    guard let output = outputOptions.output,
      let input = files.first(where: { FileDescriptor.areSame($0, output) })
    else { return }
    StandardError.complain(
      LocalizedText(
        zh: "输出不能写到输入文件 `\(input)` 里", en: "the output cannot be written to the input `\(input)`"), language)
    throw ExitStatus.usage.code
  }

  /// Says on standard error what is in the file, as nobody sees it go by.
  private func tell(_ writer: DecisionWriter, _ path: String, _ language: Language) {
    StandardError.complain(
      LocalizedText(
        zh: "`\(path)`：\(writer.count) 件，其中 \(writer.errors) 件出错",
        en: "`\(path)`: \(writer.count) \(writer.count == 1 ? "case" : "cases"), \(writer.errors) in error"),
      language)
  }
}
