import FenliuRules
import FenliuText

extension Extraction {
  /// What a quantity says of a field with the given bounds; nil: it says nothing of it.
  func content(of quantity: Quantity, within bounds: Interval) -> Statement.Content? {
    if let hours { return hours.contains(quantity.value) ? .yes : nil }
    let said = quantity.widened
    let upper = said.upperBound == Quantity.unbounded ? nil : said.upperBound
    let interval = Interval(
      [said.lowerBound, bounds.lower].compactMap(\.self).max(),
      [upper, bounds.upper].compactMap(\.self).min())
    return interval.isEmpty ? nil : .interval(interval)
  }
}

extension Quantity {
  /// The value, or where it is about one value, what lies within a tenth of it, rounded outward.
  fileprivate var widened: ClosedRange<Int64> {
    guard isApproximate, value.lowerBound == value.upperBound, Self.measured.contains(kind) else {
      return value
    }
    let middle = value.lowerBound
    let slack = Int64(clamping: (middle.magnitude / 10) + (middle.magnitude % 10 == 0 ? 0 : 1))
    let (lower, isTooLow) = middle.subtractingReportingOverflow(slack)
    let (upper, isTooHigh) = middle.addingReportingOverflow(slack)
    return (isTooLow ? .min : lower)...(isTooHigh ? .max : upper)
  }

  /// The kinds that are measured or counted, so that a number can be near another. The others are numbers
  /// by which something is called.
  private static let measured: [Kind] = [.money, .households, .people, .duration]
}

extension CivilDay {
  /// The day on which a case came in, as the text may refer to it.
  init?(_ date: CaseDate?) {
    guard let (year, month, day) = date?.day.components else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
