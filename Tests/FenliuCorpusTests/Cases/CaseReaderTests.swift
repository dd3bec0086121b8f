import FenliuEngine
import FenliuTesting
import Testing

@testable import FenliuCorpus

@Suite("Inputs are cut into records")
struct CaseReaderTests {
  static let inputs: [(String, [String])] = [
    ("", []),
    ("  \n\t\r\n", []),
    ("\u{FEFF}", []),
    (#"{"id":"a","text":"x"}"#, ["a"]),
    ("{\"id\":\"a\",\"text\":\"x\"}\n", ["a"]),
    ("\u{FEFF}{\"id\":\"a\",\"text\":\"x\"}\r\n\r\n{\"text\":\"y\"}\r\n", ["a", "line-3"]),
    (
      "{\"text\":1}\n{\"text\":\"x\"}\nnonsense\n{\"text\":\"y\"}",
      ["1:wrong-type", "line-2", "3:bad-json", "line-4"]
    ),
    ("{}\n[1]\n1\nnull\n", ["1:missing-text", "2:not-an-object", "3:not-an-object", "4:not-an-object"]),
    (
      "{\n  \"id\": \"a\",\n  \"text\": \"}{\"\n}\n{\"text\":\"x\"}\n{ \r\n}",
      ["a", "line-5", "6:missing-text"]
    ),
    (
      "{\n\"text\":\"x\"}} oops\n{\"id\":\"b\",\"text\":\"x\"}\n{",
      ["line-1", "2:bad-json", "b", "4:bad-json"]
    ),
    ("{", ["1:bad-json"]),
    ("[]", []),
    (" [ ] \n", []),
    (#"[{"id":"a","text":"[,]"},{"id":"b","text":"\"]"}]"#, ["a", "b"]),
    ("[\n{\"text\":\"x\"},\n\n{\"text\":\"y\"}\n]\n", ["line-2", "line-4"]),
    (#"[{"id":"a","text":"x"},]"#, ["a", "1:bad-json"]),
    (#"[,{"id":"a","text":"x"}]"#, ["1:bad-json", "a"]),
    (#"[{"id":"a","text":"x"} {"id":"b","text":"x"},{"id":"c","text":"x"}]"#, ["1:bad-json", "c"]),
    (#"[{"id":"a","text":"x"}"#, ["a", "1:bad-array"]),
    (#"[{"id":"a","text":"x"},{"id":"#, ["a", "1:bad-array"]),
    ("[\n", ["2:bad-array"]),
    ("[{\"id\":\"a\",\"text\":\"x\"}]\nmore\nand more", ["a", "2:bad-array"]),
    ("楼上每晚跳绳\n", ["stdin"]),
  ]

  @Test("each record gives one case or one error", arguments: inputs)
  func records(input: String, expected: [String]) {
    #expect(readCases(input).map(\.brief) == expected)
  }

  @Test("the format can be forced")
  func forced() throws {
    let line = #"{"id":"a","text":"x"}"#
    #expect(readCases(line, format: .array).map(\.brief) == ["1:bad-array"])
    #expect(readCases("x\n" + line, format: .ndjson).map(\.brief) == ["1:bad-json", "a"])
    let text = try #require(readCases(line, format: .text).first).get()
    #expect(text.text == line)
  }

  @Test("plain text is kept as it is, but for a byte order mark")
  func plainText() throws {
    let decided = try #require(readCases("\u{FEFF}  一\r\n二 \n").first).get()
    #expect(decided.text.unicodeScalars.elementsEqual("  一\r\n二 \n".unicodeScalars))
  }

  @Test(
    "a record beyond the limit is one error, and the rest goes on", arguments: [CaseFormat.ndjson, .array])
  func tooLong(format: CaseFormat) {
    let long = #"{"id":"b","text":""# + String(repeating: "啊", count: 50) + #""}"#
    let records = [#"{"id":"a","text":"x"}"#, long, #"{"id":"c","text":"x"}"#]
    let input =
      format == .array ? "[" + records.joined(separator: ",\n") + "]" : records.joined(separator: "\n")
    #expect(readCases(input, limit: 100).map(\.brief) == ["a", "2:record-too-long", "c"])
    #expect(readCases(String(repeating: "文", count: 50), limit: 100).map(\.brief) == ["1:record-too-long"])
  }

  @Test("bytes that are not UTF-8 cost their record only")
  func badUTF8() {
    var input = Array("{\"id\":\"a\",\"text\":\"x\"}\n{\"text\":\"".utf8)
    input += [0xB3, 0xA1, 0xC0, 0x80] + Array("\"}\n{\"id\":\"c\",\"text\":\"x\"}".utf8)
    #expect(readCases(input).map(\.brief) == ["a", "2:bad-utf8", "c"])
    #expect(readCases([0xFF, 0xFE, 0x61, 0x00]).map(\.brief) == ["1:bad-utf8"])
  }

  @Test("nesting bombs are errors")
  func nesting() {
    let depth = 200_000
    let bomb = #"{"text":"# + String(repeating: "[", count: depth)
    #expect(readCases(bomb).map(\.brief) == ["1:too-deep"])
    #expect(readCases(String(repeating: "[", count: depth)).map(\.brief) == ["1:bad-array"])
    let closed = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(readCases(closed).map(\.brief) == ["1:too-deep"])
  }

  @Test(
    "pieces of any size give the same records as the whole", arguments: 0..<UInt64(rounds(60, long: 5_000)))
  func pieces(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\n", "\r\n", " ", "\u{FEFF}", "id", "\"text\":\"x\"",
      "{\"text\":\"噪声\"}", "null", "-1.5e3", "\\ud83d", "\\u0000", "received", "文",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<60, using: &generator) {
      bytes += Array(words[Int.random(in: 0..<words.count, using: &generator)].utf8)
      if Int.random(in: 0..<12, using: &generator) == 0 {
        bytes.append(UInt8.random(in: .min ... .max, using: &generator))
      }
    }
    for format in [nil] + CaseFormat.allCases.map(Optional.some) {
      let whole = readCases(bytes, format: format, limit: 64)
      let cut = readCases(bytes, format: format, limit: 64) { Int.random(in: 1..<8, using: &generator) }
      #expect(whole == cut)
    }
  }
}
