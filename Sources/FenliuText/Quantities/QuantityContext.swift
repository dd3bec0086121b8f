/// What the recognizers look at: the tokens of a text and the scalars around them.
struct QuantityContext {
  typealias Token = QuantityTokens.Token

  let scalars: [UInt32]
  let tokens: [Token]
  /// The reference day for dates without a year.
  let day: CivilDay?

  init(_ tokens: QuantityTokens, day: CivilDay?) {
    scalars = tokens.scalars
    self.tokens = tokens.tokens
    self.day = day
  }

  /// The scalar at an index; nil outside the text.
  func scalar(_ index: Int) -> UInt32? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  /// The index without the one space there.
  func skippingSpace(_ index: Int) -> Int {
    scalar(index) == " " ? index + 1 : index
  }

  /// The index without the one space before it.
  func skippingSpaceBack(_ index: Int) -> Int {
    scalar(index - 1) == " " ? index - 1 : index
  }

  /// Whether the text has these scalars at an index.
  func has(_ word: String, at index: Int) -> Bool {
    var index = index
    for expected in word.unicodeScalars {
      guard scalar(index) == expected.value else { return false }
      index += 1
    }
    return true
  }

  /// Whether these scalars end at an index.
  func has(_ word: String, endingAt index: Int) -> Bool {
    has(word, at: index - word.unicodeScalars.count)
  }

  /// The number of a token, unless it is part of a code, fraction or ordinal.
  func numeral(_ token: Int) -> Numeral? {
    guard let numeral = anyNumeral(token), !numeral.isUnusable, !numeral.isOrdinal else { return nil }
    return numeral
  }

  /// The number of a token, whatever it is part of.
  func anyNumeral(_ token: Int) -> Numeral? {
    tokens.indices.contains(token) ? tokens[token].numeral : nil
  }

  /// The number that begins at an index, if it is the token's.
  func numeral(_ token: Int, startingAt index: Int) -> Numeral? {
    guard let numeral = numeral(token), numeral.range.lowerBound == index else { return nil }
    return numeral
  }

  /// The end of the word that joins two numbers of a range, if one begins at `index`.
  func connector(at index: Int) -> Int? {
    let start = skippingSpace(index)
    guard let match = Self.connectors.match(in: scalars, at: start) else { return nil }
    return skippingSpace(match.range.upperBound)
  }

  private static let connectors: PhraseTable<Bool> = {
    let words = [
      "到", "至", "-", "~", "—", "——", "–", "~~", "--", "一直到", "直到", "to", "until", "till", "或", "或者",
    ]
    return PhraseTable(words.map { ($0, true) })
  }()

  /// The lower number of a range whose upper number is the token: the 3 of `3到5万`.
  ///
  /// It is above zero and less than the upper number; a magnitude that it lacks is the upper number's.
  func lowerNumber(of token: Int) -> Numeral? {
    guard let upper = numeral(token), var lower = numeral(token - 1), !upper.isVague, !lower.isVague,
      upper.form != .half, lower.form != .half,
      connector(at: lower.range.upperBound) == upper.range.lowerBound
    else { return nil }
    if lower.magnitude == 1, upper.magnitude > 1,
      lower.value.upperBound < upper.value.lowerBound / upper.magnitude
    {
      let magnitude = upper.magnitude
      lower.value = (lower.value.lowerBound * magnitude)...(lower.value.upperBound * magnitude)
    }
    return lower.value.upperBound > 0 && lower.value.upperBound < upper.value.lowerBound ? lower : nil
  }

  /// A value with the hedges around it, and how far it reaches with them.
  func hedged(
    _ kind: Quantity.Kind, _ range: Range<Int>, _ value: ClosedRange<Int64>, isApproximate: Bool,
    isRound: Bool
  ) -> Quantity? {
    var quantity = Quantity(kind: kind, range: range, value: value, isApproximate: isApproximate)
    let start = skippingSpaceBack(range.lowerBound)
    var hedge: Hedge?
    if let match = Hedge.before.match(in: scalars, endingAt: start) {
      hedge = match.meaning
      quantity.range = match.range.lowerBound..<range.upperBound
      // 上 means "as many as" before 百, 千 and 万.
    } else if isRound, scalar(start - 1) == "上" {
      hedge = .from
      quantity.range = (start - 1)..<range.upperBound
    }
    if let match = Hedge.after.match(in: scalars, at: skippingSpace(range.upperBound)) {
      hedge = hedge ?? match.meaning
      quantity.range = quantity.range.lowerBound..<match.range.upperBound
    }
    guard let hedge else { return quantity }
    guard let value = hedge.applied(to: value) else { return nil }
    quantity.value = value
    quantity.isApproximate = true
    return quantity
  }
}
