package import FenliuRules

extension FieldPredicate {
  /// Whether `value` satisfies the predicate in a case that came in on `day`. A missing value, and a
  /// value of another type, are unknown.
  package func truth(of value: FieldValue?, on day: CalendarDate?) -> Truth {
    if case .known(let wanted) = self { return Truth((value != nil) == wanted) }
    if case .not(let inner) = self { return !inner.truth(of: value, on: day) }
    guard let value else { return .unknown }
    switch (self, value) {
    case (.boolean(let wanted), .boolean(let given)):
      return Truth(wanted == given)
    case (.choice(let wanted), .choice(let given)):
      return Truth(wanted.contains(given))
    case (.anyOf(let wanted), .choices(let given)):
      return Truth(wanted.contains { given.contains($0) })
    case (.allOf(let wanted), .choices(let given)):
      return Truth(wanted.allSatisfy { given.contains($0) })
    case (.interval(let interval), .quantity(let given)):
      return Truth(interval.contains(given))
    case (.quantities(let wanted), .quantity(let given)):
      return Truth(wanted.contains(given))
    case (.strings(let wanted), .string(let given)):
      return Truth(wanted.contains(given))
    case (.relative(let relative), .quantity(let given)):
      guard let day else { return .unknown }
      return Truth(relative.interval(on: day).contains(given))
    default:
      return .unknown
    }
  }
}

extension RelativeDate {
  /// The days meant, as day numbers, for a case that came in on `day`.
  func interval(on day: CalendarDate) -> Interval {
    switch self {
    case .within(let span):
      Interval(Int64(day.subtracting(span).dayNumber), Int64(day.dayNumber))
    case .olderThan(let span):
      Interval(nil, Int64(day.subtracting(span).dayNumber) - 1)
    case .dueWithin(let span):
      Interval(Int64(day.dayNumber), Int64(day.adding(span).dayNumber))
    }
  }
}

extension CalendarDate {
  /// The day so much later; hours count only as full days.
  func adding(_ span: Duration) -> CalendarDate {
    let shifted = adding(months: span.months)
    return CalendarDate(dayNumber: shifted.dayNumber + span.days + span.minutes / 1440)
  }

  /// The day so much earlier; hours count only as full days.
  func subtracting(_ span: Duration) -> CalendarDate {
    let shifted = adding(months: -span.months)
    return CalendarDate(dayNumber: shifted.dayNumber - span.days - span.minutes / 1440)
  }
}
