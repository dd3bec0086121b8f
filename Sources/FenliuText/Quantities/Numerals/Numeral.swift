/// A number written in a text, in Arabic or Chinese numerals or English words.
///
/// Numbers are exact, in ten-thousandths, so that `3.5万` and `1.25元` need no floating point.
struct Numeral: Hashable, Sendable {
  /// How a number is written.
  enum Form: Hashable, Sendable {
    /// Arabic digits, perhaps with a decimal point and commas between thousands.
    case digits
    /// Chinese digits side by side: `二〇二六`.
    case positional
    /// Anything with a word of magnitude, or one Chinese digit: `三千五`, `3.5万`, `五`.
    case words
    /// `半`.
    case half
    /// English words.
    case english
  }

  /// The scalars of the number.
  var range: Range<Int>
  var form: Form
  /// The number, in ten-thousandths; a range for `十几`, `两三`, `几百`.
  var value: ClosedRange<Int64>
  /// The value of one in the last place written, in ten-thousandths; 100 for `两百`, 1000 for `3.5万`.
  var step: Int64 = Numeral.one
  /// Whether the value lies between the bounds but is neither: `200多`.
  var isOpen = false
  /// Whether the number is vague: 几, 多, 来, 两三.
  var isVague = false
  /// Whether the number is a magnitude alone: `百`, `千`, `万`.
  var isBare = false
  /// The digits of an Arabic number without comma and point, or of a positional one; else 0.
  var digitCount = 0
  /// The magnitude after a single Arabic or Chinese number, which `3到5万` shares: 10000.
  var magnitude: Int64 = 1
  /// Whether it stands in what is no quantity: `v2`, `1.2.3`, `百分之三十`.
  var isUnusable = false
  /// Whether it is an ordinal: `第三`.
  var isOrdinal = false

  /// One, in ten-thousandths.
  static let one: Int64 = 10_000
  /// The largest number read: a trillion.
  static let limit: Int64 = 1_000_000_000_000 * one

  /// The number, where it is whole and exactly one.
  var whole: Int64? {
    guard !isVague, value.lowerBound == value.upperBound, value.lowerBound % Self.one == 0 else { return nil }
    return value.lowerBound / Self.one
  }

  /// The number in a unit of which `factor` make one, or nil where that is not whole or too large.
  func value(times factor: Int64) -> ClosedRange<Int64>? {
    guard let lower = Self.scaled(value.lowerBound, factor),
      let upper = Self.scaled(value.upperBound, factor)
    else { return nil }
    return isOpen ? Self.inside(lower, upper) : Self.ordered(lower, upper)
  }

  /// What lies between two numbers.
  static func inside(_ lower: Int64, _ upper: Int64) -> ClosedRange<Int64>? {
    upper - lower >= 2 ? (lower + 1)...(upper - 1) : nil
  }

  static func ordered(_ lower: Int64, _ upper: Int64) -> ClosedRange<Int64>? {
    lower <= upper ? lower...upper : nil
  }

  /// `a × b ÷ one`, where that is whole.
  private static func scaled(_ number: Int64, _ factor: Int64) -> Int64? {
    let (product, overflow) = number.multipliedReportingOverflow(by: factor)
    return overflow || product % one != 0 ? nil : product / one
  }
}
