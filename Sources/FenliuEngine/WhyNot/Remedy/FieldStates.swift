import FenliuRules

/// What can be the case with one field: that it is unknown, that it is as it is, and one value of each kind
/// that the tests of the pack tell apart. What the text says of it without giving it a value is how it is, too.
struct FieldStates {
  /// The values, nil being unknown, with what each stands for.
  private let states: [(value: FieldValue?, stands: AnswerValues?)]
  /// What is the case now, by index.
  let present: Int
  private let day: CalendarDate?
  /// What the text says of the field, where that leaves its value open.
  private let said: [Interval]?

  /// A choices field with more choices than these is tried with fewer of their combinations.
  private static let combinedChoices = 6

  init(
    for field: Field, given: FieldValue?, said: [Interval]?, predicates: [FieldPredicate],
    on day: CalendarDate?
  ) {
    self.said = said
    var states: [(value: FieldValue?, stands: AnswerValues?)] = [(nil, nil)]
    if let given {
      states.append((given, .values([given])))
    } else if said != nil {
      states.append((nil, nil))
    }
    present = states.count - 1
    self.day = day
    if case .choices(let choices) = field.type {
      states += Self.combinations(of: choices.count, predicates).map { ($0, .values([$0])) }
    } else {
      let candidates = AnswerCandidates(for: field, predicates: predicates, on: day)
      states += candidates.candidates.map { ($0.value, $0.stands) }
    }
    self.states = states
  }

  /// Sets of choices: all of them, or, of many choices, those that some test names and those of one or none.
  private static func combinations(of count: Int, _ predicates: [FieldPredicate]) -> [FieldValue] {
    if count <= combinedChoices {
      let sets = (0..<(1 << count)).map { mask in (0..<count).filter { mask >> $0 & 1 == 1 } }
      return sets.sorted(by: isSmaller).map { .choices($0) }
    }
    let named = Set(predicates.flatMap(\.namedChoices)).sorted(by: isSmaller)
    return ([[]] + (0..<count).map { [$0] } + named.filter { $0.count > 1 }).map { .choices($0) }
  }

  private static func isSmaller(_ left: [Int], _ right: [Int]) -> Bool {
    left.count != right.count ? left.count < right.count : left.lexicographicallyPrecedes(right)
  }

  /// The states in which a test comes out as a goal asks.
  func states(where predicate: FieldPredicate, meets goal: Goal) -> StateSet {
    StateSet(count: states.count) { goal.isMet(by: truth(of: predicate, in: $0)) }
  }

  private func truth(of predicate: FieldPredicate, in state: Int) -> Truth {
    if let said, state == present { return predicate.truth(ofAll: said, on: day) }
    return predicate.truth(of: states[state].value, on: day)
  }

  /// Whether a set has every state.
  func isEverything(_ set: StateSet) -> Bool { states.indices.allSatisfy(set.contains) }

  /// What the field would have to be, for its state to be in a set that the present one is not in.
  func change(to set: StateSet) -> Change.FactChange {
    var values: [AnswerValues] = []
    for index in states.indices where set.contains(index) {
      guard let stands = states[index].stands else { continue }
      if let last = values.last, set.contains(index - 1), let joined = last.joined(with: stands) {
        values[values.count - 1] = joined
      } else {
        values.append(stands)
      }
    }
    if values.isEmpty { return .unknown }
    return states[present].value == nil ? .answer(values) : .otherwise(values)
  }
}

extension FieldPredicate {
  /// The set of choices that the predicate names.
  fileprivate var namedChoices: [[Int]] {
    switch self {
    case .anyOf(let choices), .allOf(let choices): [choices]
    case .not(let inner): inner.namedChoices
    default: []
    }
  }
}
