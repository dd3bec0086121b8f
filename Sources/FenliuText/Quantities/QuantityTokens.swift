/// The places of a text where a quantity may be: its numbers, and words such as 昨天 and midnight.
///
/// One pass in linear time; the recognizers then look only near these places.
struct QuantityTokens {
  enum Content {
    case numeral(Numeral)
    case word(QuantityWord)
  }

  struct Token {
    var range: Range<Int>
    var content: Content

    var numeral: Numeral? {
      if case .numeral(let numeral) = content { numeral } else { nil }
    }

    var word: QuantityWord? {
      if case .word(let word) = content { word } else { nil }
    }
  }

  let scalars: [UInt32]
  private(set) var tokens: [Token] = []

  init(_ text: FoldedText) {
    scalars = text.scalars
    var index = 0
    var afterDotted = false
    while index < scalars.count {
      guard Self.anchors.contains(scalars[index]) else {
        index += 1
        continue
      }
      let end = read(at: index, afterDotted: afterDotted)
      if let end {
        let last = tokens.last?.numeral
        afterDotted =
          end < scalars.count && scalars[end] == "." && last?.isUnusable == true
          && last?.range.upperBound == end
        index = max(end, index + 1)
        if afterDotted { index += 1 }
      } else {
        afterDotted = false
        index += 1
      }
    }
  }

  /// Reads the token at `index` and returns where to go on; nil if there is none.
  private mutating func read(at index: Int, afterDotted: Bool) -> Int? {
    let isLetterHere = isLetter(scalars[index])
    let before = index > 0 ? scalars[index - 1] : nil
    if isLetterHere, let before, isLetter(before) || isDigit(before) || before == "'" { return nil }
    if let word = QuantityWord.table.match(in: scalars, at: index) {
      if word.meaning != .nothing { tokens.append(Token(range: word.range, content: .word(word.meaning))) }
      return word.range.upperBound
    }
    if isLetterHere {
      guard let numeral = EnglishNumeral.read(scalars, at: index) else { return nil }
      tokens.append(Token(range: numeral.range, content: .numeral(numeral)))
      return numeral.range.upperBound
    }
    guard let reading = NumeralReader.read(scalars, at: index, afterPoint: afterDotted) else { return nil }
    guard var numeral = reading.numeral else { return reading.end }
    if numeral.form == .digits, !numeral.isUnusable {
      numeral = EnglishNumeral.multiplied(numeral, in: scalars)
    }
    if afterDotted || isSpoiled(index) { numeral.isUnusable = true }
    numeral.isOrdinal = before == "第"
    tokens.append(Token(range: numeral.range, content: .numeral(numeral)))
    return numeral.range.upperBound
  }

  /// Whether what stands before a number makes it part of a name, fraction or code.
  private func isSpoiled(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = scalars[start - 1]
    if isLetter(before) {
      return isDigit(scalars[start]) && Self.currencyCodes.match(in: scalars, endingAt: start) == nil
    }
    if before == "之", start > 1 { return scalars[start - 2] == "分" }
    return before == "#" || before == "_"
  }

  private static let currencyCodes: PhraseTable<Bool> = ["rmb": true, "cny": true]

  private static let anchors: ScalarBitmap = {
    var anchors = ScalarBitmap()
    for scalar in UInt32(0x30)...0x39 { anchors.insert(scalar) }
    for scalar in NumeralGlyph.scalars { anchors.insert(scalar) }
    for scalar in EnglishNumeral.firstScalars { anchors.insert(scalar) }
    for scalar in QuantityWord.table.firstScalars { anchors.insert(scalar) }
    anchors.insert(0x534A)
    return anchors
  }()
}

/// A set of scalars of the basic plane that is quick to ask.
private struct ScalarBitmap {
  private var words = [UInt64](repeating: 0, count: 1024)

  mutating func insert(_ scalar: UInt32) {
    guard scalar < 0x10000 else { return }
    words[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
  }

  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && words[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
  }
}
