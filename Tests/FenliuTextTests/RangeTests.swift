import FenliuText
import Testing

/// A phrase, a text, and the part of the text that the phrase covers when found.
struct RangeExample: CustomTestStringConvertible, Sendable {
  var phrase: String
  var text: String
  var covered: String

  var testDescription: String { "\(phrase) in \(text.debugDescription)" }
}

@Suite struct RangeTests {
  static let examples = [
    RangeExample(phrase: "经济", text: "论經(jīng)濟(jì)纠纷", covered: "經(jīng)濟"),
    RangeExample(phrase: "纠纷", text: "论經(jīng)濟(jì)纠纷", covered: "纠纷"),
    RangeExample(phrase: "漏水", text: "楼上漏\u{200B} \u{3000}水了", covered: "漏\u{200B} \u{3000}水"),
    RangeExample(phrase: "漏水", text: "\u{FEFF}漏水\u{200B}", covered: "漏水"),
    RangeExample(phrase: "ＫＴＶ", text: "楼下的KTV", covered: "KTV"),
    RangeExample(phrase: "m2", text: "89㎡。", covered: "㎡"),
    RangeExample(phrase: "fi", text: "oﬃce", covered: "ﬃ"),
    RangeExample(phrase: "甲\n乙", text: "x甲\r\n乙", covered: "甲\r\n乙"),
    RangeExample(phrase: "no heat", text: "There is no \t\u{A0}heat!", covered: "no \t\u{A0}heat"),
    RangeExample(phrase: "噪音", text: "👨‍👩‍👧噪️音😡", covered: "噪️音"),
    RangeExample(phrase: "cafe\u{301}", text: "the café", covered: "café"),
    RangeExample(phrase: "ガス", text: "ｶﾞｽ漏れ", covered: "ｶﾞｽ"),
    RangeExample(phrase: "物业(abc)", text: "找物业（ＡＢＣ）了", covered: "物业（ＡＢＣ）"),
  ]

  @Test(arguments: examples)
  func `a match covers the original words`(_ example: RangeExample) throws {
    let text = FoldedText(folding: example.text)
    let match = try #require(text.firstRange(of: FoldedText(folding: example.phrase).scalars))
    let original = Array(example.text.unicodeScalars)
    let covered = original[Int(text.starts[match.lowerBound])..<Int(text.ends[match.upperBound - 1])]
    #expect(String(String.UnicodeScalarView(covered)).scalarValues == example.covered.scalarValues)
  }
}
