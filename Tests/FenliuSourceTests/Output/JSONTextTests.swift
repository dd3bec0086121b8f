import FenliuSource
import FenliuTesting
import Foundation
import Testing

@Suite struct JSONTextTests {
  /// The escapes of RFC 8259 and of controls, scalar by scalar.
  private func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }.joined()
  }

  private func written(_ text: String) -> String {
    let json = JSONText()
    json.string(text)
    return String(decoding: json.written, as: UTF8.self)
  }

  @Test(arguments: (0...0x100).compactMap(Unicode.Scalar.init) + ["\u{7FF}", "水", "\u{FFFF}", "😀"])
  func `a scalar is escaped wherever it stands`(scalar: Unicode.Scalar) {
    for filler in ["a", "水", "\u{A0}", "~"] {
      for before in 0..<18 {
        let text = String(repeating: filler, count: before) + String(scalar)
        for text in [text, text + filler, text + text] {
          #expect(written(text) == "\"\(escaped(text))\"")
        }
      }
    }
  }

  /// Tells a random value to several listeners alike.
  private func tell(_ random: inout SeededGenerator, depth: Int, to listeners: [any JSONSink]) {
    func all(_ tell: (any JSONSink) -> Void) { listeners.forEach(tell) }
    switch Int.random(in: depth < 4 ? 0..<8 : 0..<6, using: &random) {
    case 0: all { $0.null() }
    case 1:
      let flag = Bool.random(using: &random)
      all { $0.boolean(flag) }
    case 2:
      let number = Int(bitPattern: UInt(random.next() >> UInt64.random(in: 0..<64, using: &random)))
      all { $0.integer(number) }
    case 3, 4:
      let text = ["", "漏水", "a\"b", "\u{9B}\n", String(repeating: "长", count: 700)].randomElement(using: &random)!
      all { $0.string(text) }
    case 5:
      let fragment = JSONFragment(["a": [1, []], "b": ["c": "水\t"]])
      all { $0.value(fragment) }
    case 6:
      all { $0.beginArray() }
      for _ in 0..<Int.random(in: 0..<4, using: &random) { tell(&random, depth: depth + 1, to: listeners) }
      all { $0.endArray() }
    default:
      let names: [StaticString] = ["first", "second", "事项"]
      all { $0.beginObject() }
      for name in names.prefix(Int.random(in: 0...3, using: &random)) {
        all { $0.name(name) }
        tell(&random, depth: depth + 1, to: listeners)
      }
      all { $0.endObject() }
    }
  }

  @Test(arguments: 0..<4)
  func `text and value of what is told are the same`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let (compact, pretty) = (JSONText(), JSONText(pretty: true))
    for _ in 0..<200 {
      let tree = JSONTree()
      compact.removeAll()
      pretty.removeAll()
      tell(&random, depth: 0, to: [compact, pretty, tree])
      #expect(String(decoding: compact.written, as: UTF8.self) == tree.value.serialized())
      #expect(String(decoding: pretty.written, as: UTF8.self) == tree.value.serialized(pretty: true))
      let options: JSONSerialization.ReadingOptions = .fragmentsAllowed
      let values = try [compact, pretty].map {
        try JSONSerialization.jsonObject(with: Data($0.written), options: options) as AnyObject
      }
      #expect(values[0].isEqual(values[1]))
    }
  }

  @Test func `values one after the other`() {
    let json = JSONText()
    for number in 0..<3 {
      json.beginObject()
      json.member("number", number)
      json.member("title", LocalizedText(zh: "水", en: "water"))
      json.member("none", nil as String?)
      json.name("flags")
      json.array([true, false]) { json.boolean($0) }
      json.endObject()
      json.separator("\n")
    }
    let line = #"{"number":1,"title":{"zh":"水","en":"water"},"none":null,"flags":[true,false]}"#
    let lines = String(decoding: json.written, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 3 && lines[1] == line)
  }
}
