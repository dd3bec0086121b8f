/// Sums of money: `3,000元`, `两万多块钱`, `¥35`, `欠费3.5万`.
struct MoneyRecognizer {
  private let context: QuantityContext

  init(_ context: QuantityContext) { self.context = context }

  private enum Unit {
    case yuan
    /// 块, which also counts things.
    case kuai
    /// 角 and 毛, which also mean other things.
    case jiao
    /// 角钱 and 毛钱.
    case jiaoSurely
    case fen
  }

  private static let units: PhraseTable<Unit> = [
    "元": .yuan, "元钱": .yuan, "元人民币": .yuan, "圆": .yuan, "人民币": .yuan, "块钱": .yuan, "yuan": .yuan,
    "rmb": .yuan, "cny": .yuan, "块": .kuai, "角": .jiao, "毛": .jiao, "角钱": .jiaoSurely, "毛钱": .jiaoSurely,
    "分钱": .fen,
  ]
  private static let small: PhraseTable<Int64> = ["角": 10, "毛": 10, "分": 1]
  private static let prefixes: PhraseTable<Bool> = [
    "¥": true, "rmb": true, "cny": true, "人民币": true, "人民币:": true,
  ]
  /// What makes another word of 元.
  private static let notAfterYuan: ScalarSet = "旦月素宵件首帅"
  /// Things that a large number of 块 counts.
  private static let pieces: ScalarSet = "砖瓷玻地石牌木墙板瓦"
  /// What may follow 块 in a small sum.
  private static let afterKuai: ScalarSet = "的了每一左上以多也都没起吧吗呢/,。.;!?)"
  private static let afterBareSum: ScalarSet = "没未还不的给就才了都也吗呢吧左以,。.;!?)、"
  /// Words right before a number that make it a sum without 元.
  private static let cues: PhraseTable<Bool> = {
    let words = [
      "费", "款", "钱", "赔", "赔偿", "赔了", "罚", "罚了", "交了", "缴了", "付了", "收了", "收取", "欠", "欠了", "欠我",
      "押金", "租金", "定金", "房租", "工资", "花了", "损失", "损失了", "借了", "退了", "要价", "借我", "补偿",
    ]
    return PhraseTable(words.map { ($0, true) })
  }()

  /// The sum that begins at a token.
  func quantity(at token: Int) -> Quantity? {
    guard let numeral = context.numeral(token), numeral.form != .positional, numeral.form != .half else {
      return nil
    }
    let prefix = Self.prefixes.match(
      in: context.scalars, endingAt: context.skippingSpaceBack(numeral.range.lowerBound))
    if let sum = sum(from: numeral, token, hasPrefix: prefix != nil) {
      return finished(sum, numeral, start: prefix?.range.lowerBound ?? numeral.range.lowerBound)
    }
    return range(from: numeral, token)
  }

  private struct Sum {
    var end: Int
    var value: ClosedRange<Int64>
    var isApproximate: Bool
  }

  private func finished(_ sum: Sum, _ numeral: Numeral, start: Int) -> Quantity? {
    context.hedged(
      .money, start..<sum.end, sum.value, isApproximate: sum.isApproximate,
      isRound: numeral.step >= 10 * Numeral.one)
  }

  /// `3到5万元` and `两百至三百块`, one sum between both.
  private func range(from lower: Numeral, _ token: Int) -> Quantity? {
    guard let upper = context.numeral(token + 1), let lowest = context.lowerNumber(of: token + 1),
      let sum = sum(from: upper, token + 1, hasPrefix: false), let least = lowest.value(times: 100),
      let value = Numeral.ordered(least.lowerBound, sum.value.upperBound)
    else { return nil }
    let whole = Sum(end: sum.end, value: value, isApproximate: true)
    return finished(whole, lower, start: lower.range.lowerBound)
  }

