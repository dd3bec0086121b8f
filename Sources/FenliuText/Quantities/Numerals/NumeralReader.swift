/// Reads one number from a text.
///
/// A read costs at most a few times the length of what it takes, whatever follows.
struct NumeralReader {
  let scalars: [UInt32]
  let start: Int
  var position: Int
  var sum = NumeralSum()
  var numeral: Numeral
  var isTooLarge = false
  let afterPoint: Bool

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

  init(_ scalars: [UInt32], _ start: Int, afterPoint: Bool) {
    self.afterPoint = afterPoint
    self.scalars = scalars
    self.start = start
    position = start
    numeral = Numeral(range: start..<start, form: .words, value: 0...0)
  }

  static let more: ScalarSet = "多余"
  /// What follows 一 where it does not belong to the number before it but means "each": 三百一天.
  static let afterTenths: ScalarSet = "多元块钱左余的了,。;!?"
  /// What counts things after a number of its own: not `3万5` in 3万5栋.
  static let notAfterArabicTenths: ScalarSet = "栋幢楼号单层点月日年天个次.:,-/%"
  /// Units that 零 joins with a smaller one.
  static let beforeZero: ScalarSet = "年月天元块"
  /// What goes on after 来 where it is a verb.
  static let notAfterAbout: ScalarSet = "自到了电看说源访信"

  func glyph(at index: Int) -> NumeralGlyph? {
    index < scalars.count ? NumeralGlyph(scalars[index]) : nil
  }

  func scalar(at index: Int) -> UInt32? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  func magnitude(at index: Int) -> Int64? {
    if case .magnitude(let magnitude) = glyph(at: index) { magnitude } else { nil }
  }

  /// The end of the text that is read, and the number with the sum as its value.
  mutating func finish() -> Reading {
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
  mutating func readMore() -> Bool {
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

  mutating func readArabic() -> Reading {
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

  mutating func readChinese() -> Reading? {
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

  mutating func readBare(_ magnitude: Int64) -> Bool {
    let one = Numeral.one...Numeral.one
    if magnitude < 10_000 { return sum.add(one, times: magnitude) }
    return sum.add(one, times: 1) && sum.multiply(by: magnitude)
  }

  /// Reads digits side by side. Two that may be a pair, as in 三五, are left to the terms.
  mutating func readPositional() -> Reading? {
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
  func isPrice(_ digits: Range<Int>) -> Bool {
    digits.count == 2 && scalar(at: start - 1) == "块" && scalars[digits.upperBound - 1] == "一"
  }

  /// Two digits that mean "one or the other": 两三, 七八, 三五.
  func pair(at index: Int) -> ClosedRange<Int64>? {
    guard let first = glyph(at: index)?.digit, let second = glyph(at: index + 1)?.digit,
      first > 0, glyph(at: index + 1) != .two || first == 1,
      second == first + 1 || (first == 3 && second == 5)
    else { return nil }
    if case .digit = glyph(at: index + 2) { return nil }
    return (first * Numeral.one)...(second * Numeral.one)
  }
}

extension NumeralSum {
  /// Adds the 几 of 十几 to a number of tens: one to nine.
  fileprivate mutating func addSeveralOnes() -> Bool {
    add(Numeral.one...(9 * Numeral.one), times: 1, vagueness: .several)
  }
}
