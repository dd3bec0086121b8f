import FenliuRules

extension PlanFinder {
  /// What a plan changes: facts to be asked for, facts to be others, texts to be found, texts to be gone,
  /// dates; each kind by field, place or rule.
  func changes(of plan: Plan) -> [Change] {
    var answers: [Change] = []
    var others: [Change] = []
    for field in plan.fields.keys.sorted() {
      guard let wanted = plan.fields[field], let states = states[field], !wanted.contains(states.present)
      else { continue }
      let change = states.change(to: wanted)
      if case .answer = change {
        answers.append(.fact(Ref(field), change))
      } else {
        others.append(.fact(Ref(field), change))
      }
    }
    let texts = plan.texts.compactMap { number, holds -> (Condition, Bool)? in
      guard present.texts[number]?.holds != holds, let condition = places[number] else { return nil }
      return (condition, holds)
    }.sorted { left, right in
      let (first, second) = (left.0.location, right.0.location)
      if left.1 != right.1 { return left.1 }
      return first.file != second.file
        ? first.file < second.file : first.range.lower < second.range.lower
    }
    return answers + others + texts.map { .text(test: $0.0.location, holds: $0.1) }
      + plan.rules.sorted().map { .date(Ref($0)) }
  }
}
