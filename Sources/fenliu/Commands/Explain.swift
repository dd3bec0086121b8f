import ArgumentParser
import FenliuCorpus
import FenliuEngine
import FenliuSource

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decides a case and explains the decision to people.",
    discussion: """
      说明一件案件送往哪里、为什么、还该问什么。

      The input is read as `route` reads it; of several cases each is explained.

      \(ExitStatus.table(of: [.success, .failure, .recordErrors, .usage, .noInput]))
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var languageOptions: LanguageOptions
  @OptionGroup var inputOptions: InputOptions
  @OptionGroup var disclosureOptions: DisclosureOptions
  @Option(help: "The form of the output: text, or json (an object; of several cases an array). 输出格式")
  var format: Format = .text
  @Argument(help: ArgumentHelp("A file with a case; none, or -, for standard input. 案件文件", valueName: "file"))
  var files: [String] = []

  func run() throws {
    let language = languageOptions.language
    let disclosure = disclosureOptions.disclosure
    let open = try OpenPack(folder: packOptions.pack, language: language, disclosure: disclosure)
    let form = try inputOptions.form(open.pack.ruleSet, language, disclosure)
    let inputs = CaseInputs(paths: files, ruleSet: open.pack.ruleSet, language: language, form: form)
    let options = Terminal.textOptions(language)
    let day = dateOptions.asOf?.day
    let output = Output(language)
    var values: [JSONValue] = []
    var count = 0
    var hasErrors = false
    let isComplete = try inputs.forEachPiece { records in
      for record in records {
        if format == .text, count > 0 {
          try output.writeLine("\n" + String(repeating: "─", count: min(options.width.value, 60)) + "\n")
        }
        count += 1
        switch record {
        case .success(let theCase):
          let theCase = theCase.judged(asOf: day)
          let decision = open.pack.decide(theCase)
          switch format {
          case .text: try output.write(open.reporter.text(decision, of: theCase, options: options))
          case .json: values.append(open.reporter.json(decision, of: theCase))
          }
        case .failure(let error):
          hasErrors = true
          switch format {
          case .text: try output.writeLine(open.reporter.line(error, in: language))
          case .json: values.append(open.reporter.json(error, in: language))
          }
        }
      }
      try output.flush()
    }
    if format == .json, let first = values.first {
      try output.writeLine((values.count == 1 ? first : .array(values)).serialized(pretty: true))
      try output.flush()
    }
    guard isComplete else { throw ExitStatus.noInput.code }
    guard count > 0 else {
      StandardError.complain(
        LocalizedText(zh: "输入里没有案件", en: "there is no case in the input"), language)
      throw ExitStatus.noInput.code
    }
    if hasErrors { throw ExitStatus.recordErrors.code }
  }
}
