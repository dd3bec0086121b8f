/// A word to look for, in the common form of glyphs.
struct Word: ExpressibleByStringLiteral, Hashable, Sendable {
  let scalars: [Unicode.Scalar]
  let first: Unicode.Scalar

  /// The word spelled by a literal.
  init(stringLiteral text: StaticString) {
    scalars = Array("\(text)".unicodeScalars)
    first = scalars.first ?? "\0"
  }

  /// The number of its glyphs.
  var count: Int { scalars.count }
}

/// Words to look for at many places; most places are dismissed by their first glyph.
struct WordList: ExpressibleByArrayLiteral, Sendable {
  /// The words, those to be preferred first.
  let words: [Word]
  private let firsts: ScalarSet

  /// The words, those to be preferred first.
  init(arrayLiteral words: Word...) {
    self.init(words)
  }

  /// The words, those to be preferred first.
  init(_ words: [Word]) {
    self.words = words
    firsts = ScalarSet(words.map(\.first))
  }

  /// The first of the words that begins at an index.
  func match(in glyphs: Glyphs, at index: Int) -> Word? {
    guard firsts.contains(glyphs[index]) else { return nil }
    return words.first { glyphs.has($0, at: index) }
  }

  /// Whether one of the words begins at an index.
  func matches(in glyphs: Glyphs, at index: Int) -> Bool {
    match(in: glyphs, at: index) != nil
  }
}
