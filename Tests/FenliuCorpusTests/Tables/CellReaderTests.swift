import FenliuEngine
import FenliuRules
import FenliuSource
import Testing

@testable import FenliuCorpus

@Suite("Cells are read as people write them")
struct CellReaderTests {
  private typealias Sample = SampleRuleSet

  private func value(_ field: String, _ cell: String, _ disclosure: Disclosure = .masked) -> Result<
    FieldValue?, CellReader.Problem
  > {
    let schema = SampleRuleSet.fields.first { $0.id == field } ?? SampleRuleSet.fields[0]
    return Result { () throws(CellReader.Problem) in
      try CellReader(disclosure: disclosure).value(cell, of: schema)
    }
  }

  static let good: [(String, String, FieldValue)] = [
    ("amount", "3000", .quantity(300_000)), ("amount", "3,000", .quantity(300_000)),
    ("amount", "３,０００元", .quantity(300_000)), ("amount", "3万元", .quantity(3_000_000)),
    ("amount", "3万", .quantity(3_000_000)), ("amount", "三千五", .quantity(350_000)),
    ("amount", "三千五百元", .quantity(350_000)), ("amount", "¥35.5", .quantity(3550)),
    ("households", "12", .quantity(12)), ("households", "1,200", .quantity(1200)),
    ("households", "十二", .quantity(12)),
    ("ratio", "0.5", .quantity(500_000)), ("ratio", "１.５", .quantity(1_500_000)),
    ("dissuaded", "是", .boolean(true)), ("dissuaded", "有", .boolean(true)),
    ("dissuaded", "TRUE", .boolean(true)), ("dissuaded", "否", .boolean(false)),
    ("dissuaded", "无", .boolean(false)), ("dissuaded", "False", .boolean(false)),
    ("relation", "owner", .choice(0)), ("relation", "租客", .choice(1)), ("relation", "Tenant", .choice(1)),
    ("topics", "噪声、宠物", .choices([0, 1])), ("topics", "pets; noise", .choices([0, 1])),
    ("topics", "宠物", .choices([1])),
    ("duration", "30天", .quantity(43_200)), ("duration", "三个月", .quantity(129_600)),
    ("incident", "2026/1/3", .quantity(20_456)), ("incident", "2026年1月3日", .quantity(20_456)),
    ("incident", "2026.1.3", .quantity(20_456)), ("incident", "2026-01-03 10:40", .quantity(20_456)),
    ("note", "随便", .string("随便")),
  ]

  @Test("one value a cell", arguments: good)
  func reading(field: String, cell: String, expected: FieldValue) throws {
    #expect(try value(field, cell).get() == expected)
  }

  static let bad: [(String, String, String)] = [
    ("amount", "很多", "很多"), ("amount", "3,00", "3,00"), ("amount", "三千多", "三千多"), ("amount", "3到5万", "3到5万"),
    ("amount", "-5", "-5"), ("households", "0", "1"), ("households", "3元", "3元"),
    ("households", "1.5", "1.5"),
    ("dissuaded", "也许", "是"), ("dissuaded", "1", "是"), ("relation", "业生", "业主"), ("topics", "噪声、鸟", "宠物"),
    ("incident", "46025", "Excel"), ("incident", "46025.44", "Excel"), ("incident", "2026年1月", "2026-09-01"),
    ("incident", "2026-02-30", "2026-09-01"), ("incident", "昨天", "2026-09-01"),
    ("incident", "20260103", "2026-09-01"),
    ("incident", "2026年1月3日和4日", "2026-09-01"), ("duration", "很久", "很久"),
  ]

  @Test("what has no one meaning is refused, with what to write", arguments: bad)
  func refusal(field: String, cell: String, hint: String) {
    switch value(field, cell) {
    case .success(let value): Issue.record("\(cell) was read as \(String(describing: value))")
    case .failure(let problem): #expect(problem.message.chinese.contains(hint), "\(problem.message.chinese)")
    }
  }

  @Test(
    "days with a time of day",
    arguments: [
      ("2026/1/3 9:05", 545), ("2026-01-03 10:40:19", 640), ("2026年1月3日 10:40", 640), ("2026年1月3日10时", 600),
      ("2026.1.3 晚上8点", 1200), ("2026年1月3日下午3点半", 930),
    ])
  func times(cell: String, minute: Int) throws {
    let date = try CellReader(disclosure: .masked).date(cell)
    #expect(date.minute == minute)
    #expect(date.day.description == "2026-01-03")
  }

  @Test("errors quote cells without personal data, unless it is asked for")
  func masking() throws {
    for disclosure in Disclosure.allCases {
      for (field, cell) in [
        ("amount", "打13812345678问"), ("incident", "打13812345678问"), ("dissuaded", "打13812345678问"),
      ] {
        guard case .failure(let problem) = value(field, cell, disclosure) else {
          Issue.record("\(cell) was read")
          continue
        }
        #expect(problem.message.english.contains("13812345678") == (disclosure == .shown))
        #expect(problem.message.chinese.contains("打***********问") == (disclosure == .masked))
      }
    }
  }
}
