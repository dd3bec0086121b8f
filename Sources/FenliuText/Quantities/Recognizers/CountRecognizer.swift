/// Numbers of households or people: `三十余户`, `5个人`, `200 households`.
struct CountRecognizer {
  /// When a word after a number makes it a count.
  private enum Unit {
    case always
    /// Not before these scalars.
    case notBefore(ScalarSet)
    /// At the end, or before these words, which go on with the sentence.
    case onlyBefore(ScalarSet)
    /// After 家 and a number: 一家三口.
    case afterFamily
  }

  private let context: QuantityContext
  private let kind: Quantity.Kind
  private let units: PhraseTable<Unit>

  static func households(_ context: QuantityContext) -> CountRecognizer {
    CountRecognizer(context: context, kind: .households, units: householdUnits)
  }

  static func people(_ context: QuantityContext) -> CountRecognizer {
    CountRecognizer(context: context, kind: .people, units: personUnits)
  }

  private static let householdUnits: PhraseTable<Unit> = {
    var units: [(String, Unit)] = [
      ("户", .notBefore("口型主籍外表一")), ("家", .onlyBefore("都也的在之共没不已均被受有联同各全反协和与吵闹漏,。.;!?)、")),
      ("户人家", .always), ("户居民", .always), ("户业主", .always), ("户住户", .always), ("户家庭", .always),
    ]
    let words = [
      "家人", "家住户", "家业主", "家居民", "家邻居", "家租户", "个住户", "住户", "个家庭", "个租户", "households", "household",
      "families", "homes",
    ]
    units += words.map { ($0, .always) }
    return PhraseTable(units)
  }()

  private static let personUnits: PhraseTable<Unit> = {
    var units: [(String, Unit)] = [
      ("人", .notBefore("民类次车行员间份转")), ("个人", .notBefore("民类信账")), ("名", .notBefore("次字称额")),
      ("位", .notBefore("数一置于")), ("口人", .always), ("口", .afterFamily), ("口之家", .always),
    ]
    let nouns = [
      "业主", "邻居", "居民", "小孩", "孩子", "老人", "男人", "女人", "工人", "保安", "员工", "租客", "学生", "大人", "男的", "女的",
      "男子", "女子", "老师", "儿童", "婴儿", "孕妇", "病人", "年轻人", "小伙子", "民警", "警察",
    ]
    units += nouns.flatMap { [("个" + $0, Unit.always), ("名" + $0, .always), ("位" + $0, .always)] }
    let english = [
      "people", "persons", "person", "residents", "tenants", "owners", "homeowners", "adults", "children",
      "men",
      "women", "workers", "neighbours", "neighbors",
    ]
    units += english.map { ($0, .always) }
    return PhraseTable(units)
  }()

  /// What before a number makes it no count: 前三名, 一梯两户.
  private static let spoilers: ScalarSet = "前梯层每楼"
  private static let counters: ScalarSet = "多少大人户次岁分指无总"

  /// The count that begins at a token.
  func quantity(at token: Int) -> Quantity? {
    guard let numeral = context.numeral(token), numeral.form != .half, numeral.form != .positional else {
      return nil
    }
    if let end = end(of: numeral, token), let value = numeral.value(times: 1) {
      return finished(numeral, numeral.range.lowerBound..<end, value, isApproximate: numeral.isVague)
    }
    guard let lower = context.lowerNumber(of: token + 1), let upper = context.numeral(token + 1),
      let end = end(of: upper, token + 1), let least = lower.value(times: 1),
      let most = upper.value(times: 1),
      let value = Numeral.ordered(least.lowerBound, most.upperBound)
    else { return nil }
    return finished(numeral, numeral.range.lowerBound..<end, value, isApproximate: true)
  }

  private func finished(
    _ numeral: Numeral, _ range: Range<Int>, _ value: ClosedRange<Int64>, isApproximate: Bool
  ) -> Quantity? {
    let quantity = context.hedged(
      kind, range, value, isApproximate: isApproximate, isRound: numeral.step >= 10 * Numeral.one)
    // 万家 and 千户 are figures of speech, unlike 上万户 and 千余户.
    if numeral.isBare, quantity?.isApproximate != true { return nil }
    return quantity
  }

  /// The end of the unit after a number; nil if that counts something else.
  private func end(of numeral: Numeral, _ token: Int) -> Int? {
    let start = numeral.range.lowerBound
    let before = context.scalar(start - 1)
    // 201住户 lives in 201, and 05户 is a flat.
    if numeral.digitCount > 1, context.scalar(start) == "0" { return nil }
    if numeral.digitCount >= 3, numeral.step == Numeral.one,
      context.has("住", at: context.skippingSpace(numeral.range.upperBound))
    {
      return nil
    }
    if numeral.value.lowerBound == 0 || (Self.spoilers.contains(before) && !numeral.isVague) { return nil }
    // 数 after a noun is no number: 户数, 多数人.
    if context.scalar(start) == "数", Self.counters.contains(before) { return nil }
    let end = context.skippingSpace(numeral.range.upperBound)
    guard let unit = units.match(in: context.scalars, at: end) else { return nil }
    let next = context.scalar(unit.range.upperBound)
    let holds =
      switch unit.meaning {
      case .always: true
      case .notBefore(let others): !others.contains(next)
      case .onlyBefore(let others):
        numeral.whole != 1 && (next.map { others.contains($0) || ScalarClass($0) != .han } ?? true)
      case .afterFamily: context.scalar(start - 1) == "家"
      }
    guard holds else { return nil }
    // 一家人 is a family, whoever is in it.
    if numeral.whole == 1, kind == .households, context.scalar(unit.range.lowerBound) == "家" { return nil }
    return unit.range.upperBound
  }
}
