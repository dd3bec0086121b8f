import FenliuEngine
import FenliuRules

/// Values of a field that its tests may tell apart.
enum TellingValues {
  /// The values, those nearest to what predicates name first.
  static func interesting(
    for field: Field, _ predicates: [FieldPredicate], on day: CalendarDate?
  ) -> [FieldValue] {
    switch field.type {
    case .boolean: return [.boolean(true), .boolean(false)]
    case .choice(let choices): return choices.indices.map { .choice($0) }
    case .choices(let choices):
      return choices.indices.map { .choices([$0]) } + [.choices([]), .choices(Array(choices.indices))]
    case .string: return predicates.flatMap { $0.strings }.map { .string($0) } + [.string("某某")]
    case .integer, .number, .money, .date, .duration:
      var values: [Int64] = []
      for end in predicates.flatMap({ $0.ends(on: day) }) {
        for offset: Int64 in [0, -1, 1] {
          let (sum, overflow) = end.addingReportingOverflow(offset)
          if !overflow { values.append(sum) }
        }
      }
      // Round values are those that people say.
      for unit: Int64 in field.type.units {
        for value in values {
          let round = value / unit * unit
          values += [round, round.addingReportingOverflow(unit).partialValue]
        }
      }
      values += [field.bounds.lower, field.bounds.upper].compactMap(\.self)
      if values.isEmpty { values = [0, 1] }
      return values.filter(field.bounds.contains).map { .quantity($0) }
    }
  }
}

extension FieldType {
  /// What people count values in, in base units.
  fileprivate var units: [Int64] {
    switch self {
    case .money: [100]
    case .duration: [60, 1440]
    default: []
    }
  }
}

extension FieldPredicate {
  /// Whether it looks at the day of the case.
  var isRelative: Bool {
    switch self {
    case .relative: true
    case .not(let inner): inner.isRelative
    default: false
    }
  }

  /// The values at which it turns.
  fileprivate func ends(on day: CalendarDate?) -> [Int64] {
    switch self {
    case .interval(let interval): return [interval.lower, interval.upper].compactMap(\.self)
    case .quantities(let values): return values
    case .relative(let relative):
      guard let day else { return [] }
      let spans: [Int] = [relative.span.days + relative.span.minutes / 1440 + relative.span.months * 30]
      return [Int64(day.dayNumber)]
        + spans.flatMap { span in
          // Months differ in length; one of these is the very day.
          (-3...3).flatMap { [Int64(day.dayNumber - span + $0), Int64(day.dayNumber + span + $0)] }
        }
    case .not(let inner): return inner.ends(on: day)
    case .known, .boolean, .choice, .anyOf, .allOf, .strings: return []
    }
  }
}

extension RelativeDate {
  fileprivate var span: Duration {
    switch self {
    case .within(let span), .olderThan(let span), .dueWithin(let span): span
    }
  }
}
