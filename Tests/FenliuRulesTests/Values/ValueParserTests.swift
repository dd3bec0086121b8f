import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

struct ValueParserTests {
  static let choices = [
    Choice(id: "owner", title: LocalizedText("业主")), Choice(id: "tenant", title: LocalizedText("租客")),
  ]

  @Test(arguments: [
    ("0", FieldType.integer, Int64(0)), ("12", .integer, 12), ("-12", .integer, -12),
    ("9000000000000000", .integer, 9_000_000_000_000_000),
    ("1.5", .number, 1_500_000), ("-0.000001", .number, -1), ("2.5000000", .number, 2_500_000),
    ("3000", .money, 300_000), ("3000.50", .money, 300_050), ("3000元", .money, 300_000),
    ("3万元", .money, 3_000_000), ("1.23456万元", .money, 1_234_560), ("0.01", .money, 1),
    ("1970-01-01", .date, 0), ("2026-08-15", .date, 20_680), ("0001-01-01", .date, -719_162),
    ("30 days", .duration, 43_200), ("1 day", .duration, 1440), ("30天", .duration, 43_200),
    ("1 month", .duration, 43_200), ("3个月", .duration, 129_600), ("1 year", .duration, 525_600),
    ("2年", .duration, 1_051_200), ("48 hours", .duration, 2880), ("48小时", .duration, 2880),
    ("90 minutes", .duration, 90), ("2 weeks", .duration, 20_160), ("48 小时", .duration, 2880),
  ])
  func quantitiesAreInBaseUnits(text: String, type: FieldType, expected: Int64) throws {
    #expect(try ValueParser.parse(text, as: type).get() == .quantity(expected))
  }

  @Test(arguments: [
    ("0777", FieldType.integer), ("1_000", .integer), ("0x1F", .integer), ("12:30", .integer),
    ("1.0", .integer),
    ("+1", .integer), ("", .integer), ("-", .integer), (" 1", .integer), ("１２", .integer), ("nan", .number),
    ("1e3", .number), (".5", .number), ("5.", .number), ("1.2.3", .number), ("1.0000001", .number),
    ("-5", .money), ("3,000", .money), ("3.001", .money), ("元", .money), ("三千元", .money), ("3000圆", .money),
    ("2026-8-15", .date), ("2026-13-01", .date), ("2026-02-29", .date), ("20260815", .date),
    ("0000-01-01", .date),
    ("2026-08-15T00:00", .date), ("30days", .duration), ("30", .duration), ("days", .duration),
    ("-3 days", .duration), ("1.5 years", .duration), ("3  days", .duration), ("3 日元", .duration),
    ("yes", .boolean), ("True", .boolean), ("是", .boolean), ("1", .boolean), ("owners", .choice(choices)),
  ])
  func nonsenseIsRefused(text: String, type: FieldType) {
    #expect(throws: ValueError.self) { try ValueParser.parse(text, as: type).get() }
  }

  @Test(arguments: [
    ("9000000000000001", FieldType.integer), ("99999999999999999999999999", .integer),
    ("9000000001", .number),
    ("9000000001万元", .money), ("1001 years", .duration), ("99999999999 days", .duration),
  ])
  func whatCouldOverflowIsRefused(text: String, type: FieldType) {
    guard case .failure(let error) = ValueParser.parse(text, as: type) else {
      Issue.record("`\(text)` was accepted")
      return
    }
    #expect(error.reason == .tooLarge)
  }

  @Test(arguments: [
    ("0777", FieldType.integer, "777"), ("3,000元", .money, "3000元"), ("1_000.5", .number, "1000.5"),
    ("no", FieldType.boolean, "false"), ("On", .boolean, "true"), ("2026/8/5", .date, "2026-08-05"),
    ("2026年8月5日", .date, "2026-08-05"), ("30days", .duration, "30 days"),
    ("tennant", .choice(choices), "tenant"),
  ])
  func whatWasMeantIsSuggested(text: String, type: FieldType, meant: String) throws {
    guard case .failure(let error) = ValueParser.parse(text, as: type) else {
      Issue.record("`\(text)` was accepted")
      return
    }
    #expect(error.suggestion == meant)
    #expect(throws: Never.self) { try ValueParser.parse(meant, as: type).get() }
  }

  @Test func choicesAreASet() throws {
    let type = FieldType.choices(Self.choices)
    #expect(try ValueParser.parse(["tenant", "owner", "tenant"], as: type).get() == .choices([0, 1]))
    #expect(try ValueParser.parse([], as: type).get() == .choices([]))
    #expect(try ValueParser.parse("tenant", as: .choice(Self.choices)).get() == .choice(1))
    #expect(throws: ValueError.self) { try ValueParser.parse(["1", "2"], as: .integer).get() }
  }

  @Test func stringsAreFolded() throws {
    #expect(try ValueParser.parse(" 長江路ＡB ", as: .string).get() == .string("长江路ab"))
  }

  @Test func datesAreReadBack() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let day = CalendarDate(dayNumber: Int.random(in: -719_162...2_932_896, using: &random))
      #expect(try ValueParser.date(day.description).get() == day)
    }
  }

  @Test func anyTextIsReadOrRefused() {
    let letters = Array("0123456789-.:_ /元万天个月年daysyes是\u{FF11}\u{0301}")
    let types: [FieldType] = [
      .boolean, .choice(Self.choices), .choices(Self.choices), .integer, .number, .money, .date, .duration,
      .string,
    ]
    var random = SeededGenerator(seed: 11)
    for _ in 0..<5000 {
      let length = Int.random(in: 0...24, using: &random)
      let text = String((0..<length).map { _ in letters.randomElement(using: &random) ?? "0" })
      for type in types {
        guard case .success(.quantity(let value)) = ValueParser.parse(text, as: type) else { continue }
        #expect(abs(value) <= 9_000_000_000_000_000)
      }
    }
  }
}
