import FenliuTesting
import Testing

@testable import FenliuPrivacy

@Suite struct SignTests {
  @Test(
    arguments: [
      ("楼上天天装修，物业不管", []), ("停水三天了，一直没有人来", []), ("业主多次反映，要求退费", []), ("2019年8月9日，费用为3500元", []),
      ("a＠b.cn", .email), ("138 0000-1111", .number), ("加微信", .handle), ("ｖｘ", .handle), ("川 A12345", .plate),
      ("3栋1204", .room), ("五零二室", .room), ("12-3-1502", .room), ("5号楼12", .room), ("三楼", []), ("我叫", .name),
      ("业主：", .name), ("业主为：", .name), ("业主为人", []), ("本\u{200B}人", .name),
    ] as [(String, Signs)])
  func `a text has the signs of what it may hold`(text: String, signs: Signs) {
    #expect(Signs(in: text) == signs)
  }

  @Test func `a scalar has the sign of its common form`() {
    let table = SignTable.shared
    for value in 0..<UInt32(0x110000) {
      guard let scalar = Unicode.Scalar(value), let glyph = scalar.commonForm else { continue }
      let known = table.sign(of: scalar)
      if known != table.sign(of: glyph) || table.sign(of: glyph) != Self.plainSign(of: glyph, table) {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  private static func plainSign(of glyph: Unicode.Scalar, _ table: SignTable) -> UInt8? {
    switch Int(glyph.value) {
    case 0..<0x80: table.ascii[Int(glyph.value)]
    case SignTable.firstHan...0x9FFF: table.han[Int(glyph.value) - SignTable.firstHan]
    default: glyph == "·" || glyph == "〇" ? table.sign(of: glyph) : 0
    }
  }

  /// Every glyph that any recogniser asks for, and the pieces that they react to.
  private static let pieces: [String] = {
    let words =
      HandleRecogniser.words + BuildingWord.words.words + NameRecogniser.labels.map(\.word)
    let sets = [PlateRecogniser.provinces, NameRecogniser.marks, NameRecogniser.connectors]
    let glyphs = sets.flatMap(\.scalars).map(String.init) + "0123456789一二三十〇零室房号號元信-.·) ()ABXQVW@业主人叫".map(String.init)
    return words.map { String(String.UnicodeScalarView($0.scalars)) } + glyphs + MaskTests.pieces
  }()

  @Test(arguments: 0..<8)
  func `what has no sign is not there`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var counts = [0, 0]
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...9, using: &generator) {
        text += Self.pieces.randomElement(using: &generator) ?? ""
      }
      let signs = Signs(in: text)
      let all = PersonalData.find(in: text, by: .all)
      #expect(PersonalData.find(in: text, by: signs) == all, "\(text.debugDescription)")
      counts[0] += all.isEmpty ? 0 : 1
      counts[1] += signs == .all ? 0 : 1
    }
    // Texts of both kinds came up: with personal data, and without some sign.
    #expect(counts.allSatisfy { $0 > 100 })
  }

  @Test(arguments: 0..<8)
  func `hiding a part of a text makes no new sign`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed + 100))
    for _ in 0..<1_000 {
      var scalars = Array(MaskTests.randomText(&generator).unicodeScalars)
      let signs = Signs(in: String(String.UnicodeScalarView(scalars)))
      for index in scalars.indices where Bool.random(using: &generator) { scalars[index] = PersonalData.maskScalar }
      #expect(signs.isSuperset(of: Signs(in: String(String.UnicodeScalarView(scalars)))))
    }
  }
}
