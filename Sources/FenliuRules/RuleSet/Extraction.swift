public import FenliuText

/// How a field becomes known from what the text of a case says, where its value is not given.
///
/// Every quantity of the kind counts that the title or the text states, unless it lies in a zone that is
/// matched on request only, or is not near one of the phrases of `near`, or has no value in the bounds of
/// the field. What the quantities that count come to:
///
/// - A given value always wins. If no quantity that counts allows it, the decision reports a contradiction.
/// - None: the field stays unknown.
/// - All say the same one value: that is the field's value.
/// - They differ, or one is vague (`十几户`, `至少3000元`, `约3000元`): the field has no value, but a test of it
///   is true if every value said satisfies it, false if none does, and else unknown.
///
/// What is said to be about one value may be a tenth less or more. `hours` make a boolean field true; an
/// hour elsewhere tells nothing, for who mentions a morning has not said that the nights are quiet.
public struct Extraction: Hashable, Sendable {
  /// What is looked for.
  public var quantity: Quantity.Kind
  /// The phrases of which one must stand nearby; nil: the quantity may stand anywhere.
  public var near: PhraseSet?
  /// How near one of `near` must stand, before the quantity or after it; one that overlaps it is near.
  public var reach: Reach
  /// The hours of the day that make the field true; only for `timeOfDay`, and always there.
  public var hours: Hours?

  /// A part of the day in minutes since midnight, from `from`, included, until `until`, not included. It
  /// goes past midnight where `until` is the lesser one.
  public struct Hours: Hashable, Sendable {
    /// The first minute.
    public var from: Int64
    /// The first minute no longer in it; not `from`.
    public var until: Int64

    /// Whether all of `minutes`, which are minutes of one day, are in it.
    public func contains(_ minutes: ClosedRange<Int64>) -> Bool {
      from < until
        ? from <= minutes.lowerBound && minutes.upperBound < until
        : from <= minutes.lowerBound || minutes.upperBound < until
    }
  }
}

extension Quantity.Kind {
  /// Whether values of the kind fit a field of that type.
  func fits(_ type: FieldType) -> Bool { fieldType == type.keyword }

  /// The type of the fields that can be known from quantities of the kind.
  var fieldType: Keyword {
    switch self {
    case .money: .money
    case .households, .people, .building, .unit, .floor, .room: .integer
    case .timeOfDay: .boolean
    case .duration: .duration
    case .date: .date
    }
  }
}
