/// Reads times such as 十点二十, `22:30`, `10点`, without their part of the day.
struct ClockReader {
  private let context: QuantityContext

  init(_ context: QuantityContext) { self.context = context }

  private static let hourWords: PhraseTable<Bool> = [
    "点": false, "点钟": true, "点整": true, "时": false, "时整": true, "时许": true, "点许": true, "o'clock": true,
  ]
  /// What makes another word of 时.
  private static let notAfterShi: ScalarSet = "间候代期常段而不效速刻"
  /// What is counted after `1:50`, which then is no time.
  private static let measures: ScalarSet = "户人元名个年月栋楼号块万倍"

  /// The time that begins at a number.
  func clock(_ numeral: Numeral, _ token: Int) -> HourRecognizer.Clock? {
    guard numeral.form != .half, numeral.form != .positional, !numeral.isBare, !numeral.isOpen,
      let hours = numeral.value(times: 1), (0...24).contains(hours.lowerBound), hours.upperBound <= 24,
      hours.count <= 3
    else { return nil }
    var clock = HourRecognizer.Clock(
      start: numeral.range.lowerBound, end: numeral.range.upperBound, hours: hours, minute: 0)
    if numeral.form == .digits, (1...2).contains(numeral.digitCount), readColon(&clock, token) {
      return clock
    }
    if readWord(&clock, numeral, token) || readEnglish(&clock, numeral) || readRange(&clock, token) {
      return clock
    }
    return nil
  }

  /// `:30` and perhaps `:59` for the seconds.
  private func readColon(_ clock: inout HourRecognizer.Clock, _ token: Int) -> Bool {
    guard context.scalar(clock.end) == ":", context.scalar(clock.start - 1) != ":",
      let minutes = context.numeral(token + 1, startingAt: clock.end + 1), minutes.digitCount == 2,
      let minute = minutes.whole, minute < 60,
      !Self.measures.contains(context.scalar(minutes.range.upperBound))
    else { return false }
    clock.end = minutes.range.upperBound
    clock.minute = minute
    clock.isSure = true
    if context.scalar(clock.end) == ":",
      let seconds = context.numeral(token + 2, startingAt: clock.end + 1), seconds.digitCount == 2
    {
      clock.end = seconds.range.upperBound
    }
    return clock.hours.upperBound < 24
  }

  /// 点 or 时 and what follows.
  private func readWord(_ clock: inout HourRecognizer.Clock, _ numeral: Numeral, _ token: Int) -> Bool {
    let start = context.skippingSpace(clock.end)
    guard let word = Self.hourWords.match(in: context.scalars, at: start) else { return false }
    let end = word.range.upperBound
    if context.scalar(start) == "时", Self.notAfterShi.contains(context.scalar(end)) || numeral.whole == 1 {
      return false
    }
    // 几点 asks.
    if context.scalar(numeral.range.lowerBound) == "几" { return false }
    clock.end = end
    clock.isSure = word.meaning
    if !word.meaning { readMinutes(&clock, token) }
    return true
  }

  private func readMinutes(_ clock: inout HourRecognizer.Clock, _ token: Int) {
    let end = clock.end
    if context.scalar(end) == "半", context.scalar(end + 1) != "夜" {
      (clock.end, clock.minute, clock.isSure) = (end + 1, 30, true)
    } else if context.scalar(end) == "多" {
      (clock.end, clock.isOver) = (end + 1, true)
      // 一点多 may go on as 一点多余; a time is sure from 十点多 on, or with the part of the day.
      clock.isSure = context.scalar(end + 1) == "钟" || clock.hours.lowerBound >= 5
      if context.scalar(end + 1) == "钟" { clock.end += 1 }
    } else if context.has("一刻", at: end) {
      (clock.end, clock.minute, clock.isSure) = (end + 2, 15, true)
    } else if context.has("三刻", at: end) {
      (clock.end, clock.minute, clock.isSure) = (end + 2, 45, true)
    } else if let minutes = context.numeral(token + 1, startingAt: end), let minute = minutes.whole,
      (0..<60).contains(minute)
    {
      let hasFen = context.scalar(minutes.range.upperBound) == "分"
      let isTwoDigits =
        minutes.digitCount == 2 || (minutes.form == .words && minute >= 10 && minutes.range.count > 1)
      guard hasFen || (isTwoDigits && !Self.measures.contains(context.scalar(minutes.range.upperBound)))
      else {
        return
      }
      clock.end = minutes.range.upperBound + (hasFen ? 1 : 0)
      clock.minute = minute
      clock.isSure = true
    }
  }

  /// `10pm` and `10 at night`.
  private func readEnglish(_ clock: inout HourRecognizer.Clock, _ numeral: Numeral) -> Bool {
    guard (1...12).contains(clock.hours.lowerBound) else { return false }
    return DayPeriod.after.match(in: context.scalars, at: context.skippingSpace(clock.end)) != nil
  }

  /// The 10 of `晚上10到12点`: it needs the part of the day before it.
  private func readRange(_ clock: inout HourRecognizer.Clock, _ token: Int) -> Bool {
    guard let next = context.connector(at: clock.end),
      let upper = context.numeral(token + 1, startingAt: next), let hour = upper.whole, hour <= 24,
      let word = Self.hourWords.match(in: context.scalars, at: context.skippingSpace(upper.range.upperBound))
    else { return false }
    let isShi = context.scalar(word.range.lowerBound) == "时"
    return !(isShi && Self.notAfterShi.contains(context.scalar(word.range.upperBound)))
  }
}
