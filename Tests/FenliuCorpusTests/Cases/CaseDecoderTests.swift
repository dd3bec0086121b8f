import FenliuEngine
import FenliuRules
import Testing

@testable import FenliuCorpus

@Suite("Records become cases")
struct CaseDecoderTests {
  private func decode(_ record: String) throws(CaseError) -> Case {
    try CaseDecoder(SampleRuleSet.ruleSet, disclosure: .masked).decode(Array(record.utf8), line: 7)
  }

  @Test(
    "ids are strings or whole numbers",
    arguments: [
      (#""K-1""#, "K-1"), ("12", "12"), ("123456789012345678901", "123456789012345678901"),
      ("null", "line-7"),
    ])
  func ids(id: String, expected: String) throws {
    #expect(try decode(#"{"id":\#(id),"text":"x"}"#).id == expected)
  }

  @Test("a record has a title, a text, or both; other keys mean nothing")
  func texts() throws {
    let both = try decode(#"{"text":"甲","title":"乙","status":"open","x":{"y":[1]}}"#)
    #expect(both == Case(id: "line-7", title: "乙", text: "甲"))
    #expect(try decode(#"{"title":"乙"}"#).text.isEmpty)
  }

  @Test(
    "dates are read with and without a time",
    arguments: [
      ("2026-09-01", nil), ("2026/9/1", nil), ("2026-9-1", nil), ("2026-09-01 10:40", 640),
      ("2026-09-01T10:40", 640), ("2026/9/1  0:05", 5), ("2026-09-01 10:40:19", 640),
      ("2026-09-01T10:40:19.123+08:00", 640), (" 2026-09-01 ", nil),
    ] as [(String, Int?)])
  func dates(text: String, minute: Int?) throws {
    let decided = try decode(#"{"text":"x","received":"\#(text)"}"#)
    let day = try #require(CalendarDate(year: 2026, month: 9, day: 1))
    #expect(decided.date == CaseDate(day, minute: minute))
  }

  @Test("a date that is null is not known")
  func noDate() throws {
    #expect(try decode(#"{"text":"x","received":null}"#).date == nil)
  }

  @Test(
    "what is no date is refused",
    arguments: [
      "", "2026", "2026-02-30", "2026-13-01", "26-09-01", "2026-09-01x", "2026-09-01 24:00",
      "2026-09-01 10", "2026-09-01 10:60", "2026-09-01T10:40Z", "2026-09/01", "２０２６-09-01",
      "2026-09-01 10:40:99999999999999999999",
    ])
  func badDates(text: String) throws {
    let error = try #require(throws: CaseError.self) { try decode(#"{"text":"x","received":"\#(text)"}"#) }
    #expect(error.code == .badDate)
  }

  static let values: [(String, String, FieldValue?)] = [
    ("dissuaded", "true", .boolean(true)), ("dissuaded", "null", nil),
    ("amount", "3000", .quantity(300_000)), ("amount", "3000.5", .quantity(300_050)),
    ("amount", "0.1", .quantity(10)), ("amount", #""3万元""#, .quantity(3_000_000)),
    ("amount", "80071992547409.93", .quantity(8_007_199_254_740_993)),
    ("households", "12", .quantity(12)), ("ratio", "-0.000001", .quantity(-1)),
    ("incident", #""1970/1/2""#, .quantity(1)), ("duration", #""2 hours""#, .quantity(120)),
    ("relation", #""tenant""#, .choice(1)), ("topics", #"["pets","noise"]"#, .choices([0, 1])),
    ("topics", "[]", .choices([])), ("topics", #""pets""#, .choices([1])),
  ]

  @Test("fields are read by their types, wherever they stand", arguments: values)
  func fields(name: String, json: String, value: FieldValue?) throws {
    let field = try #require(FieldNames(SampleRuleSet.ruleSet)[name])
    #expect(try decode(#"{"text":"x","fields":{"\#(name)":\#(json)}}"#).fields[field] == value)
    #expect(try decode(#"{"text":"x","\#(name)":\#(json)}"#).fields[field] == value)
  }

  @Test(
    "bad records are refused with the id of the case",
    arguments: [
      (#""text":"x","text":"y""#, .duplicateKey, "the key `text` stands twice"),
      (#""text":1"#, .wrongType, "`text` must be a string, not a number"),
      (#""title":null"#, .missingText, "the record has neither `text` nor `title`"),
      (#""text":"x","received":20260901"#, .wrongType, "`received` must be a string, not a number"),
      (#""text":"x","fields":[]"#, .wrongType, "`fields` must be an object, not an array"),
      (
        #""text":"x","fields":{"disuaded":true}"#, .unknownField,
        "the pack has no field `disuaded`; did you mean `dissuaded`?"
      ),
      (
        #""text":"x","dissuaded":true,"fields":{"dissuaded":true}"#, .duplicateKey,
        "the field `dissuaded` is given twice"
      ),
      (
        #""text":"x","dissuaded":1"#, .badValue,
        "field `dissuaded`: expected `true` or `false`, not a number"
      ),
      (
        #""text":"x","households":0"#, .badValue,
        "field `households`: the value is out of bounds; it must be ≥ 1 and ≤ 100000"
      ),
    ] as [(String, CaseError.Code, String)])
  func bad(members: String, code: CaseError.Code, message: String) throws {
    let error = try #require(throws: CaseError.self) { try decode(#"{"id":"K",\#(members)}"#) }
    #expect(error.code == code)
    #expect(error.caseID == "K")
    #expect(error.line == 7)
    #expect(error.message.english == message)
  }

  @Test(
    "values of another type, or with digits to lose, are refused",
    arguments: [
      ("dissuaded", #""true""#), ("amount", "true"), ("amount", "1e3"), ("amount", "0.001"),
      ("amount", #""三千""#), ("amount", "99999999999999999999"), ("households", "1.5"), ("duration", "30"),
      ("relation", #""Tenant""#), ("relation", "1"), ("topics", #"["pets",1]"#), ("incident", "20260901"),
    ])
  func badValues(name: String, json: String) throws {
    let error = try #require(throws: CaseError.self) { try decode(#"{"text":"x","\#(name)":\#(json)}"#) }
    #expect(error.code == .badValue)
  }

  @Test("an id of another type is an error without an id")
  func badID() throws {
    let error = try #require(throws: CaseError.self) { try decode(#"{"id":1.5,"text":"x"}"#) }
    #expect(error == CaseError(.wrongType, line: 7, error.message))
  }
}
