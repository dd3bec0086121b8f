import FenliuRules
import FenliuSAT

// Comparisons of dates with the day of the case. How they turn out is left open, bound by their order.
extension FieldTheory {
  /// A comparison with the day of the case; unknown where either is.
  func holds(_ relative: RelativeDate, _ field: Ref<Field>) -> ThreeValued {
    let value = ThreeValued(
      isTrue: leaf(.relative(field, relative, .holds), of: field),
      isFalse: leaf(.relative(field, relative, .fails), of: field))
    if compared[field]?.contains(relative) == true { return value }
    compared[field, default: []].append(relative)
    circuit.require([!value.isTrue, !value.isFalse])
    for either in [value.isTrue, value.isFalse] {
      circuit.require(either, implies: !isUnknown(field))
      circuit.require(either, implies: !days.undated)
    }
    // Only of what is told vaguely it may be unknown on a known day.
    let isVague = ruleSet[field].extraction == nil ? circuit.no : knowledge(field, .vague)
    circuit.require([value.isTrue, value.isFalse, isUnknown(field), days.undated, isVague])
    for other in compared[field, default: []] where other != relative {
      relate(relative, value, to: other, self.holds(other, field), isVague)
      relate(other, self.holds(other, field), to: relative, value, isVague)
    }
    return value
  }

  /// Says what follows from one comparison for another.
  private func relate(
    _ first: RelativeDate, _ firstHolds: ThreeValued, to second: RelativeDate, _ secondHolds: ThreeValued,
    _ isVague: Literal
  ) {
    switch (first, second) {
    case (.within(let span), .within(let other)), (.dueWithin(let span), .dueWithin(let other)):
      if span.isAtMost(other) { circuit.require(firstHolds.isTrue, implies: secondHolds.isTrue) }
    case (.olderThan(let span), .olderThan(let other)):
      if other.isAtMost(span) { circuit.require(firstHolds.isTrue, implies: secondHolds.isTrue) }
    case (.within(let span), .olderThan(let other)):
      if span.isAtMost(other) { circuit.require(firstHolds.isTrue, implies: secondHolds.isFalse) }
    case (.olderThan, .dueWithin):
      circuit.require(firstHolds.isTrue, implies: secondHolds.isFalse)
    default: break
    }
  }
}

extension Duration {
  /// Whether the span is never longer than another one, from whatever day it is reckoned.
  func isAtMost(_ other: Duration) -> Bool {
    months <= other.months && days + minutes / 1440 <= other.days + other.minutes / 1440
  }
}
