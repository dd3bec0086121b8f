/// Reads one number from a text.
///
/// A read costs at most a few times the length of what it takes, whatever follows.
struct NumeralReader {
  private let scalars: [UInt32]
  private let start: Int
  private var position: Int
  private var sum = NumeralSum()
  private var numeral: Numeral
  private var isTooLarge = false
  private let afterPoint: Bool

  /// What was found: where it ends, and the number unless it makes no sense.
  struct Reading {
    var end: Int
    var numeral: Numeral?
  }

  /// Reads the Arabic, Chinese or mixed number that begins at `start`; nil if none does.
  ///
  /// - Parameter afterPoint: whether it follows the point of `1.2.3`, so that it has no decimals.
  static func read(_ scalars: [UInt32], at start: Int, afterPoint: Bool = false) -> Reading? {
    guard start >= 0, start < scalars.count else { return nil }
    var reader = NumeralReader(scalars, start, afterPoint: afterPoint)
    if isDigit(scalars[start]) { return reader.readArabic() }
    return reader.readChinese()
  }

  private init(_ scalars: [UInt32], _ start: Int, afterPoint: Bool) {
    self.afterPoint = afterPoint
    self.scalars = scalars
    self.start = start
    position = start
    numeral = Numeral(range: start..<start, form: .words, value: 0...0)
  }

  private static let more: ScalarSet = "多余"
  /// What follows 一 where it does not belong to the number before it but means "each": 三百一天.
  private static let afterTenths: ScalarSet = "多元块钱左余的了,。;!?"
  /// What counts things after a number of its own: not `3万5` in 3万5栋.
  private static let notAfterArabicTenths: ScalarSet = "栋幢楼号单层点月日年天个次.:,-/%"
  /// Units that 零 joins with a smaller one.
  private static let beforeZero: ScalarSet = "年月天元块"
  /// What goes on after 来 where it is a verb.
  private static let notAfterAbout: ScalarSet = "自到了电看说源访信"

  private func glyph(at index: Int) -> NumeralGlyph? {
    index < scalars.count ? NumeralGlyph(scalars[index]) : nil
  }

  private func scalar(at index: Int) -> UInt32? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  private func magnitude(at index: Int) -> Int64? {
    if case .magnitude(let magnitude) = glyph(at: index) { magnitude } else { nil }
  }

  /// The end of the text that is read, and the number with the sum as its value.
  private mutating func finish() -> Reading {
    let more = readMore()
    numeral.range = start..<position
    numeral.step = sum.step
    if sum.vagueness != .none { numeral.isVague = true }
    guard !isTooLarge, let value = sum.value else { return Reading(end: position) }
    numeral.value = value
    if more { numeral.isOpen = true }
    return Reading(end: position, numeral: numeral)
  }

  /// Takes 多, 余 or 来 after a round number; true if the number lies above what was written.
  private mutating func readMore() -> Bool {
    if sum.vagueness == .more { return true }
    guard sum.vagueness == .none, sum.step >= 10 * Numeral.one, let next = scalar(at: position) else {
      return false
    }
    if Self.more.contains(next) {
      sum.addMore()
      position += 1
      return true
    }
    if next == "来", !Self.notAfterAbout.contains(scalar(at: position + 1)) {
      numeral.isVague = true
      position += 1
    }
    return false
  }

  // MARK: Arabic

  private mutating func readArabic() -> Reading {
    guard let literal = ArabicLiteral(in: scalars, at: start, takesFraction: !afterPoint) else {
      return Reading(end: start + 1)
    }
    position = literal.end
    numeral.form = .digits
    numeral.digitCount = literal.digitCount
    numeral.isUnusable = literal.isDotted
    guard let value = literal.value else { return Reading(end: position) }
    guard sum.add(value...value, times: 1, step: literal.step) else { return Reading(end: position) }
    if literal.isDotted { return finish() }
    if case .several = glyph(at: position), literal.step == 10 * Numeral.one,
      scalars[position] == "几"
    {
      position += 1
      guard sum.addSeveralOnes() else { return Reading(end: position) }
      return readTerms()
    }
    let space = scalar(at: position) == " " ? 1 : 0
    guard let magnitude = magnitude(at: position + space), magnitude > 10 else { return readTerms() }
    position += space
    numeral.form = .words
    numeral.magnitude = magnitude
    numeral.digitCount = 0
    if magnitude < 10_000 {
      sum = NumeralSum()
      guard sum.add(value...value, times: magnitude, step: min(literal.step, Numeral.one)) else {
        return Reading(end: position + 1)
      }
      position += 1
    }
    return readTerms()
  }

