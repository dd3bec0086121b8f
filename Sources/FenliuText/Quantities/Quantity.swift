/// A quantity that a text states, such as a sum of money or an hour of the day.
public struct Quantity: Hashable, Sendable {
  /// What is measured; it fixes the unit of the value.
  public var kind: Kind
  /// The folded scalars that state it, with the words that make it vague: `近三十余户`.
  public var range: Range<Int>
  /// The value, in the unit of the kind. Both bounds are the same where the text states one value.
  ///
  /// Where the text gives no upper bound, as in `至少十户`, that bound is `Quantity.unbounded`.
  public var value: ClosedRange<Int64>
  /// Whether the text says that the value is not exact: by 多, 几, 左右 or the like.
  ///
  /// A value like `约3000元` is one value although approximate: nothing is known of how near it is.
  public var isApproximate: Bool

  /// A quantity with the given parts.
  public init(kind: Kind, range: Range<Int>, value: ClosedRange<Int64>, isApproximate: Bool = false) {
    self.kind = kind
    self.range = range
    self.value = value
    self.isApproximate = isApproximate
  }

  /// The upper bound of a value without one.
  public static let unbounded = Int64.max

  /// What a quantity measures.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// A sum of money in fen, the hundredth part of a yuan.
    case money
    /// A number of households.
    case households
    /// A number of people.
    case people
    /// An hour of the day in minutes since midnight, 0 to 1439.
    case timeOfDay
    /// A length of time in minutes; a month counts 30 days, twelve months 365 days.
    case duration
    /// The number of a building: 3 for `3栋`.
    case building
    /// The number of an entrance of a building: 2 for `二单元`.
    case unit
    /// The number of a floor, negative below the ground: 12 for `十二楼`.
    case floor
    /// The number of a room or flat: 1704 for `1704室`.
    case room
    /// A date as days since 1970-01-01. A month or year is the range of its days.
    case date
  }
}
