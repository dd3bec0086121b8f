import FenliuEngine
import FenliuRules
import FenliuSAT

/// Chooses a day and values of fields as a model asks for them.
struct FactChooser {
  let model: Model
  let conditions: ConditionEncoder

  private var ruleSet: RuleSet { conditions.ruleSet }

  /// The day of the case.
  var day: CalendarDate? {
    let cells = conditions.days.cells
    guard let chosen = cells.indices.first(where: { model.isTrue(.day($0)) }) else { return nil }
    // The day of a change is the one people think of; before the first one there is none.
    if cells.count == 1 { return CalendarDate(year: 2026, month: 1, day: 1) }
    let number = chosen == 0 ? cells[0].upper : cells[chosen].lower
    return number.map { CalendarDate(dayNumber: Int($0)) }
  }

  /// The value of a field; nil: it is not given.
  func value(of field: Ref<Field>, on day: CalendarDate?) -> FieldValue? {
    guard model.isTrue(.knowledge(field, .given)) else { return nil }
    if case .choices(let choices) = ruleSet[field].type {
      return .choices(choices.indices.filter { model.isTrue(.cell(field, $0)) })
    }
    let cells = conditions.fields.cells[field.index].cells
    let chosen = cells.indices.first { model.isTrue(.cell(field, $0)) }
    guard let cell = chosen.map({ cells[$0] }) ?? cells.first else { return nil }
    let compared = conditions.fields.compared[field, default: []]
    guard case .interval(let interval) = cell, let day, !compared.isEmpty else { return cell.example }
    let reaches = compared.map { $0.days(around: day) }
    let candidates = reaches.flatMap { [$0.lower, $0.upper].compactMap(\.self) }
      .flatMap { [$0, $0 - 1, $0 + 1] }.filter(interval.contains)
    let fitting = candidates.first { candidate in
      zip(compared, reaches).allSatisfy { relative, reach in
        reach.contains(candidate) == model.isTrue(.relative(field, relative, .holds))
      }
    }
    return fitting.map { .quantity($0) } ?? cell.example
  }

  /// The fields that a cube speaks of, ascending.
  func fields(in cube: [Literal]) -> [Ref<Field>] {
    let fields = cube.compactMap { literal -> Ref<Field>? in
      guard case .leaf(let leaf) = model.circuit.nodes[literal.variable] else { return nil }
      switch leaf {
      case .knowledge(let field, _), .cell(let field, _), .relative(let field, _, _): return field
      default: return nil
      }
    }
    return Set(fields).sorted()
  }
}

extension RelativeDate {
  /// The days meant, as day numbers, in a case of a day.
  func days(around day: CalendarDate) -> Interval {
    func moved(_ span: Duration, _ sign: Int) -> Int64 {
      let days = day.adding(months: sign * span.months).dayNumber
      return Int64(days + sign * (span.days + span.minutes / 1440))
    }
    switch self {
    case .within(let span): return Interval(moved(span, -1), Int64(day.dayNumber))
    case .olderThan(let span): return Interval(nil, moved(span, -1) - 1)
    case .dueWithin(let span): return Interval(Int64(day.dayNumber), moved(span, 1))
    }
  }
}
