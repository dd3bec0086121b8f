import FenliuRules
import FenliuSource

extension MutantMaker {
  /// The mutants of a test of a field.
  mutating func makeComparisons(of test: FieldTest, at site: Site) {
    let field = ruleSet[test.field]
    let contrary: FieldPredicate =
      switch test.predicate {
      case .not(let inner): inner
      case .known(let wanted): .known(!wanted)
      case .boolean(let wanted): .boolean(!wanted)
      default: .not(test.predicate)
      }
    add(
      .comparison, site.id, quote(site.location), at: site.location,
      LocalizedText(
        zh: "`\(site.id)` 对 `\(field.id)` 的比较写反了", en: "`\(site.id)` compares `\(field.id)` the other way"),
      site.edit(.field(FieldTest(field: test.field, predicate: contrary)), .comparison))
    for (predicate, name) in test.predicate.slips(of: field) {
      add(
        .bound, site.id, "\(field.id) \(name)", at: site.location,
        LocalizedText(
          zh: "`\(site.id)` 中 `\(field.id)` 的界限写成了 \(name)",
          en: "`\(site.id)` bounds `\(field.id)` at \(name)"),
        site.edit(.field(FieldTest(field: test.field, predicate: predicate)), .comparison))
    }
  }
}

extension FieldPredicate {
  /// The same with one bound moved by one, and what the bound has become.
  func slips(of field: Field) -> [(FieldPredicate, String)] {
    switch self {
    case .interval(let interval):
      return interval.slips(of: field.type).filter { slip in
        let (lower, upper) = (
          [slip.0.lower, field.bounds.lower].compactMap(\.self).max(),
          [slip.0.upper, field.bounds.upper].compactMap(\.self).min()
        )
        // A comparison that no value can pass is refused.
        return !Interval(lower, upper).isEmpty
      }.map { (.interval($0.0), $0.1) }
    case .relative(let relative):
      return relative.slips.map { (.relative($0.0), $0.1) }
    case .not(let inner):
      return inner.slips(of: field).map { (.not($0.0), $0.1) }
    case .known, .boolean, .choice, .anyOf, .allOf, .quantities, .strings:
      return []
    }
  }
}

extension Interval {
  /// The interval with one end moved by one of what it is written in.
  fileprivate func slips(of type: FieldType) -> [(Interval, String)] {
    func moved(_ end: Int64?) -> [Int64] {
      end.map { value in
        let step = type.step(at: value)
        return [value.subtractingReportingOverflow(step), value.addingReportingOverflow(step)]
          .filter { !$0.overflow }.map(\.partialValue)
      } ?? []
    }
    return moved(lower).map { (Interval($0, upper), "≥ \(type.shown($0))") }
      + moved(upper).map { (Interval(lower, $0), "≤ \(type.shown($0))") }
  }
}

extension FieldType {
  /// One of the unit that a value is likely to be written in, in base units.
  fileprivate func step(at value: Int64) -> Int64 {
    let units: [Int64] =
      switch self {
      case .number: [1_000_000, 100_000, 10_000, 1000, 100, 10]
      case .money: [100]
      case .duration: [1440, 60]
      default: []
      }
    // An open end is written one base unit away from what is kept.
    return units.first { unit in [-1, 0, 1].contains { value.isMultiple(of: unit, offBy: $0) } } ?? 1
  }

  /// A value in base units as people read it.
  fileprivate func shown(_ value: Int64) -> String {
    switch self {
    case .money:
      let cents = value.magnitude % 100
      return (value < 0 ? "-" : "") + "\(value.magnitude / 100)"
        + (cents == 0 ? "" : "." + (cents < 10 ? "0" : "") + "\(cents)")
    case .number:
      let (whole, fraction) = (value.magnitude / 1_000_000, value.magnitude % 1_000_000)
      var digits = String(repeating: "0", count: 6 - String(fraction).count) + String(fraction)
      while digits.hasSuffix("0") { digits.removeLast() }
      return (value < 0 ? "-" : "") + "\(whole)" + (digits.isEmpty ? "" : "." + digits)
    case .date: return CalendarDate(dayNumber: Int(value)).description
    case .duration: return "\(value) min"
    default: return String(value)
    }
  }
}

extension Int64 {
  fileprivate func isMultiple(of unit: Int64, offBy offset: Int64) -> Bool {
    let (sum, overflow) = addingReportingOverflow(offset)
    return !overflow && sum % unit == 0
  }
}

extension RelativeDate {
  /// The same with its span one of its unit shorter or longer.
  fileprivate var slips: [(RelativeDate, String)] {
    switch self {
    case .within(let span): span.slips.map { (.within($0.0), $0.1) }
    case .olderThan(let span): span.slips.map { (.olderThan($0.0), $0.1) }
    case .dueWithin(let span): span.slips.map { (.dueWithin($0.0), $0.1) }
    }
  }
}

extension Duration {
  fileprivate var slips: [(Duration, String)] {
    [-1, 1].compactMap { step in
      var moved = self
      let name: String
      if months > 0 {
        moved.months += step
        name = "\(moved.months) months"
      } else if days > 0 {
        moved.days += step
        name = "\(moved.days) days"
      } else {
        // Hours count only as whole days where a day is reckoned from.
        moved.minutes += step * 1440
        name = "\(moved.minutes) min"
      }
      return moved.months >= 0 && moved.days >= 0 && moved.minutes >= 0 ? (moved, name) : nil
    }
  }
}
