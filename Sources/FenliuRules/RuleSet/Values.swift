/// A day of the proleptic Gregorian calendar (ISO 8601).
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public var dayNumber: Int

  /// The day `dayNumber` days after 1970-01-01.
  public init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// The given day, or nil where the calendar has no such day. Years 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(year: year, month: month)
    else { return nil }
    // Days from civil (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(dayNumber: era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// How many days the month has.
  public static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day `months` months later (earlier, if negative), within the years 1 to 9999; a day that the month
  /// lacks becomes its last day, as a statutory period does (Civil Code, article 202).
  public func adding(months: Int) -> CalendarDate {
    let (year, month, day) = components
    let total = min(max(year * 12 + (month - 1) + months, 12), 9999 * 12 + 11)
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    let last = Self.daysInMonth(year: newYear, month: newMonth)
    return CalendarDate(year: newYear, month: newMonth, day: min(day, last)) ?? self
  }

  /// Whether the first day is the earlier one.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The day as `2026-08-15`.
  public var description: String {
    func padded(_ number: Int, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let (year, month, day) = components
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

/// A span of time as people and statutes write it: so many months, or days, or hours.
public struct Duration: Hashable, Sendable {
  /// Calendar months; a year is twelve.
  public var months: Int
  /// Days; a week is seven.
  public var days: Int
  /// Minutes; an hour is sixty.
  public var minutes: Int

  /// A span of the given parts.
  public init(months: Int = 0, days: Int = 0, minutes: Int = 0) {
    self.months = months
    self.days = days
    self.minutes = minutes
  }

  /// The length in minutes, for comparing one duration with another: a month counts 30 days there,
  /// twelve months 365 days.
  public var comparisonMinutes: Int64 {
    let monthDays = (months / 12) * 365 + (months % 12) * 30
    return Int64(monthDays + days) * 1440 + Int64(minutes)
  }
}

/// From which day, and until which day, something is in force.
public struct Period: Hashable, Sendable {
  /// The first day in force; nil: since ever.
  public var from: CalendarDate?
  /// The first day no longer in force; nil: for ever.
  public var until: CalendarDate?

  /// A period from `from` (included) until `until` (not included).
  public init(from: CalendarDate? = nil, until: CalendarDate? = nil) {
    self.from = from
    self.until = until
  }

  /// Whether `day` is in the period. An undated case is judged by the law that has no end: nil is in the
  /// period if `until` is nil.
  public func contains(_ day: CalendarDate?) -> Bool {
    guard let day else { return until == nil }
    if let from, day < from { return false }
    if let until, day >= until { return false }
    return true
  }

  /// Whether some day is in both periods.
  public func overlaps(_ other: Period) -> Bool {
    let lower = [from, other.from].compactMap { $0 }.max()
    let upper = [until, other.until].compactMap { $0 }.min()
    guard let lower, let upper else { return true }
    return lower < upper
  }
}

/// How soon a case must be taken up. The order is that of gravity.
public enum Urgency: Int, Hashable, Comparable, Sendable, CaseIterable {
  /// In the ordinary course.
  case normal
  /// Ahead of others, on the same day.
  case high
  /// At once: people are in danger.
  case emergency

  /// Whether the first urgency is the milder one.
  public static func < (left: Urgency, right: Urgency) -> Bool { left.rawValue < right.rawValue }
}
