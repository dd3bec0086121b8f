import FenliuRules
import FenliuSource
import Testing

@testable import FenliuCorpus

@Suite("Answers are read as people type them")
struct AnswerReaderTests {
  private let ruleSet: RuleSet

  init() throws { ruleSet = try InterviewPack.load().ruleSet }

  /// What is understood, or `?` with the complaint.
  private func read(_ text: String, for id: String) throws -> String {
    let field = try #require(ruleSet.fields.first { $0.id == id })
    switch AnswerReader(field: field, day: CalendarDate(year: 2026, month: 9, day: 10)).read(text) {
    case .success(let value): return ValueText(field.type).text(of: value).english
    case .failure(let problem): return "? " + problem.message.english
    }
  }

  @Test(
    "what is understood",
    arguments: [
      ("danger", "1", "yes"), ("danger", " Ｙ ", "yes"), ("danger", "是", "yes"), ("danger", "没有", "no"),
      ("danger", "２", "no"),
      ("relation", "3", "shop keeper"), ("relation", "租客", "tenant"),
      ("relation", "Shop Keeper", "shop keeper"),
      ("relation", "owner", "owner"),
      ("topics", "2 1", "noise, pets"), ("topics", "1，2", "noise, pets"), ("topics", "0", "none of them"),
      ("topics", "宠物、噪声", "noise, pets"), ("topics", "都不是", "none of them"),
      ("households", "12户", "12"), ("households", "1,000", "1000"), ("ratio", "0.5", "0.5"),
      ("amount", "3万", "30000 yuan"), ("amount", "￥3,000", "3000 yuan"), ("amount", "3000块钱", "3000 yuan"),
      ("amount", "1.5万元", "15000 yuan"), ("amount", "３０００．５元", "3000.5 yuan"),
      ("incident", "2026-09-01", "2026-09-01"), ("incident", "2026/9/1", "2026-09-01"),
      ("incident", "2026年9月1日", "2026-09-01"), ("incident", "2026.9.1", "2026-09-01"),
      ("lasting", "30天", "30 days"), ("lasting", "3个月", "90 days"), ("lasting", "2 weeks", "14 days"),
      ("lasting", "2weeks", "14 days"), ("lasting", "2个小时", "2 hours"), ("lasting", "1 星期", "7 days"),
      ("lasting", "半年", "180 days"), ("lasting", "三个月", "90 days"), ("incident", "昨天", "2026-09-09"),
      ("incident", "8月5日", "2026-08-05"), ("households", "十二户", "12"), ("households", "三", "3"),
      ("amount", "两万三", "23000 yuan"), ("building", "三号楼", "三号楼"), ("building", "“q”", "q"),
    ])
  func understood(field: String, text: String, value: String) throws {
    #expect(try read(text, for: field) == value)
  }

  @Test(
    "what is refused, and why",
    arguments: [
      ("danger", "maybe", "? `maybe` is no answer; type 1 for yes or 2 for no"),
      ("relation", "4", "? there is no choice `4`; type 1 to 3"),
      ("relation", "-9223372036854775808", "? there is no choice `-9223372036854775808`; type 1 to 3"),
      ("relation", "tenat", "? there is no choice `tenat`; did you mean `tenant`?"),
      ("topics", "1 7", "? there is no choice `7`; type 1 to 2"),
      ("topics", "，", "? type the numbers of the choices, or 0 for none of them"),
      ("households", "0", "? `0` is out of bounds; it must be ≥ 1 and ≤ 1000"),
      ("households", "很多", "? `很多` cannot be read: expected a whole number such as `12`"),
      (
        "amount", "3,5", "? `3,5` cannot be read: expected a sum of money such as `3000元`; did you mean `35`?"
      ),
      ("amount", "99999999999999999999", "? `99999999999999999999` is too large"),
      ("households", "三十多户", "? `三十多户` cannot be read: expected a whole number such as `12`"),
      ("amount", "约3000元", "? `约3000元` cannot be read: expected a sum of money such as `3000元`"),
      ("incident", "2026-02-30", "? there is no day `2026-02-30`"),
      ("incident", "去年", "? `去年` cannot be read: expected a date such as `2026-08-15`"),
      ("lasting", "long", "? `long` cannot be read: expected a span of time such as `30 days`"),
    ])
  func refused(field: String, text: String, complaint: String) throws {
    #expect(try read(text, for: field) == complaint)
  }

  @Test(
    "commands stand apart from answers",
    arguments: [
      ("", .enter), ("  ", .enter), ("ｓ", .skip), ("B", .back), ("c", .list), ("c 2", .change(2)),
      ("C  12", .change(12)),
      ("w", .why), ("？", .help), ("q", .finish), ("c2", .answer("c2")), ("c x", .answer("c x")),
      ("c 99999999999999999999", .answer("c 99999999999999999999")), ("“q”", .answer("“q”")),
    ] as [(String, DialogueCommand)])
  func commands(line: String, command: DialogueCommand) {
    #expect(DialogueCommand(line) == command)
  }
}
