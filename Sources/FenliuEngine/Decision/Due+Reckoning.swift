import FenliuRules

extension Due {
  /// When `deadline` falls for a case that came in on `date` and whose fields have the values that `value` tells.
  init(_ deadline: Deadline, for date: CaseDate?, value: (Ref<Field>) -> FieldValue?) {
    self.deadline = deadline
    day = nil
    minute = nil
    var start = date
    if let after = deadline.after {
      guard case .quantity(let number) = value(after) else { return }
      start = CaseDate(CalendarDate(dayNumber: Int(clamping: number)))
    }
    guard let start else { return }
    let span = deadline.within
    guard span.minutes > 0, let startMinute = start.minute else {
      day = start.day.adding(span)
      return
    }
    let minutes = startMinute + span.minutes
    day = start.day.adding(Duration(months: span.months, days: span.days + minutes / 1440))
    minute = minutes % 1440
  }
}

extension Due: Comparable {
  /// Whether the first falls due before the second. What has no day yet comes after what has one; then
  /// the shorter period comes first.
  public static func < (left: Due, right: Due) -> Bool {
    let (first, second) = (left.deadline, right.deadline)
    let (firstDay, secondDay) = (left.day?.dayNumber ?? .max, right.day?.dayNumber ?? .max)
    let (firstMinute, secondMinute) = (left.minute ?? 0, right.minute ?? 0)
    if (firstDay, firstMinute) != (secondDay, secondMinute) {
      return (firstDay, firstMinute) < (secondDay, secondMinute)
    }
    return (
      first.within.comparisonMinutes, first.within.months, first.within.days, first.after?.index ?? -1
    ) < (
      second.within.comparisonMinutes, second.within.months, second.within.days, second.after?.index ?? -1
    )
  }
}
