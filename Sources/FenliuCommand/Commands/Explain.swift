import ArgumentParser
import FenliuCorpus
import FenliuEngine
import FenliuSource

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decides a case and explains the decision to people.",
    discussion: """
      说明一件案件送往哪里、为什么、还该问什么；用 --why-not 问为什么没有去别处。

      The input is read as `route` reads it; of several cases each is explained. With --why-not, it is \
      explained why a case does not come to a destination, an issue, a category or a rule, and what would \
      have to change for it to. Where several things share an id, write its kind before it: `rule:noise`.

      \(ExitStatus.table(of: [.success, .failure, .recordErrors, .usage, .noInput]))
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var packOptions: OpenPackOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var languageOptions: LanguageOptions
  @OptionGroup var inputOptions: InputOptions
  @OptionGroup var disclosureOptions: DisclosureOptions
  @Option(help: "The form of the output: text, or json (an object; of several cases an array). 输出格式")
  var format: Format = .text
  @Option(
    help: ArgumentHelp(
      "Explain why a case does not come to this destination, issue, category or rule. 为什么不是它",
      valueName: "id"))
  var whyNot: String?
  @Option(help: ArgumentHelp("How many rules --why-not explains. 最多说明几条规则", valueName: "number"))
  var limit = 3
  @Argument(help: ArgumentHelp("A file with a case; none, or -, for standard input. 案件文件", valueName: "file"))
  var files: [String] = []

  func validate() throws {
    guard limit >= 1 else { throw ValidationError("--limit must be at least 1. --limit 至少为 1") }
  }

  func run() throws {
    let language = languageOptions.language
    let disclosure = disclosureOptions.disclosure
    let open = try OpenPack(path: packOptions.pack, language: language, disclosure: disclosure)
    let target = try whyNot.map { try Target.named($0, in: open.pack.ruleSet, language) }
    let form = try inputOptions.form(open.pack.ruleSet, language, disclosure)
    let inputs = CaseInputs(paths: files, ruleSet: open.pack.ruleSet, language: language, form: form)
    let day = dateOptions.asOf?.day
    let explainer = Explainer(
      open: open, target: target, limit: limit, options: Terminal.textOptions(language))
    let output = Output(language)
    var values: [JSONValue] = []
    var count = 0
    var hasErrors = false
    let isComplete = try inputs.forEachPiece { records in
      for record in records {
        if format == .text, count > 0 {
          try output.writeLine("\n" + explainer.rule + "\n")
        }
        count += 1
        switch (record, format) {
        case (.success(let theCase), .text): try output.write(explainer.text(theCase.judged(asOf: day)))
        case (.success(let theCase), .json): values.append(explainer.json(theCase.judged(asOf: day)))
        case (.failure(let error), .text): try output.writeLine(open.reporter.line(error, in: language))
        case (.failure(let error), .json): values.append(open.reporter.json(error, in: language))
        }
        if case .failure = record { hasErrors = true }
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

/// Explains cases one by one: what is decided, or why not something else.
private struct Explainer {
  let open: OpenPack
  let target: WhyNotTarget?
  let limit: Int
  let options: TextOptions

  /// A line between two cases.
  var rule: String { String(repeating: "─", count: min(options.width.value, 60)) }

  func text(_ theCase: Case) -> String {
    if let target {
      let whyNot = open.pack.whyNot(target, for: theCase, limit: limit)
      return open.reporter.text(whyNot, of: theCase, options: options)
    }
    let decision = open.pack.decide(theCase)
    let gaps = open.pack.nearestGaps(of: decision, for: theCase)
    return open.reporter.text(decision, of: theCase, gaps: gaps, options: options)
  }

  func json(_ theCase: Case) -> JSONValue {
    guard let target else { return open.reporter.json(open.pack.decide(theCase), of: theCase) }
    return open.reporter.json(open.pack.whyNot(target, for: theCase, limit: limit), of: theCase)
  }
}
