import FenliuPrivacy
import FenliuTesting
import Testing

@Suite struct MaskTests {
  static let message = "我叫王试例，3栋1204室，电话13800001111"

  @Test func `a mask hides only its kinds`() {
    #expect(
      PersonalDataMask(kinds: [.mobilePhone]).masked(Self.message) == "我叫王试例，3栋1204室，电话***********")
    #expect(PersonalDataMask(kinds: [.room, .name]).masked(Self.message) == "我叫***，3栋****室，电话13800001111")
    #expect(PersonalDataMask.none.masked(Self.message) == Self.message)
    #expect(PersonalDataMask().masked(Self.message) == "我叫***，3栋****室，电话***********")
  }

  @Test func `data come in the order of the text with ranges of the original`() {
    let scalars = Array(Self.message.unicodeScalars.map(String.init))
    let found = PersonalData.find(in: Self.message).map { ($0.kind, scalars[$0.range].joined()) }
    #expect(found.map(\.0) == [.name, .room, .mobilePhone])
    #expect(found.map(\.1) == ["王试例", "1204", "13800001111"])
  }

  /// Pieces that recognisers react to, to be thrown together.
  static let pieces =
    [
      "我叫", "本人", "联系人", "姓名：", "王", "试", "欧阳", "某", "是", "住", "微信", "vx", "QQ", "号", "@", ".", "-", " ", "+",
      "(", ")", "、", "至", "*", "3栋", "2单元", "A座", "室", "房", "年", "元", "户", "楼", "五零二", "三", "川", "A", "学",
      "D",
      "x", "ab", "卡号", "电话", "1204", "12", "3", "0", "138", "0000", "1111", "13800001111", "0731", "88880000",
      "86",
      "0086", "110100", "19000101", "20260815", "6200000000000007", "\u{200B}", "\n", "１２", "é", "👨‍👩‍👧", "\r\n",
    ] + [Invented.identity("11010019000101001"), Invented.card("620000000000007")]

  static func randomText(_ generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...14, using: &generator) {
      if Int.random(in: 0..<30, using: &generator) == 0 {
        let scalar = Unicode.Scalar(UInt32.random(in: 0..<0x110000, using: &generator))
        text.unicodeScalars.append(scalar ?? "?")
      } else {
        text += pieces.randomElement(using: &generator) ?? ""
      }
    }
    return text
  }

  @Test(arguments: 0..<8)
  func `masking moves nothing, and masked text holds nothing more`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<400 {
      let text = Self.randomText(&generator)
      let count = text.unicodeScalars.count
      var end = 0
      for datum in PersonalData.find(in: text) {
        #expect(end <= datum.range.lowerBound && !datum.range.isEmpty, "\(text.debugDescription)")
        end = datum.range.upperBound
      }
      #expect(end <= count)
      let masked = PersonalData.masked(text)
      #expect(masked.unicodeScalars.count == count)
      #expect(PersonalData.find(in: masked).isEmpty, "\(text.debugDescription) → \(masked.debugDescription)")
      let some = PersonalDataMask(kinds: [.mobilePhone, .vehiclePlate, .name])
      #expect(some.masked(some.masked(text)) == some.masked(text), "\(text.debugDescription)")
    }
  }
}
