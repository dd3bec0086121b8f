import FenliuRules

/// The values of a field, cut into cells within which no test of the pack tells one value from another. Comparisons
/// with the day of the case are left out.
struct FieldCells {
  /// By cell: all values of the field are in exactly one.
  let cells: [Cell]

  /// Values that no test tells apart.
  enum Cell: Hashable {
    /// One value.
    case value(FieldValue)
    /// Every value of an interval.
    case interval(Interval)
    /// Every string but those that are cells of their own.
    case otherString

    /// One of the values.
    var example: FieldValue {
      switch self {
      case .value(let value): value
      case .interval(let interval): .quantity(interval.lower ?? interval.upper ?? 0)
      case .otherString: .string("\u{5176}\u{4ED6}")
      }
    }
  }

  /// The cells of a field under some tests. Fields with many choices at once have none.
  init(of field: Field, testedBy predicates: [FieldPredicate]) {
    switch field.type {
    case .boolean: cells = [false, true].map { .value(.boolean($0)) }
    case .choice(let choices): cells = choices.indices.map { .value(.choice($0)) }
    case .choices: cells = []
    case .string:
      let tested = Set(predicates.flatMap(\.strings)).sorted()
      cells = tested.map { .value(.string($0)) } + [.otherString]
    case .integer, .number, .money, .date, .duration:
      let cuts = Set(predicates.flatMap(\.cuts)).sorted()
      cells = Self.intervals(between: cuts, within: field.bounds).map { .interval($0) }
    }
  }

  private static func intervals(between cuts: [Int64], within bounds: Interval) -> [Interval] {
    var intervals: [Interval] = []
    var lower: Int64?
    for cut in cuts where cut > Int64.min {
      intervals.append(Interval(lower, cut - 1))
      lower = cut
    }
    intervals.append(Interval(lower, nil))
    return intervals.map { $0.clipped(to: bounds) }.filter { !$0.isEmpty }
  }
}

extension Interval {
  /// The part of the interval that lies in another one.
  func clipped(to bounds: Interval) -> Interval {
    Interval(
      [lower, bounds.lower].compactMap(\.self).max(), [upper, bounds.upper].compactMap(\.self).min())
  }
}

extension FieldPredicate {
  /// The least values at which the predicate may turn.
  fileprivate var cuts: [Int64] {
    switch self {
    case .interval(let interval): interval.cuts
    case .quantities(let values): values.flatMap { Interval($0, $0).cuts }
    case .not(let inner): inner.cuts
    default: []
    }
  }

  /// Whether a value passes; the predicate is no negation, asks for no knowledge, and does not compare with
  /// the day of the case.
  func accepts(_ value: FieldValue) -> Bool {
    switch (self, value) {
    case (.boolean(let wanted), .boolean(let given)): wanted == given
    case (.choice(let wanted), .choice(let given)): wanted.contains(given)
    case (.interval(let wanted), .quantity(let given)): wanted.contains(given)
    case (.quantities(let wanted), .quantity(let given)): wanted.contains(given)
    case (.strings(let wanted), .string(let given)): wanted.contains(given)
    default: false
    }
  }
}
