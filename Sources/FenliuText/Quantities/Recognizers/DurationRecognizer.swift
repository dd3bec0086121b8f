/// Lengths of time: 三个多月, 一年半, `48小时`, `3 months`.
struct DurationRecognizer {
  private let context: QuantityContext

  init(_ context: QuantityContext) { self.context = context }

  /// A unit of time.
  private enum Unit: Hashable {
    case months(Int64)
    case minutes(Int64)

    /// For telling which unit is the smaller.
    var size: Int64 {
      switch self {
      case .months(let months): months * DurationRecognizer.minutesOfMonth
      case .minutes(let minutes): minutes
      }
    }
  }

  private static let minutesOfDay: Int64 = 1440
  private static let minutesOfMonth: Int64 = 30 * minutesOfDay
  private static let minutesOfYear: Int64 = 365 * minutesOfDay

  /// When a unit of time is not one.
  private struct Word {
    var unit: Unit
    /// What makes another word of it.
    var notBefore: ScalarSet = ""
    /// Whether it is a unit only where the number is no date: 年, 月, 日.
    var isCalendar = false
    /// Whether 半 after it is half of it: 一年半.
    var takesHalf = false
  }

  private static let words: PhraseTable<Word> = {
    let year = Unit.months(12)
    let month = Unit.months(1)
    let week = Unit.minutes(7 * minutesOfDay)
    let day = Unit.minutes(minutesOfDay)
    let hour = Unit.minutes(60)
    var words: [(String, Word)] = [
      ("年", Word(unit: year, notBefore: "级代轮度龄份终月", isCalendar: true, takesHalf: true)),
      ("周年", Word(unit: year)), ("整年", Word(unit: year)), ("月", Word(unit: month, isCalendar: true)),
      ("周", Word(unit: week, notBefore: "年围边岁刊", takesHalf: true)),
      ("天", Word(unit: day, notBefore: "然花台井空", takesHalf: true)), ("日", Word(unit: day, isCalendar: true)),
      ("小时", Word(unit: hour, takesHalf: true)), ("分钟", Word(unit: .minutes(1))),
      ("刻钟", Word(unit: .minutes(15))),
    ]
    let plain: [(Unit, [String])] = [
      (month, ["个月", "个整月", "months", "month"]), (week, ["个星期", "星期", "个礼拜", "礼拜", "weeks", "week"]),
      (day, ["个工作日", "工作日", "days", "day"]), (year, ["years", "year"]),
      (hour, ["个小时", "个钟头", "钟头", "个钟", "hours", "hour", "hrs", "hr"]),
      (.minutes(1), ["minutes", "minute", "mins", "min"]),
    ]
    for (unit, names) in plain { words += names.map { ($0, Word(unit: unit)) } }
    return PhraseTable(words)
  }()

  /// What before a number points at one day or more of many: 有一天.
  private static let spoilers: ScalarSet = "有某那这每第同另"
  private static let afterDays: ScalarSet = "内"
  private static let afterFourWeeks: ScalarSet = "后前多内左了以时半"

  private struct Part {
    var end: Int
    var value: ClosedRange<Int64>
    var unit: Unit
    var isApproximate: Bool
  }

  /// The duration that begins at a token.
  func quantity(at token: Int) -> Quantity? {
    guard let numeral = context.numeral(token) else { return nil }
    var start = numeral.range.lowerBound
    if let whole = duration(from: numeral, token) {
      if numeral.form == .half, context.scalar(start - 1) == "大" { start -= 1 }
      return context.hedged(
        .duration, start..<whole.end, whole.value, isApproximate: whole.isApproximate, isRound: false)
    }
    guard let lower = context.lowerNumber(of: token + 1), let upper = context.numeral(token + 1),
      let most = duration(from: upper, token + 1), let least = value(of: lower, in: most.unit),
      let value = Numeral.ordered(least.lowerBound, most.value.upperBound)
    else { return nil }
    return context.hedged(.duration, start..<most.end, value, isApproximate: true, isRound: false)
  }

