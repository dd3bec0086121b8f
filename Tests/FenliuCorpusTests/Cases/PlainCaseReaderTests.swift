import FenliuEngine
import FenliuTesting
import Testing

@testable import FenliuCorpus

/// Whatever is read at once must be what `CaseDecoder` reads; how much of it there is, nobody promises but for records
/// written as most are.
@Suite struct PlainCaseReaderTests {
  private let decoder = CaseDecoder(SampleRuleSet.ruleSet, disclosure: .masked)

  private func expectAgreement(_ record: [UInt8], _ reader: inout PlainCaseReader) {
    guard let read = reader.read(record, line: 3) else { return }
    let decoded = try? decoder.decode(record, line: 3)
    #expect(read == decoded, "\(String(decoding: record, as: UTF8.self))")
  }

  @Test(arguments: [
    #"{"id":"K-1","title":"甲","text":"乙","received":"2026-09-01 10:40"}"#,
    #" { "id" : "K-1" , "text" : "一\n二 \"三\" \u5670" } "#,
    #"{"text":"x","amount":3000,"dissuaded":true,"relation":"tenant","households":12}"#,
    #"{"text":"x","fields":{"amount":3000.5,"topics":["pets"],"note":"甲"}}"#,
    #"{"text":"x","title":null,"amount":null,"fields":null,"id":null}"#,
    #"{"text":"x","status":"open","count":0,"nested":{"a":[1]}}"#,
  ])
  func `what most records look like is read at once`(record: String) throws {
    var reader = decoder.plainReader()
    let bytes = Array(record.utf8)
    // The second time all names are known.
    for _ in 0..<2 { #expect(reader.read(bytes, line: 3) == (try decoder.decode(bytes, line: 3))) }
  }

  @Test(arguments: [
    "", "{}", "[]", #"{"text":"x""#, #"{"text":"x"}}"#, #"{"text":"x",}"#, #"{"text" "x"}"#,
    #"{"title":null}"#,
    #"{"text":"x","text":"y"}"#, #"{"text":"x","a":1,"a":2}"#, #"{"text":"x","a":{"b":1,"b":2}}"#,
    #"{"text":1}"#, #"{"text":"x","id":""}"#, #"{"text":"x","id":7}"#, #"{"text":"x","received":"soon"}"#,
    #"{"text":"x","fields":[]}"#, #"{"text":"x","fields":{"disuaded":true}}"#, #"{"text":"x","amount":true}"#,
    #"{"text":"x","dissuaded":true,"fields":{"dissuaded":true}}"#, #"{"text":"x","households":0}"#,
    #"{"te\u0078t":"x"}"#, "{\"text\":\"\u{1}\"}",
  ])
  func `what is wrong or odd is left to others`(record: String) {
    var reader = decoder.plainReader()
    #expect(reader.read(Array(record.utf8), line: 3) == nil)
  }

  @Test func `more names than are kept are left to others`() {
    var reader = decoder.plainReader()
    for number in 0..<100 {
      let read = reader.read(Array(#"{"text":"x","a\#(number)":1}"#.utf8), line: 3)
      #expect((read != nil) == (number + 1 < MemberNames.limit))
    }
    #expect(reader.read(Array(#"{"text":"x"}"#.utf8), line: 3) != nil)
  }

  /// Records of pieces that fit together or do not, whole and with a byte changed.
  @Test func `records at random are read as by others`() {
    var generator = SeededGenerator(seed: 5)
    var reader = decoder.plainReader()
    let names = [
      "id", "title", "text", "received", "fields", "amount", "relation", "note", "households", "dissuaded",
      "remark_of_the_clerk", "备注", "",
    ]
    let values = [
      #""K-1""#, #""甲""#, #""a \"b\"\n""#, "12", "0", "-1", "1e3", "12345678901", "true", "false", "null",
      "[]",
      #"["pets"]"#, "{}", #"{"amount":5}"#, #"{"relation":"owner","note":"乙"}"#, #""tenant""#,
      #""2026-09-01""#,
      #""\ud83d""#, "tru", "",
    ]
    func random<Element>(_ elements: [Element], or element: Element) -> Element {
      elements.randomElement(using: &generator) ?? element
    }
    var taken = 0
    for _ in 0..<3000 {
      let members = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        random(["", " ", "\n"], or: "") + "\"\(random(names, or: ""))\":\(random(values, or: ""))"
      }
      var record = Array("{\"text\":\"x\",\(members.joined(separator: ","))}".utf8)
      if reader.read(record, line: 3) != nil { taken += 1 }
      expectAgreement(record, &reader)
      record[Int.random(in: record.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      expectAgreement(record, &reader)
    }
    #expect(taken > 200)
  }
}