  private func sum(from numeral: Numeral, _ token: Int, hasPrefix: Bool) -> Sum? {
    let unitStart = context.skippingSpace(numeral.range.upperBound)
    guard let unit = Self.units.match(in: context.scalars, at: unitStart), isUnit(unit, of: numeral, token)
    else {
      guard hasPrefix || isSumByContext(numeral), let value = numeral.value(times: 100) else { return nil }
      return Sum(end: numeral.range.upperBound, value: value, isApproximate: numeral.isVague)
    }
    let factor: Int64 =
      switch unit.meaning {
      case .yuan, .kuai: 100
      case .jiao, .jiaoSurely: 10
      case .fen: 1
      }
    guard let value = numeral.value(times: factor) else { return nil }
    var sum = Sum(
      end: unit.range.upperBound, value: value, isApproximate: numeral.isVague || numeral.isBare)
    if factor > 1 { addSmallChange(to: &sum, after: token, unit.meaning, factor) }
    return sum
  }

  /// Whether the unit is one of money after this number.
  private func isUnit(_ unit: PhraseTable<Unit>.Match, of numeral: Numeral, _ token: Int) -> Bool {
    let next = context.scalar(unit.range.upperBound)
    switch unit.meaning {
    case .yuan: return !Self.notAfterYuan.contains(next)
    case .fen, .jiaoSurely: return true
    case .jiao:
      return next == nil || next == "/" || next == "每" || next == "一"
        || context.numeral(token + 1, startingAt: unit.range.upperBound) != nil
    case .kuai:
      if numeral.value.lowerBound >= 100 * Numeral.one { return !Self.pieces.contains(next) }
      if smallChange(after: token, at: unit.range.upperBound) != nil { return true }
      if numeral.whole == 1 { return false }
      return next.map { Self.afterKuai.contains($0) || ScalarClass($0) != .han } ?? true
    }
  }

  /// Whether a number with a magnitude, or digits, is a sum because of the word before it.
  private func isSumByContext(_ numeral: Numeral) -> Bool {
    guard numeral.value.lowerBound >= 100 * Numeral.one, numeral.digitCount <= 7 else { return false }
    let next = context.scalar(numeral.range.upperBound)
    guard next.map({ Self.afterBareSum.contains($0) || $0 == " " || $0 == "\n" }) ?? true else {
      return false
    }
    var start = context.skippingSpaceBack(numeral.range.lowerBound)
    if let hedge = Hedge.before.match(in: context.scalars, endingAt: start) { start = hedge.range.lowerBound }
    return Self.cues.match(in: context.scalars, endingAt: start) != nil
  }

  /// Adds the 五 of 两块五, the 5角 of 3元5角, or the 多 of 三块多.
  private func addSmallChange(to sum: inout Sum, after token: Int, _ unit: Unit, _ factor: Int64) {
    if context.scalar(sum.end) == "多", sum.value.count == 1,
      let more = Numeral.inside(sum.value.lowerBound, sum.value.lowerBound + factor)
    {
      sum = Sum(end: sum.end + 1, value: more, isApproximate: true)
      return
    }
    guard sum.value.count == 1 else { return }
    var next = token + 1
    var largest = factor
    while let change = smallChange(after: next - 1, at: sum.end), change.unit < largest {
      guard let value = Numeral.ordered(sum.value.lowerBound + change.fen, sum.value.upperBound + change.fen)
      else { return }
      sum = Sum(end: change.end, value: value, isApproximate: sum.isApproximate)
      largest = change.unit
      next += 1
    }
  }

  private func smallChange(after token: Int, at index: Int) -> (fen: Int64, unit: Int64, end: Int)? {
    guard let numeral = context.numeral(token + 1, startingAt: index), let digit = numeral.whole, digit < 10
    else { return nil }
    let end = numeral.range.upperBound
    if let unit = Self.small.match(in: context.scalars, at: end) {
      let afterUnit = unit.range.upperBound
      let isMoney = context.scalar(afterUnit) == "钱"
      return (digit * unit.meaning, unit.meaning, isMoney ? afterUnit + 1 : afterUnit)
    }
    // 三块五 is short for 三块五毛; 三毛五 for three 毛 and five 分.
    let before = context.scalar(index - 1)
    guard before == "块" || before == "毛",
      context.scalar(end).map({ Self.afterKuai.contains($0) || ScalarClass($0) != .han }) ?? true,
      digit > 0
    else { return nil }
    let unit: Int64 = before == "块" ? 10 : 1
    if context.scalar(end) == "钱" { return (digit * unit, unit, end + 1) }
    return (digit * unit, unit, end)
  }
}
