/// Numbers in English words: `two hundred`, `a dozen`, `several`.
enum EnglishNumeral {
  fileprivate enum Word {
    case number(Int64)
    case magnitude(Int64)
    /// Tens, which a digit may follow.
    case tens(Int64)
    case several
    case couple
    /// A number of this size without saying how many: `hundreds of`.
    case plural(Int64)
  }

  private static let words: PhraseTable<Word> = [
    "one": .number(1), "two": .number(2), "three": .number(3), "four": .number(4), "five": .number(5),
    "six": .number(6), "seven": .number(7), "eight": .number(8), "nine": .number(9), "ten": .number(10),
    "eleven": .number(11), "twelve": .number(12), "fifteen": .number(15), "eighteen": .number(18),
    "thirteen": .number(13), "fourteen": .number(14), "sixteen": .number(16), "seventeen": .number(17),
    "nineteen": .number(19), "half": .number(0), "half a": .number(0), "half an": .number(0),
    "twenty": .tens(20), "thirty": .tens(30), "forty": .tens(40), "fifty": .tens(50), "sixty": .tens(60),
    "seventy": .tens(70), "eighty": .tens(80), "ninety": .tens(90), "hundred": .magnitude(100),
    "a hundred": .number(100), "a thousand": .number(1000), "thousand": .magnitude(1000),
    "k": .magnitude(1000), "million": .magnitude(1_000_000), "a dozen": .number(12), "dozen": .magnitude(12),
    "dozens of": .plural(10), "hundreds of": .plural(100), "thousands of": .plural(1000),
    "several": .several, "a few": .several, "a couple of": .couple,
  ]

  /// The scalars that a number may begin with.
  static var firstScalars: some Sequence<UInt32> { words.firstScalars }

  /// The number in words that begins at `start`; the caller has seen that a word begins there.
  static func read(_ scalars: [UInt32], at start: Int) -> Numeral? {
    guard let first = words.match(in: scalars, at: start) else { return nil }
    let one = Numeral.one
    var numeral = Numeral(range: first.range, form: .english, value: 0...0)
    switch first.meaning {
    case .magnitude: return nil
    case .number(0):
      numeral.form = .half
      numeral.value = (one / 2)...(one / 2)
      return numeral
    case .several, .couple:
      numeral.value = (2 * one)...((first.meaning.isCouple ? 3 : 9) * one)
      numeral.isVague = true
    case .plural(let magnitude):
      numeral.value = (2 * magnitude * one)...((10 * magnitude - 1) * one)
      numeral.isVague = true
      return numeral
    case .number(let number): numeral.value = (number * one)...(number * one)
    case .tens(let tens):
      var value = tens
      if let next = after(first.range.upperBound, in: scalars, hyphen: true),
        case .number(let digit) = next.meaning,
        (1...9).contains(digit)
      {
        value += digit
        numeral.range = start..<next.range.upperBound
      }
      numeral.value = (value * one)...(value * one)
    }
    return multiplied(numeral, in: scalars)
  }

  /// The number with the words `hundred`, `thousand`, `million`, `k` or `dozen` after it, two at most.
  static func multiplied(_ numeral: Numeral, in scalars: [UInt32]) -> Numeral {
    var numeral = numeral
    for _ in 0..<2 {
      guard let next = after(numeral.range.upperBound, in: scalars, hyphen: false),
        case .magnitude(let magnitude) = next.meaning,
        numeral.value.upperBound <= Numeral.limit / magnitude
      else { break }
      let (lower, upper) = (numeral.value.lowerBound * magnitude, numeral.value.upperBound * magnitude)
      numeral.value = lower...(numeral.isVague ? upper + (magnitude - 1) * Numeral.one : upper)
      numeral.range = numeral.range.lowerBound..<next.range.upperBound
      numeral.digitCount = 0
    }
    return numeral
  }

  private static func after(_ end: Int, in scalars: [UInt32], hyphen: Bool) -> PhraseTable<Word>.Match? {
    guard end < scalars.count else { return nil }
    let isGap = scalars[end] == " " || (hyphen && scalars[end] == "-")
    return words.match(in: scalars, at: isGap ? end + 1 : end)
  }
}

extension EnglishNumeral.Word {
  fileprivate var isCouple: Bool {
    if case .couple = self { true } else { false }
  }
}
