/// Hours of the day: 晚上11点半, `22:30`, `10pm`, 半夜.
struct HourRecognizer {
  private let context: QuantityContext

  init(_ context: QuantityContext) { self.context = context }

  /// A time as written, before its part of the day is known.
  struct Clock {
    var start: Int
    var end: Int
    var hours: ClosedRange<Int64>
    var minute: Int64
    /// Whether it is surely a time: it has minutes, 钟 or the like.
    var isSure = false
    /// Whether 多 makes it up to an hour later.
    var isOver = false
    var period: DayPeriod?
    var periodWord: ArraySlice<UInt32> = []
  }

  private static let fillers: PhraseTable<Bool> = {
    let words = ["大概", "大约", "约", "差不多", "快", "将近", "近", "都", "已经", "到", "就", "才", "的", "从", "接近", "过", "过了"]
    return PhraseTable(words.map { ($0, true) })
  }()
  private static let afterBareHour: ScalarSet = "多许左前后以之到至~-才就还开睡起吵"
  private static let beforeBareHour: ScalarSet = "从到至每天~-日号"
  private static let afterOneOClock: ScalarSet = "声音也都儿不没动光点小"

  /// The hour that begins at a token, given the hour found before it.
  func quantity(at token: Int, after previous: Quantity?) -> Quantity? {
    if case .clock(let minutes, let isApproximate) = context.tokens[token].word {
      return word(token, minutes, isApproximate)
    }
    guard let numeral = context.numeral(token), let clock = clock(numeral, token) else { return nil }
    return finished(clock, numeral, after: previous)
  }

  /// 半夜 or midnight, unless it is the part of the day of the hour after it.
  private func word(_ token: Int, _ minutes: ClosedRange<Int64>, _ isApproximate: Bool) -> Quantity? {
    let range = context.tokens[token].range
    if let numeral = context.numeral(token + 1), let clock = clock(numeral, token + 1), clock.period != nil,
      clock.start <= range.lowerBound
    {
      return nil
    }
    return Quantity(kind: .timeOfDay, range: range, value: minutes, isApproximate: isApproximate)
  }

  private func clock(_ numeral: Numeral, _ token: Int) -> Clock? {
    guard var clock = ClockReader(context).clock(numeral, token) else { return nil }
    findPeriod(of: &clock)
    if clock.period != nil {
      if !clock.isSure, clock.hours == 1...1, Self.afterOneOClock.contains(context.scalar(clock.end)) {
        return nil
      }
      return clock
    }
    return clock.isSure || (clock.hours != 1...1 && isHourByContext(clock, numeral)) ? clock : nil
  }

  /// Whether a bare `11点` is an hour and not the number of points made.
  private func isHourByContext(_ clock: Clock, _ numeral: Numeral) -> Bool {
    if clock.hours == 0...0 || (clock.hours.lowerBound >= 13 && numeral.form == .digits) { return true }
    let next = context.scalar(clock.end)
    let before = context.scalar(context.skippingSpaceBack(clock.start) - 1)
    if Self.afterBareHour.contains(next) || Self.beforeBareHour.contains(before) { return true }
    return numeral.form == .digits && clock.hours.lowerBound >= 5
      && (next.map { ScalarClass($0) != .han } ?? true) && before != "下" && before != "有"
  }

  private func findPeriod(of clock: inout Clock) {
    if let after = DayPeriod.after.match(in: context.scalars, at: context.skippingSpace(clock.end)) {
      clock.period = after.meaning
      clock.periodWord = context.scalars[after.range]
      clock.end = after.range.upperBound
      return
    }
    var end = context.skippingSpaceBack(clock.start)
    for _ in 0..<3 {
      if let before = DayPeriod.before.match(in: context.scalars, endingAt: end) {
        clock.period = before.meaning
        clock.periodWord = context.scalars[before.range]
        clock.start = before.range.lowerBound
        return
      }
      guard let filler = Self.fillers.match(in: context.scalars, endingAt: end) else { return }
      end = context.skippingSpaceBack(filler.range.lowerBound)
    }
  }

  private func finished(_ clock: Clock, _ numeral: Numeral, after previous: Quantity?) -> Quantity? {
    var first = minutes(clock.hours.lowerBound, clock)
    if clock.period == nil, clock.hours.upperBound <= 12, let previous, continues(previous, clock),
      isTold(previous)
    {
      first = nearest(first, after: previous.value.lowerBound)
    }
    var last = first + (clock.hours.upperBound - clock.hours.lowerBound) * 60
    if clock.isOver { last += 59 }
    guard let value = Numeral.ordered(first, min(last, 1439)) else { return nil }
    return context.hedged(
      .timeOfDay, clock.start..<clock.end, value, isApproximate: numeral.isVague || clock.isOver,
      isRound: false
    ).map { hedged in
      // An hour is never unbounded: 十点以上 says no more than the hour.
      var quantity = hedged
      quantity.value = value
      return quantity
    }
  }

  private func minutes(_ hour: Int64, _ clock: Clock) -> Int64 {
    guard let period = clock.period else { return hour % 24 * 60 + clock.minute }
    let hour = period.isMidnight(hour, word: clock.periodWord) ? 0 : period.hour(hour)
    return hour % 24 * 60 + clock.minute
  }

  /// Whether the hour stands after the other and a word for "to".
  private func continues(_ previous: Quantity, _ clock: Clock) -> Bool {
    let end = previous.range.upperBound
    guard end <= clock.start, clock.start - end <= 6 else { return false }
    return context.connector(at: end) == clock.start
      || (context.scalar(end) == "、" && end + 1 == clock.start)
  }

  /// Whether the part of the day of an hour was said.
  private func isTold(_ previous: Quantity) -> Bool {
    previous.value.lowerBound >= 780
      || context.scalars[previous.range].first.map { !isDigit($0) && NumeralGlyph($0) == nil } ?? false
  }

  /// The time, or twelve hours later, whichever comes sooner after another.
  private func nearest(_ minutes: Int64, after other: Int64) -> Int64 {
    let later = (minutes + 720) % 1440
    func wait(_ time: Int64) -> Int64 { (time - other + 1439) % 1440 }
    return wait(minutes) <= wait(later) ? minutes : later
  }
}
