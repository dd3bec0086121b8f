import ArgumentParser
import FenliuCorpus
import FenliuRules
import FenliuScaffold
import FenliuSource

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begins a new rule.", subcommands: [NewRule.self])
}

struct NewRule: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Adds a rule with an example, and a case of the corpus, to be filled in.",
    discussion: """
      新建规则：在同类规则的文件末尾加上规则和示例，并在语料里加上案例。

      The rule goes to the end of the file with most rules of its category, the case likewise. What was in
      the files stays byte for byte. The pack is valid at once; replace the placeholders.

      \(ExitStatus.table(of: [.success, .failure, .usage, .noInput, .cannotCreate]))
      """)

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var languageOptions: LanguageOptions
  @OptionGroup var corpusOptions: CorpusOptions
  @Option(help: "The issue; by default the one that the id begins with. 事项")
  var issue: String?
  @Option(
    help: ArgumentHelp(
      "Where cases go; by default where most rules of the issue send them. 去向", valueName: "destination"))
  var send: String?
  @Argument(help: "The id of the rule, such as noise.neighbor.night. 规则标识")
  var id: String

  func run() throws {
    let language = languageOptions.language
    let open = try OpenPack(folder: packOptions.pack, language: language)
    try Folder.require(corpusOptions.corpus, language: language)
    let cases = CorpusReader(ruleSet: open.pack.ruleSet).read(folder: corpusOptions.corpus)
    let scaffold = RuleScaffold(
      ruleSet: open.pack.ruleSet, sources: open.sources, corpus: cases,
      packName: PackFolder.namePrefix(packOptions.pack),
      corpusName: PackFolder.namePrefix(corpusOptions.corpus))
    let result: RuleScaffold.Result
    do {
      result = try scaffold.rule(id, issue: issue, send: send)
    } catch {
      let renderer = DiagnosticRenderer(sources: error.sources, language: language)
      StandardError.write(renderer.render(error.findings))
      StandardError.complain(error.message, language)
      throw (error.findings.isEmpty ? ExitStatus.usage : ExitStatus.failure).code
    }
    let output = Output(language)
    for (change, folder) in [(result.rules, packOptions.pack), (result.corpus, corpusOptions.corpus)] {
      let path = FilePaths.path(of: change.name, readFrom: folder)
      try NewFile.write(change.bytes, to: path, isNew: change.isNew, language: language)
      try output.writeLine("\(path):\(change.line)")
    }
    try output.writeLine(
      LocalizedText(
        zh: "规则 `\(id)`：`\(result.issue)` → `\(result.send)`；请把占位词换成真正的说法",
        en: "rule `\(id)`: `\(result.issue)` → `\(result.send)`; replace the placeholders")[language])
    try output.flush()
  }
}
