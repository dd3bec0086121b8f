import FenliuPrivacy
import Testing

@Suite struct CheckedNumberTests {
  static let identity = Invented.identity("11010019000101001")
  static let identityWithX: String =
    (0...99).lazy.map { Invented.identity("110100190001010" + ($0 < 10 ? "0\($0)" : "\($0)")) }
    .first { $0.hasSuffix("X") } ?? ""

  /// The number cut into groups of the given lengths, with `separator` between.
  static func grouped(_ number: String, _ lengths: [Int], by separator: String) -> String {
    var rest = number[...]
    return lengths.map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: separator)
  }

  @Test(arguments: [
    identity, identityWithX, identityWithX.lowercased(),
    String(identityWithX.dropLast()) + "Ｘ",
    grouped(identity, [6, 8, 4], by: " "), grouped(identityWithX, [6, 8, 4], by: "-"),
    grouped(identity, [6, 4, 4, 4], by: " "),
  ])
  func `identity numbers are certain when the check character is right`(_ number: String) {
    let text = "身份证\(number)，谢谢"
    let expected = "身份证\(stars(number.unicodeScalars.count))，谢谢"
    expectMasked(MaskCase(text, expected), as: .residentIdentity)
    #expect(PersonalData.find(in: text).map(\.confidence) == [.certain])
  }

  @Test(arguments: [
    Invented.mistyped(identity), Invented.mistyped(identityWithX),
    Invented.identity("99010019000101001"),  // no such region
    "110100900101001",  // fifteen digits
  ])
  func `identity numbers without a right check are masked as likely`(_ number: String) {
    expectMasked(MaskCase(number, stars(number.count)), as: .residentIdentity)
    #expect(PersonalData.find(in: number).map(\.confidence) == [.likely])
  }

  @Test(arguments: [
    Invented.identity("11010019001301001"),  // month 13
    Invented.identity("11010019000230001"),  // 30 February
    Invented.identity("11010017000101001"),  // too long ago
    "202608151234567890", "000000000000000000", "110100901301001", "990100900101001",
    String(identity.dropLast()), identity + "1",
  ])
  func `numbers without a date of birth stay`(_ number: String) {
    expectMasked(MaskCase(kept: "工单\(number)"), as: .residentIdentity)
  }

  static let cards = [15, 16, 17, 18].map {
    Invented.card("62" + String(repeating: "0", count: $0 - 3) + "7")
  }

  @Test(arguments: cards + [Invented.card("400000000000001"), grouped(cards[0], [4, 4, 4, 4], by: " ")])
  func `card numbers are certain when the check digit is right`(_ number: String) {
    expectMasked(MaskCase("卡 \(number)。", "卡 \(stars(number.count))。"), as: .bankCard)
    #expect(PersonalData.find(in: "转到\(number)").map(\.confidence) == [.certain])
  }

  @Test func `a nineteen digit card in groups of four is masked`() {
    let number = Self.grouped(Self.cards[3], [4, 4, 4, 4, 3], by: " ")
    expectMasked(MaskCase(number, stars(23)), as: .bankCard)
  }

  @Test(arguments: cards)
  func `a wrong check digit counts only after a word for a card`(_ number: String) {
    let wrong = Invented.mistyped(number)
    expectMasked(MaskCase("银行卡号：\(wrong)", "银行卡号：\(stars(wrong.count))"), as: .bankCard)
    #expect(PersonalData.find(in: "卡号\(wrong)").map(\.confidence) == [.likely])
    expectMasked(MaskCase(kept: "工单\(wrong)"), as: .bankCard)
  }

  @Test(arguments: [
    Invented.card("202608151234567"), Invented.card("000000000000000"), Invented.card("62000000000007"),
    Invented.card("6200000000000000007"),
  ])
  func `orders and numbers of other lengths are no cards`(_ number: String) {
    expectMasked(MaskCase(kept: number), as: .bankCard)
  }
}
