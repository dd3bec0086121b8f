import Testing

@testable import FenliuCorpus

@Suite("Records are read as strict JSON")
struct RecordParserTests {
  @Test(
    "values are read as written",
    arguments: [
      ("null", RecordValue.null), (" true ", .boolean(true)), ("false", .boolean(false)),
      ("-0.10E+5", .number("-0.10E+5")),
      ("123456789012345678901234567890", .number("123456789012345678901234567890")),
      (#""""#, .string("")), (#""\u5670\ud83d\ude00\n\/""#, .string("噰😀\n/")),
      (#""\u0000""#, .string("\u{0}")),
      ("[]", .array([])), ("[1, {}]", .array([.number("1"), .object([])])),
      (#"{"a" : [ ] }"#, .object([RecordMember(name: "a", value: .array([]))])),
    ])
  func good(text: String, value: RecordValue) throws {
    let record = try RecordParser.parse(Array(text.utf8))
    #expect(record.value == value)
    #expect(record.duplicateName == nil)
  }

  @Test(
    "what is not JSON is refused at its place",
    arguments: [
      ("", .expectedValue, 0), ("nul", .expectedValue, 0), ("01", .trailing, 1), ("1.", .expectedDigit, 2),
      ("+1", .expectedValue, 0), ("NaN", .expectedValue, 0), ("-", .expectedDigit, 1),
      ("1e", .expectedDigit, 2), ("{a:1}", .expectedName, 1), (#"{"a" 1}"#, .expectedColon, 5),
      (#"{"a":1,}"#, .expectedName, 7), ("[1,]", .expectedValue, 3), ("[1", .expectedEnd("]"), 2),
      (#"{"a":1"#, .expectedEnd("}"), 6), (#""a"#, .openString, 2), ("\"\t\"", .controlCharacter, 1),
      (#""\x""#, .badEscape, 2), (#""\u12""#, .badEscape, 3), (#""\ud83d""#, .loneSurrogate, 7),
      (#""\udc00""#, .loneSurrogate, 7), (#""\ud83dA""#, .loneSurrogate, 7),
      (#""\ud83d\u0041""#, .loneSurrogate, 13), ("1 2", .trailing, 2),
    ] as [(String, RecordSyntaxError.Reason, Int)])
  func bad(text: String, reason: RecordSyntaxError.Reason, offset: Int) {
    #expect(throws: RecordSyntaxError(reason, offset: offset)) {
      try RecordParser.parse(Array(text.utf8))
    }
  }

  @Test(
    "what is not UTF-8 is refused, even where mending it would not change its length",
    arguments: [[0xFF], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xE6, 0xBC]] as [[UInt8]])
  func badUTF8(bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    #expect(throws: RecordSyntaxError(.badUTF8, offset: 1)) {
      try RecordParser.parse([quote] + Array("漏水".utf8) + bytes + [quote])
    }
    #expect(throws: Never.self) { try RecordParser.parse(Array("\"漏水\u{FFFD}\"".utf8)) }
  }

  @Test("a place is told in characters, not bytes")
  func place() throws {
    let bytes = Array(#"{"文字":x}"#.utf8)
    let error = try #require(throws: RecordSyntaxError.self) { try RecordParser.parse(bytes) }
    #expect(error.message(in: bytes).english == "at character 7 of the record: a JSON value is expected here")
  }

  @Test("a name that stands twice is noticed at any depth")
  func duplicates() throws {
    #expect(try RecordParser.parse(Array(#"{"a":{"b":1,"b":2}}"#.utf8)).duplicateName == "b")
  }

  @Test("a name that stands twice is noticed among few and among many", arguments: [1, 15, 16, 17, 40])
  func duplicates(count: Int) throws {
    let members = (0..<count).map { "\"k\($0)\":\($0)" }
    func duplicateName(_ members: [String]) throws -> String? {
      try RecordParser.parse(Array("{\(members.joined(separator: ","))}".utf8)).duplicateName
    }
    #expect(try duplicateName(members) == nil)
    #expect(try duplicateName(members + ["\"k0\":0"]) == "k0")
    #expect(try duplicateName(members + ["\"k\(count - 1)\":0", "\"new\":0"]) == "k\(count - 1)")
  }
}
