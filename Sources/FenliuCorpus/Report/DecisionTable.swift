import FenliuEngine
import FenliuRules
import FenliuSource

/// Decisions as the rows of a table for spreadsheets: RFC 4180, with a byte order mark so that Excel takes
/// it for UTF-8.
struct DecisionTable {
  let ruleSet: RuleSet
  let disclosure: Disclosure
  let language: Language

  private var words: ReportWords { ReportWords(language) }

  /// The byte order mark and the names of the columns.
  var header: String {
    let names = [
      LocalizedText(zh: "编号", en: "case"), LocalizedText(zh: "状态", en: "status"),
      LocalizedText(zh: "事项", en: "issue"), LocalizedText(zh: "去处代码", en: "destination id"),
      LocalizedText(zh: "去处", en: "destination"), LocalizedText(zh: "缓急", en: "urgency"),
      LocalizedText(zh: "期限", en: "deadline"), LocalizedText(zh: "规则", en: "rules"),
      LocalizedText(zh: "先问", en: "ask first"), LocalizedText(zh: "理由", en: "reasons"),
      LocalizedText(zh: "另有事项", en: "also"),
    ]
    return "\u{FEFF}" + SpreadsheetRow.text(names.map { $0[language] })
  }

  /// A decision: its primary referral, and the others in the last column.
  func row(_ decision: Decision, of decided: Case) -> String {
    let primary = decision.primary
    let destination = primary.map(\.destination) ?? ruleSet.pack.intake
    let status = decision.status.title[language]
    let rules = primary?.findings.map { ruleSet[$0.rule].id } ?? []
    return SpreadsheetRow.text([
      decision.caseID, status, primary.map { ruleSet[$0.issue].title[language] } ?? "",
      destination.map { ruleSet[$0].id } ?? "",
      destination.map { ruleSet[$0].title[language] } ?? words.aPersonDecides,
      primary == nil && decision.urgency == .normal ? "" : decision.urgency.title[language],
      primary?.due.map(due) ?? "", rules.joined(separator: " "),
      decision.questions.first.map(question) ?? "",
      primary.map { reasons(for: $0, in: ShownCase(decided, disclosure)) } ?? words.noRule,
      decision.referrals.dropFirst().map(summary).joined(separator: words.separator),
    ])
  }

  /// A record that is no case; what is wrong with it is its reason.
  func row(_ error: CaseError) -> String {
    let place = LocalizedText(zh: "第 \(error.line) 行", en: "line \(error.line)")[language]
    let status = LocalizedText(zh: "出错", en: "error")[language]
    let empty = Array(repeating: "", count: 7)
    let reason = LocalizedText(
      zh: "\(place)：\(error.message.chinese)", en: "\(place): \(error.message.english)")
    return SpreadsheetRow.text([error.caseID ?? place, status] + empty + [reason[language], ""])
  }

  /// The day, where it is known, so that a spreadsheet can sort by it.
  private func due(_ due: Due) -> String {
    guard let day = due.day else { return DueText(ruleSet: ruleSet).text(due)[language] }
    return [day.description, due.minute.map(DueText.clock)].compactMap { $0 }.joined(separator: " ")
  }

  private func question(_ question: Question) -> String {
    let field = ruleSet[question.field]
    return field.question?[language] ?? words.question(for: field.title[language])
  }

  private func summary(_ referral: Referral) -> String {
    let destination = referral.destination.map { ruleSet[$0].title[language] } ?? words.aPersonDecides
    return words.proposes(ruleSet[referral.issue].title[language], destination)
  }

  /// The titles of the rules with the words they rest on, and of the bars that moved the case.
  private func reasons(for referral: Referral, in shown: ShownCase) -> String {
    func quotes(_ evidence: [Evidence]) -> String {
      let quotes = evidence.map { Highlighter(shown.content(of: $0.part)).quote($0.range) }.distinct()
      let marked = quotes.map { language == .chinese ? "「\($0)」" : "“\($0)”" }
      return marked.isEmpty ? "" : " " + marked.joined(separator: " ")
    }
    let rules = referral.findings.map { ruleSet[$0.rule].title[language] + quotes($0.evidence) }
    let bars = referral.redirects.compactMap { redirect in
      redirect.bar(in: ruleSet).map { $0.title[language] + quotes(redirect.evidence) }
    }
    return (rules + bars).joined(separator: words.separator)
  }
}

/// A row that a spreadsheet shows as it is and runs no part of.
enum SpreadsheetRow {
  /// The row with its line break.
  static func text(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// A cell as it stands in the file.
  static func cell(_ text: String) -> String {
    let plain = isFormula(text) ? "'" + text : text
    let needsQuotes = plain.unicodeScalars.contains { "\",\r\n\t;".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + plain.replacing("\"", with: "\"\"") + "\"" : plain
  }

  /// Whether a spreadsheet could take the text for a formula (OWASP, "CSV Injection"). The full-width forms
  /// are the same to Excel where Chinese or Japanese is its language.
  static func isFormula(_ text: String) -> Bool {
    text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
  }
}
