/// A part of a whole, counted.
public struct Proportion: Hashable, Sendable {
  /// How many of them.
  public var part = 0
  /// Of how many.
  public var whole = 0

  /// The share in hundredths of a percent, rounded half up; nil of nothing.
  public var basisPoints: Int? {
    whole > 0 ? Self.rounded(Double(part) / Double(whole)) : nil
  }

  /// Where the true share lies with a confidence of 95 %, in hundredths of a percent; nil of nothing.
  ///
  /// The score interval (Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
  /// 1927), which stays sensible for few messages and for shares near 0 and 1.
  public var interval: ClosedRange<Int>? {
    guard whole > 0 else { return nil }
    let (count, share) = (Double(whole), Double(part) / Double(whole))
    let square = Self.quantile * Self.quantile
    let middle = share + square / (2 * count)
    let reach = Self.quantile * (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
    let scale = 1 + square / count
    let lower = max(0, (middle - reach) / scale)
    let upper = min(1, (middle + reach) / scale)
    return Self.rounded(min(lower, upper))...Self.rounded(upper)
  }

  /// The quantile of the normal distribution that leaves 2.5 % on either side.
  private static let quantile = 1.959963984540054

  private static func rounded(_ share: Double) -> Int {
    Int((share * 10_000).rounded(.toNearestOrAwayFromZero))
  }

  static func += (left: inout Proportion, right: Proportion) {
    left.part += right.part
    left.whole += right.whole
  }
}
