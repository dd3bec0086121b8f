import ArgumentParser
import FenliuCorpus
import FenliuEngine
import FenliuSource

struct Route: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decides cases, one decision each, in order.",
    discussion: """
      批量分流：一件一个决定，顺序不变。

      Cases are read as NDJSON (one object a line), as JSON objects over several lines, as one JSON array, \
      or as plain text (the whole input is one case); its start tells which. A record has `id`, `title`, \
      `text`, `received` and `fields`. A record that is no case gives an error in its place. A folder means \
      the cases of the corpus in it.

      \(ExitStatus.table(of: [.success, .failure, .recordErrors, .usage, .noInput, .outputFailed]))
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, ndjson, json }

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var languageOptions: LanguageOptions
  @Option(
    help: """
      The form of the output: text (one line a case), ndjson (one object a line), or json (one array). 输出格式
      """)
  var format: Format = .text
  @Argument(
    help: ArgumentHelp(
      "Files of cases, or the folder of a corpus; none, or -, for standard input. 案件文件", valueName: "file"))
  var files: [String] = []

  func run() throws {
    let language = languageOptions.language
    let open = try OpenPack(folder: packOptions.pack, language: language)
    let inputs = CaseInputs(paths: files, ruleSet: open.pack.ruleSet, language: language)
    let day = dateOptions.asOf?.day
    var writer = DecisionWriter(format: format, reporter: open.reporter, language: language)
    var progress = Progress(language)
    let isComplete = try inputs.forEachPiece { records in
      for record in records {
        switch record {
        case .success(let theCase):
          let theCase = theCase.judged(asOf: day)
          try writer.write(open.pack.decide(theCase), of: theCase)
        case .failure(let error): try writer.write(error)
        }
      }
      progress.advance(by: records.count)
      // A reader that waits for each decision gets it as soon as its case is complete.
      try writer.flush()
    }
    progress.finish()
    try writer.finish()
    if !isComplete { throw ExitStatus.noInput.code }
    if writer.hasErrors { throw ExitStatus.recordErrors.code }
  }
}

/// Writes decisions and errors in the form asked for.
private struct DecisionWriter {
  let format: Route.Format
  let reporter: DecisionReporter
  let language: Language
  private let output: Output
  private var count = 0
  private(set) var hasErrors = false

  init(format: Route.Format, reporter: DecisionReporter, language: Language) {
    self.format = format
    self.reporter = reporter
    self.language = language
    output = Output(language)
  }

  mutating func write(_ decision: Decision, of theCase: Case) throws {
    switch format {
    case .text: try output.writeLine(reporter.line(decision, in: language))
    case .ndjson, .json: try write(reporter.json(decision, of: theCase))
    }
  }

  mutating func write(_ error: CaseError) throws {
    hasErrors = true
    switch format {
    case .text: try output.writeLine(reporter.line(error, in: language))
    case .ndjson, .json: try write(reporter.json(error, in: language))
    }
  }

  private mutating func write(_ value: JSONValue) throws {
    if format == .json { try output.write(count == 0 ? "[\n" : ",\n") }
    count += 1
    try output.write(value.serialized(pretty: format == .json))
    if format == .ndjson { try output.write("\n") }
  }

  func flush() throws { try output.flush() }

  func finish() throws {
    if format == .json { try output.write(count == 0 ? "[]\n" : "\n]\n") }
    try output.flush()
  }
}
