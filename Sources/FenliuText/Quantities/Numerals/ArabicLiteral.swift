/// A run of ASCII digits with commas between thousands and a decimal point.
struct ArabicLiteral {
  var end: Int
  /// The number in ten-thousandths; nil if it is too large or too fine.
  var value: Int64?
  /// The value of one in the last place that is not a zero before the point, in ten-thousandths.
  var step: Int64
  /// The digits; 0 if there is a comma or a point.
  var digitCount: Int
  /// Whether it is followed by another point and digit, as in a version or `2026.3.5`.
  var isDotted = false

  /// The literal that begins at `start`, or nil if there is no digit.
  init?(in scalars: [UInt32], at start: Int, takesFraction: Bool = true) {
    var end = Self.endOfDigits(in: scalars, from: start)
    guard end > start else { return nil }
    var digits = Array(scalars[start..<end])
    digitCount = end - start
    if digits.count <= 3 {
      while let group = Self.group(in: scalars, at: end) {
        digits += scalars[group]
        end = group.upperBound
        digitCount = 0
      }
    }
    var fraction: ArraySlice<UInt32> = []
    if takesFraction, Self.isPoint(in: scalars, at: end) {
      let next = Self.endOfDigits(in: scalars, from: end + 1)
      isDotted = Self.isPoint(in: scalars, at: next)
      if !isDotted {
        fraction = scalars[(end + 1)..<next]
        digitCount = 0
        end = next
      }
    }
    self.end = end
    value = Self.value(of: digits, fraction: fraction)
    step = Self.step(of: digits, fraction: fraction)
  }

  static func endOfDigits(in scalars: [UInt32], from start: Int) -> Int {
    var end = start
    while end < scalars.count, isDigit(scalars[end]) { end += 1 }
    return end
  }

  /// A comma and exactly three digits.
  private static func group(in scalars: [UInt32], at comma: Int) -> Range<Int>? {
    guard comma + 3 < scalars.count, scalars[comma] == ",",
      scalars[(comma + 1)...(comma + 3)].allSatisfy(isDigit),
      comma + 4 >= scalars.count || !isDigit(scalars[comma + 4])
    else { return nil }
    return (comma + 1)..<(comma + 4)
  }

  /// Whether there is a dot with a digit after it.
  private static func isPoint(in scalars: [UInt32], at index: Int) -> Bool {
    index + 1 < scalars.count && scalars[index] == "." && isDigit(scalars[index + 1])
  }

  private static func value(of digits: [UInt32], fraction: ArraySlice<UInt32>) -> Int64? {
    let whole = digits.drop { $0 == "0" }
    let decimals = Array(fraction.reversed().drop { $0 == "0" }.reversed())
    guard whole.count <= 12, decimals.count <= 4 else { return nil }
    let padded = decimals + Array(repeating: 0x30, count: 4 - decimals.count)
    return (whole + padded).reduce(0) { $0 * 10 + Int64($1) - 0x30 }
  }

  private static func step(of digits: [UInt32], fraction: ArraySlice<UInt32>) -> Int64 {
    if !fraction.isEmpty {
      return fraction.prefix(4).reduce(Numeral.one) { step, _ in step / 10 }
    }
    guard digits.contains(where: { $0 != "0" }) else { return Numeral.one }
    return digits.reversed().prefix(12).prefix { $0 == "0" }.reduce(Numeral.one) { step, _ in step * 10 }
  }
}
