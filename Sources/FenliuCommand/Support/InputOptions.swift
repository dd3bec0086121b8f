import ArgumentParser
import FenliuCorpus
import FenliuRules
import FenliuSource

/// How the inputs of a command are written.
struct InputOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, tsv, ndjson, json, text

    var caseFormat: CaseFormat {
      switch self {
      case .csv: .csv
      case .tsv: .tsv
      case .ndjson: .ndjson
      case .json: .json
      case .text: .text
      }
    }
  }

  @Option(
    help: ArgumentHelp(
      "How the input is written: csv, tsv, ndjson, json or text; by default as its name and its start tell. 输入格式"
    ))
  var inputFormat: Format?
  @Option(
    help: ArgumentHelp(
      "The column of a table that gives id, title, text, received or a field: text=内容. 指定列",
      valueName: "what=column"))
  var map: [String] = []

  /// What the options say, for cases of a pack; ends the command if a mapping cannot be.
  func form(
    _ ruleSet: RuleSet, _ language: Language, _ disclosure: Disclosure
  ) throws -> CaseInputs.Form {
    var columns = ColumnNames(ruleSet: ruleSet)
    for mapping in map {
      do {
        try columns.map(mapping)
      } catch {
        let message = error.message
        StandardError.complain(
          LocalizedText(zh: "--map：\(message.chinese)", en: "--map: \(message.english)"), language)
        throw ExitStatus.usage.code
      }
    }
    return CaseInputs.Form(format: inputFormat?.caseFormat, columns: columns, disclosure: disclosure)
  }
}