  private func duration(from numeral: Numeral, _ token: Int) -> Part? {
    guard !numeral.isBare, var sum = part(numeral, token) else { return nil }
    var token = token
    // A year has few units below it.
    for _ in 0..<3 {
      var next = context.skippingSpace(sum.end)
      if context.scalar(next) == "零" || context.scalar(next) == "又" { next += 1 }
      while context.tokens.indices.contains(token + 1), context.tokens[token + 1].range.lowerBound < next {
        guard context.tokens[token + 1].range.lowerBound > sum.end else { break }
        token += 1
      }
      guard let numeral = context.numeral(token + 1, startingAt: next), numeral.form != .half,
        let smaller = part(numeral, token + 1), smaller.unit.size < sum.unit.size,
        let value = Self.sum(sum.value, smaller.value)
      else { break }
      sum = Part(
        end: smaller.end, value: value, unit: smaller.unit,
        isApproximate: sum.isApproximate || smaller.isApproximate)
      token += 1
    }
    return sum
  }

  private static func sum(_ left: ClosedRange<Int64>, _ right: ClosedRange<Int64>) -> ClosedRange<Int64>? {
    let (lower, overflow) = left.lowerBound.addingReportingOverflow(right.lowerBound)
    let (upper, overflows) = left.upperBound.addingReportingOverflow(right.upperBound)
    return overflow || overflows ? nil : Numeral.ordered(lower, upper)
  }

  /// One number with its unit, and 多, 把 or 半 within or after it.
  private func part(_ numeral: Numeral, _ token: Int) -> Part? {
    var numeral = numeral
    var index = context.skippingSpace(numeral.range.upperBound)
    var hasMore = false
    if context.scalar(index) == "个", numeral.whole != nil || numeral.form == .half {
      // 三个多月, 一个半月, 两个半小时: the word between goes with the unit.
      if context.scalar(index + 1) == "多" || context.scalar(index + 1) == "余" {
        hasMore = true
        index += 2
      } else if context.scalar(index + 1) == "半", numeral.form != .half {
        numeral.value =
          (numeral.value.lowerBound + Numeral.one / 2)...(numeral.value.upperBound + Numeral.one / 2)
        index += 2
      }
    } else if context.scalar(index) == "多" || context.scalar(index) == "余" {
      return nil
    }
    let skipsMeasure = index > numeral.range.upperBound + 1
    guard let word = Self.words.match(in: context.scalars, at: index),
      isDuration(word, numeral, token, hasMeasure: skipsMeasure)
    else { return nil }
    return completed(numeral, word, hasMore: hasMore)
  }

  private func completed(_ numeral: Numeral, _ word: PhraseTable<Word>.Match, hasMore: Bool) -> Part? {
    let unit = word.meaning.unit
    var numeral = numeral
    var hasMore = hasMore
    var end = word.range.upperBound
    if word.meaning.takesHalf, context.scalar(end) == "半", numeral.whole != nil,
      context.scalar(end + 1) != "夜"
    {
      numeral.value =
        (numeral.value.lowerBound + Numeral.one / 2)...(numeral.value.upperBound + Numeral.one / 2)
      end += 1
    }
    if !hasMore, !numeral.isVague, context.scalar(end) == "多", context.scalar(end + 1) != "次" {
      hasMore = true
      end += 1
    }
    guard let value = value(of: numeral, in: unit) else { return nil }
    guard hasMore else {
      let isApproximate = numeral.isVague || context.scalar(numeral.range.lowerBound - 1) == "大"
      return Part(end: end, value: value, unit: unit, isApproximate: isApproximate && isVagueHalf(numeral))
    }
    numeral.value = numeral.value.lowerBound...(roundedUp(numeral.value.upperBound))
    guard let next = self.value(of: numeral, in: unit),
      let more = Numeral.inside(value.lowerBound, next.upperBound)
    else { return nil }
    return Part(end: end, value: more, unit: unit, isApproximate: true)
  }

