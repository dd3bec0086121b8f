/// The terms of a numeral: a coefficient with its magnitude, a last digit, tenths.
extension NumeralReader {
  /// Notes that the number is too large unless a term was added.
  private mutating func checked(_ isAdded: Bool) -> Bool {
    if !isAdded { isTooLarge = true }
    return isAdded
  }

  mutating func readTerms() -> Reading {
    while readTerm() {}
    return position == start ? Reading(end: start + 1) : finish()
  }

  private mutating func readTerm() -> Bool {
    if let magnitude = magnitude(at: position) { return readMagnitude(magnitude) }
    if let next = scalar(at: position), Self.more.contains(next), sum.step >= 10 * Numeral.one,
      sum.vagueness == .none, let magnitude = magnitude(at: position + 1), magnitude >= 10_000,
      sum.takes(magnitude)
    {
      sum.addMore()
      position += 1
      return true
    }
    guard sum.vagueness == .none else { return false }
    if let digit = scalar(at: position), isDigit(digit) { return readArabicTerm() }
    return readChineseTerm()
  }

  private mutating func readMagnitude(_ magnitude: Int64) -> Bool {
    if magnitude == 10, position == start || (sum.lastMagnitude == 100 && numeral.form == .words) {
      position += 1
      return checked(sum.add(Numeral.one...Numeral.one, times: 10))
    }
    guard magnitude >= 10_000, sum.takes(magnitude) else { return false }
    position += 1
    return checked(sum.multiply(by: magnitude))
  }

  /// Reads a digit and a magnitude, a digit at the end, or zero and more.
  private mutating func readChineseTerm() -> Bool {
    guard numeral.form == .words, sum.lastMagnitude > 1 else { return false }
    var index = position
    var hasZero = false
    if case .digit(0) = glyph(at: index), position > start {
      hasZero = true
      index += 1
    }
    if case .several = glyph(at: index), scalars[index] == "几" || magnitude(at: index + 1) != nil {
      return add((2 * Numeral.one)...(9 * Numeral.one), at: index, length: 1, .several)
    }
    if let pair = pair(at: index) { return add(pair, at: index, length: 2, .pair) }
    guard let digit = glyph(at: index)?.digit, digit > 0 || position == start else { return false }
    let amount = (digit * Numeral.one)...(digit * Numeral.one)
    if magnitude(at: index + 1) != nil || hasZero || position == start || sum.lastMagnitude == 10 {
      return add(amount, at: index, length: 1, .none)
    }
    return readTenths(digit, at: index)
  }

  /// Adds a coefficient with the magnitude after it, if that may follow.
  private mutating func add(
    _ coefficient: ClosedRange<Int64>, at index: Int, length: Int, _ vagueness: NumeralSum.Vagueness
  ) -> Bool {
    let end = index + length
    if let magnitude = magnitude(at: end), magnitude < 10_000 {
      guard sum.takes(magnitude) else { return false }
      if position == start { numeral.magnitude = magnitude }
      position = end + 1
      return checked(sum.add(coefficient, times: magnitude, vagueness: vagueness))
    }
    let isOnes = position == start || sum.lastMagnitude == 10 || index > position
    guard isOnes, sum.takes(1) else { return false }
    // 几 after 十 counts from one: 十几 is 11 to 19.
    let lower = vagueness == .several && position > start ? Numeral.one : coefficient.lowerBound
    if position == start, let magnitude = magnitude(at: end) { numeral.magnitude = magnitude }
    position = end
    return checked(sum.add(lower...coefficient.upperBound, times: 1, vagueness: vagueness))
  }

  /// Reads the 五 of 三千五.
  private mutating func readTenths(_ digit: Int64, at index: Int) -> Bool {
    guard index == position, position > start, !numeral.isBare, glyph(at: index) != .two,
      let before = magnitude(at: position - 1), before >= 100, glyph(at: index + 1) == nil,
      digit != 1 || Self.afterTenths.contains(scalar(at: index + 1)) || index + 1 == scalars.count
    else { return false }
    position = index + 1
    sum.addTenths(digit, of: before)
    return false
  }

  /// Reads the 5千 of 3万5千, or the 5 of 3万5.
  private mutating func readArabicTerm() -> Bool {
    guard numeral.form == .words, let before = magnitude(at: position - 1), !numeral.isBare,
      let literal = ArabicLiteral(in: scalars, at: position), (1...4).contains(literal.digitCount),
      let value = literal.value
    else { return false }
    if let magnitude = magnitude(at: literal.end), magnitude > 10, magnitude < before {
      if magnitude < 10_000 {
        guard sum.takes(magnitude) else { return false }
        position = literal.end + 1
        return checked(sum.add(value...value, times: magnitude))
      }
      position = literal.end
      return checked(sum.add(value...value, times: 1))
    }
    guard literal.digitCount == 1, before >= 1000,
      !Self.notAfterArabicTenths.contains(scalar(at: literal.end))
    else { return false }
    position = literal.end
    sum.addTenths(value / Numeral.one, of: before)
    return false
  }
}
