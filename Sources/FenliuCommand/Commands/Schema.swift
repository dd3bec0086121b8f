import ArgumentParser
import FenliuCorpus
import FenliuRules

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema of rule files or corpus files, for editors.",
    discussion: """
      打印规则文件或语料文件的 JSON Schema，供编辑器补全和检查。

      Editors with a YAML language server read it from the first line of a file:

        # yaml-language-server: $schema=../.schema/pack.json

      \(ExitStatus.table(of: [.success, .usage, .outputFailed]))
      """)

  enum Subject: String, ExpressibleByArgument, CaseIterable { case pack, corpus }

  @OptionGroup var languageOptions: LanguageOptions
  @Argument(help: "Which files: pack or corpus. 哪种文件")
  var subject: Subject

  func run() throws {
    let document: SchemaDocument = subject == .pack ? .pack() : .corpus()
    let output = Output(languageOptions.language)
    try output.writeLine(document.json.serialized(pretty: true))
    try output.flush()
  }
}
