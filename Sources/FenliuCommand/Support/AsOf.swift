import ArgumentParser
import FenliuEngine
import FenliuRules
import Foundation

/// The day by whose law cases are judged instead of their own.
enum AsOf: ExpressibleByArgument {
  case day(CalendarDate)
  /// The present day where the command runs: the one place where the clock is read.
  case today

  init?(argument: String) {
    if argument == "today" {
      self = .today
    } else if case .success(let day) = ValueParser.date(argument) {
      self = .day(day)
    } else {
      return nil
    }
  }

  /// The day meant; nil if the clock cannot be read.
  var day: CalendarDate? {
    switch self {
    case .day(let day): return day
    case .today:
      var now = time(nil)
      var parts = tm()
      guard localtime_r(&now, &parts) != nil else { return nil }
      return CalendarDate(
        year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
  }
}

extension Case {
  /// The case as if it came in on `day`; unchanged for nil.
  func judged(asOf day: CalendarDate?) -> Case {
    guard let day else { return self }
    var result = self
    result.date = CaseDate(day)
    return result
  }
}
