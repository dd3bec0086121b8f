import FenliuEngine
import Testing

@testable import FenliuCorpus

@Suite("Labels are read beside cases")
struct LabelTests {
  private let sample: ScoreSample

  init() throws { sample = try ScoreSample() }

  private func label(_ json: String) throws(CaseError) -> MessageLabel? {
    guard let record = sample.read(#"{"id":"a","text":"x","label":\#(json)}"#).first else { return nil }
    return try record.get().label
  }

  @Test("everything may be missing, and what means nothing is passed over")
  func labels() throws {
    var expected = MessageLabel()
    expected.category = "noise"
    expected.also = ["env.garbage"]
    expected.urgency = .high
    let json =
      #"{"category":"noise","issue":null,"also":["env.garbage","env.garbage"],"urgency":"high","why":[1]}"#
    #expect(try label(json) == expected)
    #expect(try label("{}")?.isEmpty == true)
    #expect(try label("null") == nil)
  }

  @Test(
    "where a message may go",
    arguments: [
      ("{}", []), (#"{"destination":"room"}"#, ["room"]),
      (#"{"destination":"room","acceptable":[]}"#, ["room"]),
      (#"{"destination":"room","acceptable":["police","hall"]}"#, ["police", "hall"]),
      (#"{"acceptable":["police"]}"#, ["police"]),
    ] as [(String, [String])])
  func mayGoTo(json: String, expected: [String]) throws {
    #expect(try label(json)?.mayGoTo == expected)
  }

  @Test(
    "a label that is none is an error of its record",
    arguments: [
      ("[]", .wrongType, "`label` must be an object, not an array"),
      (#"{"category":1}"#, .wrongType, "`label.category` must be a string that is not empty, not a number"),
      (#"{"issue":""}"#, .wrongType, "`label.issue` must be a string that is not empty, not a string"),
      (#"{"also":"x"}"#, .wrongType, "`label.also` must be an array of strings, not a string"),
      (
        #"{"acceptable":[null]}"#, .wrongType,
        "`label.acceptable` must be a string that is not empty, not null"
      ),
      (
        #"{"urgency":"urgent"}"#, .badValue,
        "`label.urgency` must be `normal`, `high` or `emergency`, not `urgent`"
      ),
      (
        #"{"out_of_scope":"yes"}"#, .wrongType, "`label.out_of_scope` must be `true` or `false`, not a string"
      ),
      (#"{"issue":"x","issue":"y"}"#, .duplicateKey, "the key `issue` stands twice"),
    ] as [(String, CaseError.Code, String)])
  func errors(json: String, code: CaseError.Code, message: String) throws {
    let error = try #require(throws: CaseError.self) { try label(json) }
    #expect(error.code == code)
    #expect(error.message.english == message)
    #expect(error.caseID == "a")
  }

  @Test("whoever only decides cases is not refused a record because of its label")
  func routeIsNotStricter() {
    let input =
      #"{"id":"a","text":"x","label":{"urgency":"urgent","also":1}}"# + "\n"
      + #"{"id":"b","text":"x","label":[]}"#
    #expect(readCases(input).map(\.brief) == ["a", "b"])
  }

  @Test("pieces of any size, arrays and plain text are read as cases are")
  func inputs() {
    let whole = sample.read(ScoreSample.messages)
    #expect(sample.read(ScoreSample.messages, pieceSize: 1) == whole)
    let array = #"[{"id":"a","text":"x","label":{"out_of_scope":true}},{"id":"b","text":"x"}]"#
    let labels = sample.read(array).map { try? $0.get().label?.isOutOfScope }
    #expect(labels == [true, nil])
    #expect(
      sample.read("楼上跳绳").map { try? $0.get() } == [
        LabelledCase(decided: Case(id: "stdin", text: "楼上跳绳"), label: nil)
      ])
  }
}
