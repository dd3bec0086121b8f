import ArgumentParser
import FenliuCorpus
import FenliuEngine
import FenliuSource

struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decides a complaint, and asks what could change the decision.",
    discussion: """
      接待时用：粘贴投诉，看决定，逐个回答问题，看决定怎样变化。

      Type or paste the complaint and end it with a full stop that has its line to itself; with --file, \
      standard input has the answers only. A file may be plain text or one record, as `route` reads them. \
      An answer is the number of a choice, y or n, or a value as people write it: 3万, 2026/9/1, 30 days. \
      Enter skips, b goes back, c lists the answers and c 2 corrects the second, w tells why, q ends.

      投诉写完后，另起一行只打一个句号。回车跳过，b 返回，c 改回答，w 看理由，q 结束。

      \(ExitStatus.table(of: [.success, .failure, .usage, .noInput, .outputFailed]))
      """)

  @OptionGroup var packOptions: OpenPackOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var languageOptions: LanguageOptions
  @Option(help: ArgumentHelp("A file with the complaint. 投诉文件", valueName: "file"))
  var file: String?
  @Option(help: ArgumentHelp("The id of the case. 案件编号", valueName: "id"))
  var id: String?
  @Option(
    help: ArgumentHelp(
      """
      A file to add the case to in the end: .ndjson for a record that `route` reads, .yaml for a case of \
      the corpus, to be reviewed. 最后把案件存入此文件
      """, valueName: "file"))
  var save: String?

  func run() throws {
    let language = languageOptions.language
    let open = try OpenPack(path: packOptions.pack, language: language)
    let target = try saveTarget(open.pack, language)
    let output = Output(language)
    var input = LineReader()
    let theCase = try complaint(open.pack, from: &input, output)
    var dialogue = Dialogue(
      theCase, pack: open.pack, reporter: open.reporter, options: Terminal.textOptions(language))
    try output.write(dialogue.opening())
    while !dialogue.isFinished {
      if Terminal.isInput { try output.write("> ") }
      try output.flush()
      // Of a line that is no text nothing can be said but that it is no answer.
      guard let line = try? input.next().map({ $0.text ?? "\u{FFFD}" }) else {
        if Terminal.isInput { try output.write("\n") }
        break
      }
      // Where nobody sees what is typed, the transcript tells it.
      if !Terminal.isInput { try output.write(dialogue.echo(line)) }
      try output.write(dialogue.reply(to: line))
    }
    try output.write(dialogue.closing())
    try output.flush()
    if let target { try save(dialogue.interview.decided, open.pack, to: target, output) }
  }

  private func complaint(_ pack: CompiledPack, from input: inout LineReader, _ output: Output) throws -> Case
  {
    let language = languageOptions.language
    let source = ComplaintInput(pack: pack, language: language)
    do {
      if file == nil, Terminal.isInput {
        let invitation = LocalizedText(
          zh: "请输入或粘贴投诉内容。写完后另起一行，只打一个句号。",
          en: "Type or paste the complaint. End it with a full stop on a line of its own.")
        try output.writeLine(invitation[language])
        try output.flush()
      }
      var result = try file.map(source.read(file:)) ?? source.read(from: &input)
      if let id, !id.isEmpty { result.id = id }
      return result.judged(asOf: dateOptions.asOf?.day)
    } catch let failure as ComplaintInput.Failure {
      StandardError.complain(failure.message, language)
      throw ExitStatus.noInput.code
    }
  }

  // MARK: Saving

  private func saveTarget(_ pack: CompiledPack, _ language: Language) throws -> CaseFile? {
    guard let save else { return nil }
    guard let target = CaseFile(path: save, pack: pack) else {
      StandardError.complain(
        LocalizedText(
          zh: "`--save \(save)` 应以 .ndjson 或 .yaml 结尾", en: "`--save \(save)` must end in .ndjson or .yaml"),
        language)
      throw ExitStatus.usage.code
    }
    do {
      try target.check()
      return target
    } catch {
      StandardError.complain(error.message, language)
      throw ExitStatus.outputFailed.code
    }
  }

  private func save(_ theCase: Case, _ pack: CompiledPack, to target: CaseFile, _ output: Output) throws {
    let language = languageOptions.language
    do {
      let id = try target.add(theCase)
      let file = save ?? ""
      let done = LocalizedText(zh: "已存入 \(file)，编号 `\(id)`", en: "saved in \(file) as `\(id)`")
      try output.writeLine("\n" + done[language])
      try output.flush()
    } catch let failure as CaseFile.Failure {
      // The work of an interview must not be lost.
      StandardError.write(CaseFile.record(theCase, pack) + "\n")
      StandardError.complain(failure.message, language)
      throw ExitStatus.outputFailed.code
    }
  }
}
