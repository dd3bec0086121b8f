import FenliuRules
import FenliuSAT

/// The days a case can be of, cut where rules and alerts come into force or cease to be.
final class DayTheory {
  private let circuit: Circuit
  /// By cell, ascending; the first and last are as long as the calendar.
  let cells: [Interval]
  private let dated: [Literal]
  /// Whether the case has no date.
  let undated: Literal

  /// The days that a case can be of: those of the years 1 to 9999.
  private static let calendar = Interval(-719_162, 2_932_896)

  /// The days that versions of a pack tell apart.
  init(_ circuit: Circuit, _ versions: [RuleSet]) {
    self.circuit = circuit
    let periods = versions.flatMap { $0.rules.map(\.inForce) + $0.alerts.map(\.inForce) }
    let borders = periods.flatMap { [$0.from, $0.until].compactMap(\.self) }
    let cuts = Set(borders.map { Int64($0.dayNumber) }).sorted()
    var cells: [Interval] = []
    var lower: Int64?
    for cut in cuts {
      cells.append(Interval(lower, cut - 1))
      lower = cut
    }
    cells.append(Interval(lower, nil))
    self.cells = cells.map { $0.clipped(to: Self.calendar) }.filter { !$0.isEmpty }
    dated = self.cells.indices.map { circuit.leaf(.day($0)) }
    undated = !circuit.or(dated)
    circuit.requireAtMostOne(of: dated)
  }

  /// Whether the case is of a day in a period.
  func isWithin(_ period: Period) -> Literal {
    if period == Period() { return circuit.yes }
    let days = cells.indices.filter { index in
      cells[index].lower.map { period.contains(CalendarDate(dayNumber: Int($0))) } ?? false
    }
    return circuit.or(days.map { dated[$0] } + (period.contains(nil) ? [undated] : []))
  }
}
