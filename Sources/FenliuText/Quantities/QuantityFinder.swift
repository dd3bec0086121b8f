/// Finds the quantities that a text states.
public enum QuantityFinder {
  /// The quantities of the given kinds, by position. Those of one kind do not overlap.
  ///
  /// The time is linear in the length of the text.
  ///
  /// - Parameters:
  ///   - kinds: what to look for.
  ///   - text: the folded text; the ranges found are of its scalars.
  ///   - day: the day on which the text was written, for dates such as `3月5日` and 昨天. Without it they are
  ///     not found. A date without a year is the last such date up to that day.
  public static func quantities(
    of kinds: Set<Quantity.Kind>, in text: FoldedText, on day: CivilDay? = nil
  ) -> [Quantity] {
    let context = QuantityContext(QuantityTokens(text), day: day)
    guard !context.tokens.isEmpty else { return [] }
    var found: [Quantity] = []
    for kind in Quantity.Kind.allCases where kinds.contains(kind) {
      found += quantities(of: kind, in: context)
    }
    return found.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.kind.rawValue)
        < ($1.range.lowerBound, $1.range.upperBound, $1.kind.rawValue)
    }
  }

  private static func quantities(of kind: Quantity.Kind, in context: QuantityContext) -> [Quantity] {
    var found: [Quantity] = []
    for token in context.tokens.indices {
      let end = found.last?.range.upperBound ?? 0
      guard context.tokens[token].range.lowerBound >= end,
        var quantity = recognized(kind, at: token, after: found.last, in: context),
        quantity.range.upperBound > end
      else { continue }
      // A hedge may belong to the quantity before.
      quantity.range = max(quantity.range.lowerBound, end)..<quantity.range.upperBound
      found.append(quantity)
    }
    return found
  }

  private static func recognized(
    _ kind: Quantity.Kind, at token: Int, after previous: Quantity?, in context: QuantityContext
  ) -> Quantity? {
    switch kind {
    case .money: MoneyRecognizer(context).quantity(at: token)
    case .households: CountRecognizer.households(context).quantity(at: token)
    case .people: CountRecognizer.people(context).quantity(at: token)
    case .timeOfDay: HourRecognizer(context).quantity(at: token, after: previous)
    case .duration: DurationRecognizer(context).quantity(at: token)
    case .building, .unit, .floor: PlaceRecognizer(context, kind).quantity(at: token)
    case .room: RoomRecognizer(context).quantity(at: token)
    case .date: DateRecognizer(context).quantity(at: token)
    }
  }
}
