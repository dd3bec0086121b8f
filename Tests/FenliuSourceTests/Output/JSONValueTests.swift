import FenliuSource
import FenliuTesting
import Foundation
import Testing

@Suite struct JSONValueTests {
  @Test(
    arguments: [
      (nil, "null"), (true, "true"), (false, "false"), (0, "0"), (-7, "-7"), ([], "[]"), ([:], "{}"),
      (.integer(.min), "-9223372036854775808"), (.integer(.max), "9223372036854775807"),
      ([1, [2, []], "x"], #"[1,[2,[]],"x"]"#),
      (["b": 1, "a": ["c": nil]], #"{"b":1,"a":{"c":null}}"#),
      ("漏水 é 😀 /", #""漏水 é 😀 /""#), (#"a"b\c"#, #""a\"b\\c""#),
      ("\n\r\t\u{8}\u{1B}\u{0}", #""\n\r\t\u0008\u001b\u0000""#), ("\u{7F}\u{9B}", #""\u007f\u009b""#),
      ("\u{2028}\u{2029}", "\"\u{2028}\u{2029}\""), (["\n": 1], #"{"\n":1}"#),
      (JSONValue(LocalizedText(zh: "中", en: "e")), #"{"zh":"中","en":"e"}"#),
      (JSONValue(nil as String?), "null"), (JSONValue(3 as Int?), "3"),
    ] as [(JSONValue, String)])
  func compact(_ value: JSONValue, text: String) {
    #expect(value.serialized() == text)
  }

  @Test func prettyBreaksAndIndents() {
    let value: JSONValue = ["a": [1, ["b": true]], "empty": [], "none": [:], "s": "x"]
    #expect(
      value.serialized(pretty: true) == """
        {
          "a": [
            1,
            {
              "b": true
            }
          ],
          "empty": [],
          "none": {},
          "s": "x"
        }
        """)
  }

  @Test func anyStringComesBackFromAnotherReader() throws {
    var random = SeededGenerator(seed: 11)
    for pretty in [false, true] {
      for _ in 0..<300 {
        let scalars = (0..<20).compactMap { _ in
          Unicode.Scalar(
            UInt32.random(
              in: 0...[0x2F, 0xFF, 0x2FFF, 0x10FFFF].randomElement(using: &random)!, using: &random))
        }
        let text = String(String.UnicodeScalarView(scalars))
        let written = JSONValue.array([.string(text)]).serialized(pretty: pretty)
        let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String]
        #expect(read?.first.map { Array($0.utf8) } == Array(text.utf8))
      }
    }
  }

  @Test func deepValuesAreWritten() {
    let depth = 10_000
    var value: JSONValue = 1
    for level in 0..<depth { value = level % 2 == 0 ? [value] : ["a": value] }
    #expect(value.serialized().utf8.count == depth / 2 * 2 + depth / 2 * 6 + 1)
  }

  @Test func equalMeansWrittenTheSame() {
    #expect(["a": 1, "b": 2] as JSONValue == ["a": 1, "b": 2])
    #expect(["a": 1, "b": 2] as JSONValue != ["b": 2, "a": 1])
    #expect("é" as JSONValue != "e\u{301}")
    #expect(1 as JSONValue != true)
  }
}
