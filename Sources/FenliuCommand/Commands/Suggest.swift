import ArgumentParser
import FenliuCorpus
import FenliuEngine
import FenliuRepair
import FenliuRules
import FenliuSource

struct Suggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds the smallest edits to a pack that make a case come out right.",
    discussion: """
      一件案件送错了：找出改动最小、牵连最少的改法。只提建议，不改文件。

      The case stands in a file, or on standard input, as `route` reads it. What is right for it is said with \
      --expect, or by its label (as `score` reads it). Of a folder, or a YAML file, of corpus cases every one that \
      fails is taken, or the one named with --case-id.

      Each edit is put into the pack, checked, and decided by before it is shown, with every case of the corpus, \
      example beside a rule and past case (--cases) that it would move; those that harm least come first. Nothing is \
      changed: --patch writes one of them for `git apply` or `patch -p1`. No name, number or address of the message \
      is proposed as a phrase.

      Exit status 0 means that there are suggestions for every case, or that a case is right already; 1 that for \
      some case there are none.

      \(ExitStatus.table(of: [.success, .failure, .recordErrors, .usage, .noInput, .outputFailed]))
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var languageOptions: LanguageOptions
  @OptionGroup var inputOptions: InputOptions
  @OptionGroup var corpusOptions: CorpusOptions
  @Option(
    help: ArgumentHelp(
      "Past cases, to see which of them move: a file; may be given several times. 往年案件", valueName: "file"))
  var cases: [String] = []
  @Option(
    help: ArgumentHelp(
      """
      What is right: destination=…, issue=… or urgency=…; may be given several times, and of several destinations \
      any will do. 应当是什么
      """, valueName: "what=value"))
  var expect: [String] = []
  @Option(help: ArgumentHelp("The id of the one case meant. 案件标识", valueName: "id"))
  var caseID: String?
  @Option(help: "The form of the output: text, or json (an array of cases). 输出格式")
  var format: Format = .text
  @Option(help: ArgumentHelp("How many suggestions are told for a case. 每件最多几条建议", valueName: "number"))
  var limit = 5
  @Option(
    help: ArgumentHelp(
      "Write the suggestion of this number as a patch, and nothing else. 输出补丁", valueName: "number"))
  var patch: Int?
  @Argument(
    help: ArgumentHelp(
      "A file with the case, or a folder or YAML file of the corpus; none, or -, for standard input. 案件或语料",
      valueName: "file"))
  var file = "-"

  func validate() throws {
    guard limit >= 1 else { throw ValidationError("--limit must be at least 1. --limit 至少为 1") }
    if let patch, patch < 1 { throw ValidationError("--patch must be at least 1. --patch 至少为 1") }
  }

  func run() throws {
    let language = languageOptions.language
    let open = try OpenPack(folder: packOptions.pack, language: language)
    let corpus = try openCorpus(open, language)
    let form = try inputOptions.form(open.pack.ruleSet, language, .masked)
    let input = GoalInput(
      file: file, caseID: caseID, words: expect, form: form, day: dateOptions.asOf?.day, open: open,
      language: language)
    let goals = try input.goals()
    if patch != nil, goals.count != 1 {
      complain(zh: "--patch 只用于一件案件：请加 --case-id", en: "--patch is for one case: add --case-id", language)
      throw ExitStatus.usage.code
    }
    let (past, isComplete) = try pastCases(open, form, language)
    let repair = Repair(open.pack, sources: open.sources, corpus: corpus, past: past)
    var progress = Progress(language)
    var results: [RepairResult] = []
    for goal in goals {
      results.append(repair.result(for: goal, limit: max(limit, patch ?? 0)))
      progress.advance(by: 1)
    }
    progress.finish()
    try write(results, open, language)
    guard isComplete else { throw ExitStatus.recordErrors.code }
    if results.contains(where: { !$0.isRight && $0.suggestions.isEmpty }) { throw ExitStatus.failure.code }
  }

  private func write(_ results: [RepairResult], _ open: OpenPack, _ language: Language) throws {
    var paths = FilePaths()
    paths.add(open.sources, readFrom: packOptions.pack)
    let reporter = RepairReporter(ruleSet: open.pack.ruleSet, paths: paths)
    let output = Output(language)
    if let patch {
      guard let only = results.first, only.suggestions.indices.contains(patch - 1) else {
        complain(
          zh: "没有第 \(patch) 条建议", en: "there is no suggestion of the number \(patch)", language)
        throw ExitStatus.failure.code
      }
      try output.write(reporter.patch(only.suggestions[patch - 1]))
    } else if format == .json {
      try output.writeLine(JSONValue.array(results.map(reporter.json)).serialized(pretty: true))
    } else {
      let texts = results.map { reporter.text($0, options: Terminal.textOptions(language)) }
      try output.write(texts.joined(separator: "\n"))
    }
    try output.flush()
  }

  /// The corpus by which suggestions are judged; without one only the examples beside the rules are.
  private func openCorpus(_ open: OpenPack, _ language: Language) throws -> Corpus {
    let corpus = corpusOptions.corpus
    guard FileDescriptor.isFolder(corpus) else {
      complain(
        zh: "没有语料文件夹 `\(corpus)`，只看规则旁的示例",
        en: "there is no folder `\(corpus)`; only the examples beside the rules are looked at", language)
      return CorpusReader(ruleSet: open.pack.ruleSet).read([])
    }
    return try OpenCorpus(folder: corpus, open, language: language).corpus
  }

  private func pastCases(
    _ open: OpenPack, _ form: CaseInputs.Form, _ language: Language
  ) throws -> (cases: [Case], isComplete: Bool) {
    guard !cases.isEmpty else { return ([], true) }
    let inputs = CaseInputs(paths: cases, ruleSet: open.pack.ruleSet, language: language, form: form)
    var (found, hasErrors) = ([Case](), false)
    let isComplete = try inputs.forEachPiece { records in
      for record in records {
        switch record {
        case .success(let theCase): found.append(theCase.judged(asOf: dateOptions.asOf?.day))
        case .failure: hasErrors = true
        }
      }
    }
    guard isComplete else { throw ExitStatus.noInput.code }
    return (found, !hasErrors)
  }

  private func complain(zh: String, en: String, _ language: Language) {
    StandardError.complain(LocalizedText(zh: zh, en: en), language)
  }
}
