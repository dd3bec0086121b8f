/// A decimal number as people write it: digits, at most one point, no exponent, no separators.
///
/// Other bases, leading zeros and `nan` are refused rather than guessed.
struct Decimal {
  /// The largest magnitude that is accepted after scaling: 9 × 10¹⁵. Sums of a few stay exact in 64 bits,
  /// and each value is exact in JSON numbers.
  static let limit: Int64 = 9_000_000_000_000_000

  /// Why a text is no decimal.
  enum Failure: Error {
    case malformed
    case tooLarge

    var reason: ValueError.Reason {
      switch self {
      case .malformed: .malformed
      case .tooLarge: .tooLarge
      }
    }
  }

  /// The value of `text` in units of 10^-`decimals`, times `factor`.
  static func parse(
    _ text: some StringProtocol, decimals: Int, factor: Int64 = 1, isSigned: Bool
  ) throws(Failure) -> Int64 {
    var bytes = Array(text.utf8)[...]
    var isNegative = false
    if bytes.first == UInt8(ascii: "-") {
      guard isSigned else { throw .malformed }
      isNegative = true
      bytes = bytes.dropFirst()
    }
    let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0")
    else { throw .malformed }
    let fraction = parts.count > 1 ? parts[1] : []
    guard parts.count == 1 || (decimals > 0 && !fraction.isEmpty) else { throw .malformed }
    guard (Array(whole) + fraction).allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { throw .malformed }

    var significant = fraction
    while significant.last == UInt8(ascii: "0") { significant = significant.dropLast() }
    var digits = Array(whole) + significant
    var factor = factor
    if significant.count <= decimals {
      digits += Array(repeating: UInt8(ascii: "0"), count: decimals - significant.count)
    } else {
      // `1.23456万元` has more decimals than fen, but the factor takes them up.
      for _ in decimals..<significant.count {
        guard factor % 10 == 0 else { throw .malformed }
        factor /= 10
      }
    }
    var value: Int64 = 0
    for digit in digits {
      value = value * 10 + Int64(digit - UInt8(ascii: "0"))
      guard value <= limit else { throw .tooLarge }
    }
    let (scaled, overflow) = value.multipliedReportingOverflow(by: factor)
    guard !overflow, scaled <= limit else { throw .tooLarge }
    return isNegative ? -scaled : scaled
  }
}
