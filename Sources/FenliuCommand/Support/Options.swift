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
