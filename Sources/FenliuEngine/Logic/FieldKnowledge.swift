import FenliuRules

/// What is known of a field.
enum FieldKnowledge: Hashable {
  /// Nothing.
  case unknown
  /// Its value.
  case value(FieldValue)
  /// That what is said of it is one value of each of these intervals, each once, in the order said.
  case intervals([Interval])

  /// What statements come to (see `Extraction`).
  init(_ statements: [Statement]) {
    var intervals: [Interval] = []
    var seen: Set<Interval> = []
    for statement in statements {
      switch statement.content {
      case .yes:
        self = .value(.boolean(true))
        return
      case .interval(let interval):
        if seen.insert(interval).inserted { intervals.append(interval) }
      }
    }
    guard let first = intervals.first else {
      self = .unknown
      return
    }
    if intervals.count == 1, let value = first.lower, value == first.upper {
      self = .value(.quantity(value))
    } else {
      self = .intervals(intervals)
    }
  }

  /// The value, if it is known.
  var value: FieldValue? {
    if case .value(let value) = self { return value }
    return nil
  }
}
