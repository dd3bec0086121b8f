/// Dates: `2026年3月5日`, `2026-03-05`, 去年5月, 昨天.
struct DateRecognizer {
  private let context: QuantityContext

  init(_ context: QuantityContext) { self.context = context }

  private static let weekdays: PhraseTable<Int64> = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7,
  ]
  private static let notAfterYear: ScalarSet = "代级龄租"

  private static let separators: ScalarSet = "-/."

  /// Parts of a date as written, and where they end.
  private struct Parts {
    var start: Int
    var end: Int
    var year: Int?
    var month: Int?
    var day: Int?
  }

  /// The date that begins at a token.
  func quantity(at token: Int) -> Quantity? {
    if let word = context.tokens[token].word { return relative(word, token) }
    guard let numeral = context.anyNumeral(token), !numeral.isOrdinal, let number = numeral.whole else {
      return nil
    }
    let start = numeral.range.lowerBound
    if let parts = separated(numeral, token) { return date(parts) }
    guard !numeral.isUnusable else { return nil }
    var parts = Parts(start: start, end: numeral.range.upperBound)
    if let year = year(numeral, number), context.scalar(context.skippingSpace(parts.end)) == "年" {
      parts.year = year
      parts.end = context.skippingSpace(parts.end) + 1
      readMonth(&parts, token + 1)
      if numeral.digitCount == 2, parts.month == nil { return nil }
      if parts.month == nil, Self.notAfterYear.contains(context.scalar(parts.end)) { return nil }
      return date(parts)
    }
    parts.end = start
    readMonth(&parts, token)
    if parts.month == nil { readDayBeforeMonthName(&parts, numeral, token) }
    return parts.month == nil ? nil : date(parts)
  }

  /// Four digits, or two for this century.
  private func year(_ numeral: Numeral, _ number: Int64) -> Int? {
    switch numeral.digitCount {
    case 4 where (1900...2100).contains(number): Int(number)
    case 2 where number < 50: Int(2000 + number)
    default: nil
    }
  }

  /// `2026-03-05`, `2026/3/5`, `2026.3.5`.
  private func separated(_ numeral: Numeral, _ token: Int) -> Parts? {
    guard numeral.digitCount == 4, numeral.form == .digits, let number = numeral.whole,
      let separator = context.scalar(numeral.range.upperBound), Self.separators.contains(separator),
      let month = context.anyNumeral(token + 1), month.range.lowerBound == numeral.range.upperBound + 1,
      (1...2).contains(month.digitCount), context.scalar(month.range.upperBound) == separator,
      let day = context.anyNumeral(token + 2), day.range.lowerBound == month.range.upperBound + 1,
      (1...2).contains(day.digitCount), let monthNumber = month.whole, let dayNumber = day.whole,
      (1900...2100).contains(number), context.scalar(day.range.upperBound) != separator,
      context.scalar(numeral.range.lowerBound - 1) != separator
    else { return nil }
    return Parts(
      start: numeral.range.lowerBound, end: day.range.upperBound, year: Int(number), month: Int(monthNumber),
      day: Int(dayNumber))
  }

  /// Reads `3月` or `3月5日` at the end of what was read.
  private func readMonth(_ parts: inout Parts, _ token: Int) {
    let start = context.skippingSpace(parts.end)
    guard let numeral = context.numeral(token, startingAt: start), let month = numeral.whole,
      (1...12).contains(month), numeral.form != .positional,
      context.scalar(context.skippingSpace(numeral.range.upperBound)) == "月",
      context.scalar(start) != "两", context.scalar(start) != "俩"
    else { return }
    parts.end = context.skippingSpace(numeral.range.upperBound) + 1
    parts.month = Int(month)
    let dayStart = context.skippingSpace(parts.end)
    guard let day = context.numeral(token + 1, startingAt: dayStart), let number = day.whole,
      (1...31).contains(number)
    else { return }
    let end = context.skippingSpace(day.range.upperBound)
    guard context.scalar(end) == "日" || context.scalar(end) == "号" else { return }
    // 3月2号楼 is no day.
    if context.scalar(end + 1) == "楼" { return }
    parts.day = Int(number)
    parts.end = end + 1
  }

  // MARK: English

  /// `5 march 2026`, `5th of march`.
  private func readDayBeforeMonthName(_ parts: inout Parts, _ numeral: Numeral, _ token: Int) {
    guard case .namedMonth(let month)? = word(token + 1), let day = numeral.whole, (1...31).contains(day),
      numeral.form == .digits
    else { return }
    let name = context.tokens[token + 1].range
    var gap = numeral.range.upperBound
    if isOrdinalEnd(gap) { gap += 2 }
    if context.has(" of", at: gap) { gap += 3 }
    guard context.skippingSpace(gap) == name.lowerBound else { return }
    (parts.month, parts.day, parts.end) = (month, Int(day), name.upperBound)
    readEnglishYear(&parts, token + 2)
  }

  /// `march 5, 2026`, `march 2026`.
  private func named(_ month: Int, _ token: Int) -> Quantity? {
    let name = context.tokens[token].range
    var parts = Parts(start: name.lowerBound, end: name.upperBound, month: month)
    var next = token + 1
    if let day = context.numeral(next, startingAt: context.skippingSpace(name.upperBound)),
      (1...2).contains(day.digitCount), let number = day.whole, (1...31).contains(number)
    {
      parts.day = Int(number)
      parts.end = isOrdinalEnd(day.range.upperBound) ? day.range.upperBound + 2 : day.range.upperBound
      next += 1
    }
    readEnglishYear(&parts, next)
    // "may" and "march" alone are mostly other words.
    return parts.day == nil && parts.year == nil ? nil : date(parts)
  }

  private func readEnglishYear(_ parts: inout Parts, _ token: Int) {
    let start = context.skippingSpace(context.scalar(parts.end) == "," ? parts.end + 1 : parts.end)
    guard let numeral = context.numeral(token, startingAt: start), numeral.digitCount == 4,
      let number = numeral.whole, (1900...2100).contains(number)
    else { return }
    parts.year = Int(number)
    parts.end = numeral.range.upperBound
  }

  private func isOrdinalEnd(_ index: Int) -> Bool {
    ["st", "nd", "rd", "th"].contains { context.has($0, at: index) }
  }

  private func word(_ token: Int) -> QuantityWord? {
    context.tokens.indices.contains(token) ? context.tokens[token].word : nil
  }

  // MARK: Values

  private func date(_ parts: Parts) -> Quantity? {
    let value: ClosedRange<Int64>?
    if let year = parts.year {
      value = CivilDay.numbers(year: year, month: parts.month, day: parts.day)
    } else {
      value = lastSuch(parts)
    }
    return value.map { Quantity(kind: .date, range: parts.start..<parts.end, value: $0) }
  }

  /// The last such day or month that has begun by the reference day.
  private func lastSuch(_ parts: Parts) -> ClosedRange<Int64>? {
    guard let today = context.day else { return nil }
    // 29 February may be eight years back.
    for year in (0...8).map({ today.year - $0 }) {
      if let days = CivilDay.numbers(year: year, month: parts.month, day: parts.day),
        days.lowerBound <= today.number
      {
        return days
      }
    }
    return nil
  }

  // MARK: Words

  private func relative(_ word: QuantityWord, _ token: Int) -> Quantity? {
    if case .namedMonth(let month) = word { return named(month, token) }
    guard let today = context.day else { return nil }
    let range = context.tokens[token].range
    func found(_ end: Int, _ value: ClosedRange<Int64>?) -> Quantity? {
      value.map { Quantity(kind: .date, range: range.lowerBound..<end, value: $0) }
    }
    switch word {
    case .day(let offset):
      return found(range.upperBound, (today.number + offset)...(today.number + offset))
    case .week(let offset):
      let monday = today.number - today.weekday + 1 + offset * 7
      if let weekday = Self.weekdays.match(in: context.scalars, at: range.upperBound) {
        let day = monday + weekday.meaning - 1
        return found(weekday.range.upperBound, day...day)
      }
      return found(range.upperBound, monday...(monday + 6))
    case .month(let offset):
      let months = today.year * 12 + today.month - 1 + offset
      return found(range.upperBound, CivilDay.numbers(year: months / 12, month: months % 12 + 1))
    case .year(let offset):
      var parts = Parts(start: range.lowerBound, end: range.upperBound, year: today.year + offset)
      readMonth(&parts, token + 1)
      return date(parts)
    case .namedMonth, .clock, .nothing:
      return nil
    }
  }
}
