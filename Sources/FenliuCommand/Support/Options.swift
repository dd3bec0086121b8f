public import ArgumentParser
import FenliuCorpus
public import FenliuSource

extension Language: ExpressibleByArgument {}

/// The language of the output.
struct LanguageOptions: ParsableArguments {
  @Option(help: "The language of the output, zh or en; by default that of the locale. 输出语言")
  var lang: Language?

  /// The language asked for, or that of the locale.
  var language: Language { lang ?? Locale.language(of: Environment.current) }
}

/// The pack of rules.
struct PackOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the rules. 规则文件夹", valueName: "folder"))
  var pack = "rules"
}

/// The pack of rules, which need not be at hand as files.
struct OpenPackOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of the rules, or a file that fenliu compile made of them. 规则文件夹，或编译后的文件",
      valueName: "path"))
  var pack = "rules"
}

/// The cases that pin down what the rules do.
struct CorpusOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the corpus. 语料文件夹", valueName: "folder"))
  var corpus = "corpus"
}

/// Where decisions are written.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Write to this file instead of standard output. 输出到文件", valueName: "file"))
  var output: String?

  /// The file, written anew, or standard output.
  func open(_ language: Language) throws -> Output {
    try output.map { try Output(language, to: $0) } ?? Output(language)
  }
}

/// Whether personal data is shown.
struct DisclosureOptions: ParsableArguments {
  @Flag(help: "Show personal data in the words of messages instead of masking it. 不遮盖个人信息")
  var showPersonal = false

  /// What is shown of personal data.
  var disclosure: Disclosure { showPersonal ? .shown : .masked }
}

/// The day by whose law cases are judged.
struct DateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Judge every case as of this day, such as 2026-09-01, or today. 按此日的规则和法律处理",
      valueName: "date"))
  var asOf: AsOf?
}
