/// The terms of a numeral such as 三千五百万, added up. All numbers are ten-thousandths.
struct NumeralSum {
  /// How vague the last term is.
  enum Vagueness {
    case none
    /// 两三: no more than the second digit says.
    case pair
    /// 几: any digit, so that 几百 goes up to 999.
    case several
    /// 多: between the bounds, as in 二十多万.
    case more
  }

  /// What is complete: everything before the last 万 or 亿.
  private var total = Bounds()
  /// What is not yet multiplied by 万 or 亿.
  private var section = Bounds()
  /// Smaller than any magnitude that was read in the section.
  private(set) var lastMagnitude: Int64 = 10_000
  private(set) var vagueness = Vagueness.none
  private(set) var step: Int64 = Numeral.one
  /// Whether there was a 万 since the last 亿.
  private var hasWan = false
  private var hasYi = false

  private struct Bounds {
    var lower: Int64 = 0
    var upper: Int64 = 0
    var isEmpty: Bool { upper == 0 }
  }

  /// The sum, or nil if it is too large.
  var value: ClosedRange<Int64>? {
    guard let sum = Self.sum(total, section), sum.upper <= Numeral.limit else { return nil }
    return Numeral.ordered(sum.lower, sum.upper)
  }

  /// Whether a term of this magnitude may follow.
  func takes(_ magnitude: Int64) -> Bool {
    switch magnitude {
    case 10_000: !section.isEmpty && !hasWan
    case 100_000_000: !(section.isEmpty && total.isEmpty) && !hasYi
    default: magnitude < lastMagnitude && vagueness == .none
    }
  }

  /// Adds `coefficient × magnitude`, where the magnitude is below 万; false if that is too large.
  mutating func add(
    _ coefficient: ClosedRange<Int64>, times magnitude: Int64, vagueness: Vagueness = .none,
    step: Int64? = nil
  ) -> Bool {
    let spread = vagueness == .several ? (magnitude - 1) * Numeral.one : 0
    guard let lower = Self.product(coefficient.lowerBound, magnitude),
      let upper = Self.product(coefficient.upperBound, magnitude),
      let sum = Self.sum(section, Bounds(lower: lower, upper: upper + spread))
    else { return false }
    section = sum
    lastMagnitude = magnitude
    self.vagueness = vagueness
    self.step = step.flatMap { Self.product($0, magnitude) } ?? magnitude * Numeral.one
    return true
  }

  /// Adds the last digit of 三千五, which counts tenths of the magnitude before it.
  mutating func addTenths(_ digit: Int64, of magnitude: Int64) {
    section.lower += digit * magnitude / 10 * Numeral.one
    section.upper += digit * magnitude / 10 * Numeral.one
    step = magnitude / 10 * Numeral.one
    lastMagnitude = 1
  }

  /// Lets the last term reach up to its next step: 二十多.
  mutating func addMore() {
    section.upper += step
    vagueness = .more
  }

  /// Multiplies by 万 or 亿; false if that is too large.
  mutating func multiply(by magnitude: Int64) -> Bool {
    let isWan = magnitude == 10_000
    guard let factor = isWan ? section : Self.sum(total, section),
      let lower = Self.product(factor.lower, magnitude),
      let upper = Self.product(factor.upper, magnitude),
      let newStep = Self.product(step, magnitude)
    else { return false }
    let spread = vagueness == .several ? (magnitude - 1) * Numeral.one : 0
    let product = Bounds(lower: lower, upper: upper + spread)
    guard let sum = isWan ? Self.sum(total, product) : product else { return false }
    total = sum
    section = Bounds()
    step = newStep
    lastMagnitude = 10_000
    hasWan = isWan
    hasYi = hasYi || !isWan
    return true
  }

  private static func product(_ number: Int64, _ factor: Int64) -> Int64? {
    let (product, overflow) = number.multipliedReportingOverflow(by: factor)
    return overflow || product > Numeral.limit ? nil : product
  }

  private static func sum(_ left: Bounds, _ right: Bounds) -> Bounds? {
    let (sum, overflow) = left.upper.addingReportingOverflow(right.upper)
    return overflow || sum > Numeral.limit * 2 ? nil : Bounds(lower: left.lower + right.lower, upper: sum)
  }
}
