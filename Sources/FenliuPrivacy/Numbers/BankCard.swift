/// The number of a bank card (ISO/IEC 7812): an issuer's prefix, and a check digit after Luhn.
enum BankCard {
  /// Reads a card number from a group on.
  ///
  /// After a word such as 卡号, 16 to 19 digits are a card even if the check fails, as likely.
  static func read(_ text: NumberText, at group: Int) -> (Finding, next: Int)? {
    for shape in shapes {
      guard let number = text.read(shape, at: group), number.isUniform else { continue }
      let isCertain = isIssued(number.digits) && hasRightCheck(number.digits)
      guard isCertain || text.isLabelled(labels, before: group) else { continue }
      let finding = Finding(
        kind: .bankCard, glyphs: number.glyphs, confidence: isCertain ? .certain : .likely)
      return (finding, number.nextGroup)
    }
    return nil
  }

  private static let shapes: [[Int]] = [
    [16], [17], [18], [19], [4, 4, 4, 4, 3], [4, 4, 4, 4, 2], [4, 4, 4, 4, 1], [4, 4, 4, 4], [6, 10],
    [6, 11], [6, 12], [6, 13],
  ]

  private static let labels: [Word] = ["卡号", "卡", "账号", "帐号", "账户", "帐户", "卡號", "賬號", "帳號"]

  /// Whether the prefix is one that card networks use. Numbers that begin with a date (2026…) are orders.
  private static func isIssued(_ digits: [Int]) -> Bool {
    switch digits[0] {
    case 3, 4, 5, 6, 8, 9: true
    case 2: (2221...2720).contains(digits[..<4].reduce(0) { $0 * 10 + $1 })
    default: false
    }
  }

  /// Luhn: every second digit from the right but one counts double, less nine above nine.
  private static func hasRightCheck(_ digits: [Int]) -> Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let weighted = place.isMultiple(of: 2) ? digit : digit * 2
      sum += weighted > 9 ? weighted - 9 : weighted
    }
    return sum.isMultiple(of: 10)
  }
}