  // MARK: Chinese

  private mutating func readChinese() -> Reading? {
    if scalars[start] == "半" {
      let half = Numeral.one / 2
      return Reading(
        end: start + 1, numeral: Numeral(range: start..<(start + 1), form: .half, value: half...half))
    }
    guard let first = glyph(at: start) else { return nil }
    // 零 in 一年零三个月 only joins.
    if scalars[start] == "零", Self.beforeZero.contains(scalar(at: start - 1)) {
      return Reading(end: start + 1)
    }
    if case .digit = first, pair(at: start) == nil, let positional = readPositional() { return positional }
    switch first {
    case .magnitude(let magnitude) where magnitude > 10:
      numeral.isBare = true
      position += 1
      guard readBare(magnitude) else { return Reading(end: position) }
      return readTerms()
    case .several where scalars[start] != "几" && magnitude(at: start + 1) == nil:
      // 数 is a number only before a magnitude or a unit; as a lone word it is left to the recognizers.
      position += 1
      _ = sum.add((2 * Numeral.one)...(9 * Numeral.one), times: 1, vagueness: .several)
      return finish()
    default:
      return readTerms()
    }
  }

  private mutating func readBare(_ magnitude: Int64) -> Bool {
    let one = Numeral.one...Numeral.one
    if magnitude < 10_000 { return sum.add(one, times: magnitude) }
    return sum.add(one, times: 1) && sum.multiply(by: magnitude)
  }

  /// Reads digits side by side. Two that may be a pair, as in 三五, are left to the terms.
  private mutating func readPositional() -> Reading? {
    var end = start
    while case .digit = glyph(at: end) { end += 1 }
    // The last digit belongs to the magnitude after it: 五 一百.
    if magnitude(at: end) != nil { end -= 1 }
    if isPrice(start..<end) { end -= 1 }
    let count = end - start
    guard count > 1 || (count == 1 && magnitude(at: start + 1) == nil && glyph(at: start + 1) != nil) else {
      return nil
    }
    if count <= 2, pair(at: start) != nil { return nil }
    position = end
    guard count <= 12 else { return Reading(end: end) }
    let value = scalars[start..<end].reduce(Int64(0)) { $0 * 10 + (NumeralGlyph($1)?.digit ?? 0) }
    guard count > 1 else {
      let amount = value * Numeral.one
      return Reading(end: end, numeral: Numeral(range: start..<end, form: .words, value: amount...amount))
    }
    numeral = Numeral(
      range: start..<end, form: .positional, value: (value * Numeral.one)...(value * Numeral.one))
    numeral.digitCount = count
    return Reading(end: end, numeral: numeral)
  }

  /// Whether the digits are those of 三块五一斤, where 一 means "each".
  private func isPrice(_ digits: Range<Int>) -> Bool {
    digits.count == 2 && scalar(at: start - 1) == "块" && scalars[digits.upperBound - 1] == "一"
  }

  /// Two digits that mean "one or the other": 两三, 七八, 三五.
  private func pair(at index: Int) -> ClosedRange<Int64>? {
    guard let first = glyph(at: index)?.digit, let second = glyph(at: index + 1)?.digit,
      first > 0, glyph(at: index + 1) != .two || first == 1,
      second == first + 1 || (first == 3 && second == 5)
    else { return nil }
    if case .digit = glyph(at: index + 2) { return nil }
    return (first * Numeral.one)...(second * Numeral.one)
  }

  // MARK: Terms

  /// Notes that the number is too large unless a term was added.
  private mutating func checked(_ isAdded: Bool) -> Bool {
    if !isAdded { isTooLarge = true }
    return isAdded
  }

  private mutating func readTerms() -> Reading {
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

extension NumeralSum {
  /// Adds the 几 of 十几 to a number of tens: one to nine.
  fileprivate mutating func addSeveralOnes() -> Bool {
    add(Numeral.one...(9 * Numeral.one), times: 1, vagueness: .several)
  }
}
