/// Dates written as digits without separators.
enum CalendarDate {
  /// Whether eight digits, year first, are a day of the years 1900 to 2099.
  static func isPlausible(_ digits: some Sequence<Int>) -> Bool {
    let digits = Array(digits)
    guard digits.count == 8, digits.allSatisfy({ (0...9).contains($0) }) else { return false }
    let year = digits[..<4].reduce(0) { $0 * 10 + $1 }
    let month = digits[4] * 10 + digits[5]
    let day = digits[6] * 10 + digits[7]
    return (1900...2099).contains(year) && (1...12).contains(month)
      && (1...days(inMonth: month, of: year)).contains(day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
