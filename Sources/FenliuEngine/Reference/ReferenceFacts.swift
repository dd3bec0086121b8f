import FenliuRules
import FenliuText

extension ReferenceText {
  /// Everything that the text says of a field.
  func statements(of field: Field, on date: CaseDate?) -> [Statement] {
    guard let extraction = field.extraction else { return [] }
    var found: [Statement] = []
    for part in Part.allCases {
      let quantities = QuantityFinder.quantities(
        of: [extraction.quantity], in: folded(part), on: CivilDay(date))
      for quantity in quantities {
        // As an occurrence of no phrase, a quantity is in zones and near phrases like any other.
        let place = Occurrence(
          part: part, lower: quantity.range.lowerBound, upper: quantity.range.upperBound, phrase: Ref(-1))
        guard !isOnRequestOnly(place), isNear(place, extraction),
          let content = extraction.content(of: quantity, within: field.bounds)
        else { continue }
        found.append(Statement(part: part, range: original(place), content: content))
      }
    }
    return found.sorted()
  }

  private func isOnRequestOnly(_ place: Occurrence) -> Bool {
    ruleSet.zones.contains { $0.onRequestOnly && lies(place, in: $0) }
  }

  private func isNear(_ place: Occurrence, _ extraction: Extraction) -> Bool {
    guard let near = extraction.near else { return true }
    return occurrences(of: near).contains { other in
      let overlaps = other.part == place.part && other.lower < place.upper && place.lower < other.upper
      return overlaps || follows(place, other, within: extraction.reach)
        || follows(other, place, within: extraction.reach)
    }
  }
}

extension ReferenceJudgement {
  /// What is known of a field: what is given, or else what the text says.
  func knowledge(of field: Ref<Field>) -> FieldKnowledge {
    if let given = fields[field] { return .value(given) }
    return FieldKnowledge(statements[field] ?? [])
  }

  /// The value of a field, if it is known.
  func value(of field: Ref<Field>) -> FieldValue? { knowledge(of: field).value }

  /// A test of a field.
  func truth(of test: FieldTest) -> Truth {
    switch knowledge(of: test.field) {
    case .unknown: test.predicate.truth(of: nil, on: day)
    case .value(let value): test.predicate.truth(of: value, on: day)
    case .intervals(let intervals): truth(of: test.predicate, of: test.field, in: intervals)
    }
  }

  /// Of each interval, a value is tried between any two at which the test may turn.
  private func truth(
    of predicate: FieldPredicate, of reference: Ref<Field>, in intervals: [Interval]
  ) -> Truth {
    switch predicate {
    case .known: return predicate.truth(of: nil, on: day)
    case .not(let inner): return !truth(of: inner, of: reference, in: intervals)
    default: break
    }
    let truths = intervals.flatMap { interval in
      var field = ruleSet[reference]
      field.bounds = interval
      return AnswerCandidates(for: field, predicates: [predicate], on: day).candidates
        .map { predicate.truth(of: $0.value, on: day) }
    }
    return truths.min() == truths.max() ? truths.first ?? .unknown : .unknown
  }

  /// What the text says of those of the fields that are not given.
  func fieldEvidence(for fields: Set<Ref<Field>>) -> [FieldEvidence] {
    fields.filter { self.fields[$0] == nil }.sorted().compactMap { field in
      statements[field].map { FieldEvidence(field: field, statements: $0) }
    }
  }

  /// The given values that the text contradicts.
  var contradictions: [Contradiction] {
    fields.compactMap { field, given in
      Contradiction(field, given: given, statements: statements[field] ?? [])
    }
  }
}
