/// What to search a folded text for in order to find a phrase.
public struct PhraseForms: Hashable, Sendable {
  /// How letters and digits of Latin script are matched. It makes no difference to Chinese.
  public enum Mode: Hashable, Sendable, CaseIterable {
    /// Whole words, in any English inflection.
    case forms
    /// Whole words, exactly as written.
    case words
    /// Anywhere, inside words too.
    case substring
  }

  /// Folded scalars to search for, without repetition, the phrase itself first. None if the phrase has
  /// nothing visible; never an empty one.
  public private(set) var forms: [[UInt32]] = []
  /// Whether the left edge of a match must not cut a Latin word; see `FoldedText.respectsWords`.
  public private(set) var boundedLeft = false
  /// Whether the right edge of a match must not cut a Latin word.
  public private(set) var boundedRight = false

  /// The greatest number of combined inflections. A phrase with more inflects its last word only.
  public static let maximumForms = 64

  /// The forms of a phrase, which need not be folded. Space at its edges does not count.
  public init(_ phrase: String, mode: Mode) {
    let folded = Self.trimmed(FoldedText(folding: phrase).scalars)
    guard let first = folded.first, let last = folded.last else { return }
    forms = mode == .forms ? Self.inflected(folded) : [folded]
    if mode != .substring {
      boundedLeft = ScalarClass(first) == .latin
      boundedRight = ScalarClass(last) == .latin
    }
  }

  private static func trimmed(_ scalars: [UInt32]) -> [UInt32] {
    let isBlank = { (scalar: UInt32) in [.space, .lineBreak].contains(ScalarClass(scalar)) }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return Array(scalars[first...last])
  }

  /// Every combination of the inflections of the words, those of the last word changing fastest.
  private static func inflected(_ folded: [UInt32]) -> [[UInt32]] {
    let tokens = PhraseToken.tokens(of: folded)
    let lastWord = tokens.lastIndex { $0.forms.count > 1 }
    var product = 1
    for token in tokens where product <= maximumForms {
      product *= token.forms.count
    }
    var combinations: [[UInt32]] = [[]]
    for (index, token) in tokens.enumerated() {
      let forms = product <= maximumForms || index == lastWord ? token.forms : Array(token.forms.prefix(1))
      if forms.count > 1 {
        combinations = combinations.flatMap { start in forms.map { start + $0 } }
      } else {
        for combination in combinations.indices { combinations[combination] += forms[0] }
      }
    }
    var seen: Set<[UInt32]> = []
    return combinations.filter { seen.insert($0).inserted }
  }
}

/// A part of a folded phrase with its inflections.
private struct PhraseToken {
  /// At least one, as written first.
  var forms: [[UInt32]]

  /// The words, and what is between them, in order.
  static func tokens(of folded: [UInt32]) -> [PhraseToken] {
    var tokens: [PhraseToken] = []
    var rest = folded[...]
    while let first = rest.first {
      let isWord = isPartOfWord(first)
      let part = rest.prefix { isPartOfWord($0) == isWord }
      rest = rest.dropFirst(part.count)
      tokens.append(PhraseToken(forms: isWord ? inflections(of: part) : [Array(part)]))
    }
    return tokens
  }

  /// An apostrophe is part of a word, so that `don't` is left as it is.
  private static func isPartOfWord(_ scalar: UInt32) -> Bool {
    ScalarClass(scalar) == .latin || scalar == 0x27
  }

  private static func inflections(of word: ArraySlice<UInt32>) -> [[UInt32]] {
    guard word.count >= 3, word.allSatisfy({ 0x61...0x7A ~= $0 }) else { return [Array(word)] }
    let letters = String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init)))
    return EnglishInflection.forms(of: letters).map { $0.unicodeScalars.map(\.value) }
  }
}