  private func isVagueHalf(_ numeral: Numeral) -> Bool { numeral.isVague || numeral.form == .half }

  /// The next whole number above.
  private func roundedUp(_ number: Int64) -> Int64 { (number / Numeral.one + 1) * Numeral.one }

  private func isDuration(
    _ word: PhraseTable<Word>.Match, _ numeral: Numeral, _ token: Int, hasMeasure: Bool
  ) -> Bool {
    let unit = word.meaning
    let next = context.scalar(word.range.upperBound)
    let before = context.scalar(numeral.range.lowerBound - 1)
    if unit.notBefore.contains(next) { return false }
    // 半天 is "a long while", 半日 hardly less.
    if numeral.form == .half, !hasMeasure, unit.unit == .minutes(Self.minutesOfDay) { return false }
    // 四周 is "all around", 上半年 a part of the calendar.
    if next.map({ !Self.afterFourWeeks.contains($0) }) ?? true,
      context.has("四周", endingAt: word.range.upperBound)
    {
      return false
    }
    if numeral.form == .half, !hasMeasure, before == "上" || before == "下" { return false }
    if numeral.whole == 1, Self.spoilers.contains(before) { return false }
    guard unit.isCalendar, !hasMeasure else { return numeral.form != .positional }
    switch unit.unit {
    case .months(12): return isYears(numeral, word.range.upperBound)
    case .months: return numeral.form == .half || isPlural(numeral)
    case .minutes:
      return numeral.isVague || (before != "月" && Self.afterDays.contains(next))
        || context.has("以内", at: word.range.upperBound) || context.has("之内", at: word.range.upperBound)
    }
  }

  /// Whether 月 after the number counts months: 两月, 数月, not 三月.
  private func isPlural(_ numeral: Numeral) -> Bool {
    let first = context.scalar(numeral.range.lowerBound)
    return numeral.range.count == 1 && (first == "两" || first == "俩" || first == "数")
  }

  /// Whether 年 after the number counts years. Two digits from 10 to 39 may be 2010 to 2039, and then only
  /// a word such as 多 or 了 tells.
  private func isYears(_ numeral: Numeral, _ end: Int) -> Bool {
    if numeral.form == .positional || numeral.digitCount >= 3 { return false }
    guard numeral.digitCount == 2, let number = numeral.whole, number < 40 else { return true }
    let next = context.scalar(end)
    let before = context.scalar(numeral.range.lowerBound - 1)
    return Self.afterYears.contains(next) || Self.beforeYears.contains(before)
      || Hedge.after.match(in: context.scalars, at: end) != nil
  }

  private static let afterYears: ScalarSet = "多余来了半"
  private static let beforeYears: ScalarSet = "了过近约整已达满"

  /// The minutes of so many units.
  private func value(of numeral: Numeral, in unit: Unit) -> ClosedRange<Int64>? {
    switch unit {
    case .minutes(let minutes): return numeral.value(times: minutes)
    case .months(let months):
      guard let lower = Self.minutes(numeral.value.lowerBound, months),
        let upper = Self.minutes(numeral.value.upperBound, months)
      else { return nil }
      return numeral.isOpen ? Numeral.inside(lower, upper) : Numeral.ordered(lower, upper)
    }
  }

  /// The minutes of a number, in ten-thousandths, of so many months.
  private static func minutes(_ number: Int64, _ months: Int64) -> Int64? {
    // Some hundred million years are enough.
    guard number <= Numeral.limit / 1_000 else { return nil }
    let total = number * months
    let (whole, rest) = (total / Numeral.one, total % Numeral.one)
    // A part of a month is 30 days' part; 0.5 months are 15 days.
    guard rest * minutesOfMonth % Numeral.one == 0 else { return nil }
    return (whole / 12) * minutesOfYear + (whole % 12) * minutesOfMonth + rest * minutesOfMonth / Numeral.one
  }
}
