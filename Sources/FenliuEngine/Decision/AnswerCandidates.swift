import FenliuRules

/// The answers to a question that can make a difference: one value for each class of values that no
/// test of the pack tells apart.
struct AnswerCandidates {
  /// A value, and the values it stands for.
  var candidates: [(value: FieldValue, stands: AnswerValues)]

  /// The answers for `field`, told apart by the tests that the rules and bars of the pack make of it on `day`.
  init(for field: Ref<Field>, in ruleSet: RuleSet, on day: CalendarDate?) {
    self.init(for: ruleSet[field], predicates: ruleSet.predicates(on: field), on: day)
  }

  /// The answers for `field` that `predicates` tell apart on `day`.
  init(for field: Field, predicates: [FieldPredicate], on day: CalendarDate?) {
    switch field.type {
    case .boolean:
      candidates = [true, false].map { (.boolean($0), .values([.boolean($0)])) }
    case .choice(let choices):
      candidates = choices.indices.map { (.choice($0), .values([.choice($0)])) }
    case .choices(let choices):
      let answers = choices.indices.map { [$0] } + [[]]
      candidates = answers.map { (.choices($0), .values([.choices($0)])) }
    case .string:
      let tested = Set(predicates.flatMap { $0.strings }).sorted()
      candidates = tested.map { (.string($0), .values([.string($0)])) }
      // A noncharacter: no folded phrase and no typed answer is equal to it.
      candidates.append((.string("\u{FFFF}"), .other))
    case .integer, .number, .money, .date, .duration:
      let cuts = Set(predicates.flatMap { $0.cuts(on: day) }).sorted()
      candidates = Self.intervals(between: cuts, within: field.bounds).map { interval in
        (.quantity(interval.lower ?? interval.upper ?? 0), .interval(interval))
      }
    }
  }

  /// The intervals that begin at each cut, and the one before the first, as far as they lie in `bounds`.
  private static func intervals(between cuts: [Int64], within bounds: Interval) -> [Interval] {
    var intervals: [Interval] = []
    var lower: Int64?
    for cut in cuts where cut > Int64.min {
      intervals.append(Interval(lower, cut - 1))
      lower = cut
    }
    intervals.append(Interval(lower, nil))
    return intervals.map { interval in
      Interval(
        [interval.lower, bounds.lower].compactMap { $0 }.max(),
        [interval.upper, bounds.upper].compactMap { $0 }.min())
    }.filter { !$0.isEmpty }
  }

  /// Each answer with what it leads to; neighbours with equal outcomes become one.
  func answers(current: Outcome, deciding decide: (FieldValue) -> Outcome) -> [Answer] {
    var answers: [Answer] = []
    for (value, stands) in candidates {
      let outcome = decide(value)
      if let last = answers.last, last.outcome == outcome, let joined = last.values.joined(with: stands) {
        answers[answers.count - 1].values = joined
      } else {
        answers.append(Answer(values: stands, outcome: outcome, isUnchanged: outcome == current))
      }
    }
    return answers
  }
}

extension AnswerValues {
  /// Both together, where the second comes right after this one.
  func joined(with next: AnswerValues) -> AnswerValues? {
    switch (self, next) {
    case (.values(let first), .values(let second)): .values(first + second)
    case (.interval(let first), .interval(let second)): .interval(Interval(first.lower, second.upper))
    default: nil
    }
  }
}

extension FieldPredicate {
  /// The least values of an ordered field at which the predicate may turn.
  fileprivate func cuts(on day: CalendarDate?) -> [Int64] {
    switch self {
    case .interval(let interval): interval.cuts
    case .quantities(let values): values.flatMap { Interval($0, $0).cuts }
    case .relative(let relative): day.map { relative.interval(on: $0).cuts } ?? []
    case .not(let inner): inner.cuts(on: day)
    case .known, .boolean, .choice, .anyOf, .allOf, .strings: []
    }
  }
}
