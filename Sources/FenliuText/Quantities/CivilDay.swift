/// A day of the Gregorian calendar by year, month and day of the month.
public struct CivilDay: Hashable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The given day, or nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.daysInMonth(year: year, month: month)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1970-01-01; negative before it.
  public var number: Int64 {
    let years = year - 1
    let leapDays = years / 4 - years / 100 + years / 400
    let daysBefore = (1..<month).reduce(0) { $0 + Self.daysInMonth(year: year, month: $1) }
    return Int64(years * 365 + leapDays + daysBefore + day - 1) - Self.epoch
  }

  /// The days from 0001-01-01 to 1970-01-01.
  private static let epoch: Int64 = 719_162

  /// The weekday, 1 for Monday to 7 for Sunday (ISO 8601).
  var weekday: Int64 {
    // 0001-01-01 was a Monday.
    (number + Self.epoch) % 7 + 1
  }

  static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The numbers of the days of a year, a month of it, or a day of that; nil where there is no such day.
  static func numbers(year: Int, month: Int? = nil, day: Int? = nil) -> ClosedRange<Int64>? {
    guard (1...9999).contains(year), (1...12).contains(month ?? 1),
      let first = CivilDay(year: year, month: month ?? 1, day: day ?? 1)
    else { return nil }
    let lastMonth = month ?? 12
    let lastDay = day ?? daysInMonth(year: year, month: lastMonth)
    guard let last = CivilDay(year: year, month: lastMonth, day: lastDay) else { return nil }
    return first.number...last.number
  }
}
