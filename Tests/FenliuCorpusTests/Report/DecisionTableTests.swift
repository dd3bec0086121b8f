import FenliuEngine
import FenliuSource
import FenliuTesting
import Testing

@testable import FenliuCorpus

@Suite("Decisions as a table for spreadsheets")
struct DecisionTableTests {
  @Test(
    "no cell is a formula, and none breaks its row",
    arguments: [
      ("", ""), ("楼上", "楼上"), ("=1+1", "'=1+1"), ("+86", "'+86"), ("-5", "'-5"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""), ("\nx", "\"'\nx\""), ("＝1", "'＝1"), ("＋1", "'＋1"),
      ("－1", "'－1"), ("＠x", "'＠x"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("=\"a\"", "\"'=\"\"a\"\"\""),
      ("a\r\nb", "\"a\r\nb\""), ("1=1", "1=1"), ("=\u{301}1", "'=\u{301}1"),
    ])
  func cells(text: String, expected: String) {
    #expect(SpreadsheetRow.cell(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test("decisions and errors", arguments: Language.allCases)
  func table(language: Language) {
    let reporter = DecisionReporter(ruleSet: SampleRuleSet.ruleSet)
    let decisions = [SampleDecisions.routed, SampleDecisions.review, SampleDecisions.unmatched]
    let error = CaseError(.badDate, line: 7, LocalizedText(zh: "`=1` 不是日期", en: "`=1` is not a date"))
    let table =
      reporter.tableHeader(in: language)
      + decisions.map { reporter.tableRow($0, of: SampleDecisions.decided, in: language) }.joined()
      + reporter.tableRow(error, in: language)
    #expect(table.unicodeScalars.first == "\u{FEFF}")
    expectGolden(table, named: "Report/table.\(language.rawValue)", fileExtension: "csv")
  }
}
