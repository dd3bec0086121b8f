import FenliuPattern
import FenliuText

/// The first line of a text as a pattern, searched for in the rest.
struct PatternCheck {
  private let source: String
  private let text: [UInt32]

  /// The meaning by `referenceMatches` takes time that grows with the cube of the text.
  private static let longestText = 48

  init(_ text: String) {
    let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    source = String(parts[0])
    self.text = Array(FoldedText(folding: String(parts.last ?? "")).scalars.prefix(Self.longestText))
  }

  func run() throws(Violation) {
    let pattern: Pattern
    do {
      pattern = try Pattern(source)
    } catch {
      let (lower, upper) = (error.range.lower.value, error.range.upper.value)
      try require(
        0 <= lower && lower <= upper && upper <= source.utf8.count,
        "a mistake is inside the pattern: \(error)")
      return
    }
    let searcher = pattern.searcher()
    let matches = searcher.matches(in: text)
    try require(
      matches == pattern.referenceMatches(in: text), "`\(source)` matches what it means, not \(matches)")
    try require(searcher.matches(in: text) == matches, "a search again finds the same")
    let cramped = pattern.searcher(cacheBytes: 0)
    try require(cramped.matches(in: text) == matches, "a search without a cache finds the same")
    guard let literals = pattern.requiredLiterals else { return }
    let places = text.indices.flatMap { start in
      literals.filter { text[start...].starts(with: $0) }.map {
        LiteralPlace(lower: Int32(start), upper: Int32(start + $0.count))
      }
    }
    var around: [Range<Int>] = []
    text.withUnsafeBufferPointer { text in
      searcher.search(text, around: places.span) { around.append($0) }
    }
    try require(around == matches, "a search around the literals finds the same")
    for match in matches {
      let found = text[match]
      let hasLiteral = literals.contains { literal in
        found.indices.contains { found[$0...].starts(with: literal) }
      }
      try require(hasLiteral, "a match holds a literal that every match holds: \(match)")
    }
  }
}
