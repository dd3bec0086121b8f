import FenliuRules

extension FieldPredicate {
  /// Whether every value of every interval satisfies the predicate (yes), or none of them (no), in a case
  /// that came in on `day`. The value itself is not known.
  func truth(ofAll intervals: [Interval], on day: CalendarDate?) -> Truth {
    guard let first = intervals.first else { return truth(of: nil, on: day) }
    let truth = truth(ofAll: first, on: day)
    return intervals.dropFirst().allSatisfy { self.truth(ofAll: $0, on: day) == truth } ? truth : .unknown
  }

  private func truth(ofAll interval: Interval, on day: CalendarDate?) -> Truth {
    switch self {
    case .known(let wanted): Truth(!wanted)
    case .not(let inner): !inner.truth(ofAll: interval, on: day)
    case .interval(let wanted): wanted.truth(ofAll: interval)
    case .relative(let relative): day.map { relative.interval(on: $0).truth(ofAll: interval) } ?? .unknown
    case .quantities(let wanted): Self.truth(of: Set(wanted.filter(interval.contains)).count, in: interval)
    case .boolean, .choice, .anyOf, .allOf, .strings: .unknown
    }
  }

  /// Whether so many distinct values are all of an interval, or none.
  private static func truth(of count: Int, in interval: Interval) -> Truth {
    if count == 0 { return .no }
    guard let lower = interval.lower, let upper = interval.upper else { return .unknown }
    let (distance, overflow) = upper.subtractingReportingOverflow(lower)
    return !overflow && distance == Int64(count) - 1 ? .yes : .unknown
  }
}

extension Interval {
  /// Whether all of another interval, which is not empty, is in this one (yes), or nothing of it (no).
  fileprivate func truth(ofAll other: Interval) -> Truth {
    if isEmpty { return .no }
    if let upper, let lower = other.lower, upper < lower { return .no }
    if let lower, let upper = other.upper, upper < lower { return .no }
    let isAboveLower = lower.map { lower in other.lower.map { $0 >= lower } ?? false } ?? true
    let isBelowUpper = upper.map { upper in other.upper.map { $0 <= upper } ?? false } ?? true
    return isAboveLower && isBelowUpper ? .yes : .unknown
  }
}
