import FenliuTesting

/// A scalar written at random, which knows where each character of its text was put.
struct WrittenScalar {
  /// The YAML, from the first byte of the scalar on.
  var source = ""
  /// The text it stands for.
  var text = ""
  /// For each character of the text: its bytes in the text, and in the source.
  var units: [(text: Range<Int>, source: Range<Int>)] = []
  /// Whether a character came from folded lines, where its source is a matter of taste.
  var isFold: [Bool] = []

  private mutating func put(_ new: String, as written: String, isFold: Bool = false) {
    let from = text.utf8.count
    let start = source.utf8.count
    text += new
    source += written
    units.append((from..<text.utf8.count, start..<source.utf8.count))
    self.isFold.append(isFold)
  }

  private static let letters = Array("aZ7漏水噪é😀𠀀ß").map(String.init)

  private mutating func word(_ random: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let letter = Self.letters[Int.random(in: 0..<Self.letters.count, using: &random)]
      put(letter, as: letter)
    }
  }

  /// Ends a line that is folded, with empty lines after it; in indentation two.
  private mutating func fold(_ newline: String, _ random: inout SeededGenerator) {
    let empty = Int.random(in: 0...2, using: &random)
    let blanks = String(repeating: " ", count: Int.random(in: 0...2, using: &random))
    if empty == 0 {
      put(" ", as: blanks + newline + "  ", isFold: true)
    } else {
      source += blanks + newline
      for _ in 0..<empty { put("\n", as: newline, isFold: true) }
      source += "  "
    }
  }

  /// A plain scalar, or one between `quote` marks.
  static func flow(_ quote: String, _ newline: String, _ random: inout SeededGenerator) -> WrittenScalar {
    var scalar = WrittenScalar()
    scalar.source = quote
    for index in 0..<Int.random(in: 1...6, using: &random) {
      if index > 0 {
        if Bool.random(using: &random) { scalar.put(" ", as: " ") } else { scalar.fold(newline, &random) }
      }
      scalar.word(&random)
      if quote == "'", Bool.random(using: &random) { scalar.put("'", as: "''") }
      if quote == "\"" { scalar.escape(newline, &random) }
    }
    scalar.source += quote
    return scalar
  }

  private mutating func escape(_ newline: String, _ random: inout SeededGenerator) {
    let escapes = [
      ("\n", "\\n"), ("A", "\\x41"), ("é", "\\xe9"), ("一", "\\u4e00"), ("😀", "\\U0001F600"), ("\"", "\\\""),
      ("\\", "\\\\"), ("\u{85}", "\\N"), ("\u{2028}", "\\L"), ("\t", "\\t"), ("\0", "\\0"), ("/", "\\/"),
    ]
    switch Int.random(in: 0...2, using: &random) {
    case 0:
      // It swallows the white space behind it, so a word has to follow.
      source += "\\" + newline + "   "
      word(&random)
    case 1:
      let (character, written) = escapes[Int.random(in: 0..<escapes.count, using: &random)]
      put(character, as: written)
      word(&random)
    default: break
    }
  }

  /// A literal or folded block, indented by two.
  static func block(isFolded: Bool, _ newline: String, _ random: inout SeededGenerator) -> WrittenScalar {
    let chomping = ["", "-", "+"][Int.random(in: 0...2, using: &random)]
    let explicit = Bool.random(using: &random)
    var scalar = WrittenScalar()
    scalar.source = (isFolded ? ">" : "|") + (explicit ? "2" : "") + chomping + newline
    var wasDeep = false
    let lines = Int.random(in: 1...5, using: &random)
    var empty = 0
    for index in 0..<lines {
      let isDeep = (index > 0 || explicit) && Int.random(in: 0...3, using: &random) == 0
      if index > 0 { scalar.join(newline, empty, isFolded && !wasDeep && !isDeep) }
      scalar.source += "  "
      if isDeep { scalar.put(" ", as: " ") }
      scalar.word(&random)
      if Bool.random(using: &random) {
        scalar.put(" ", as: " ")
        scalar.word(&random)
      }
      wasDeep = isDeep
      empty = Int.random(in: 0...2, using: &random)
    }
    scalar.close(chomping, newline, empty)
    return scalar
  }

  private mutating func join(_ newline: String, _ empty: Int, _ isFolding: Bool) {
    if !isFolding {
      put("\n", as: newline)
    } else if empty == 0 {
      put(" ", as: newline, isFold: true)
    } else {
      source += newline
    }
    for _ in 0..<empty { put("\n", as: newline) }
  }

  private mutating func close(_ chomping: String, _ newline: String, _ empty: Int) {
    if chomping == "-" { source += newline } else { put("\n", as: newline) }
    for _ in 0..<empty {
      if chomping == "+" { put("\n", as: newline) } else { source += newline }
    }
  }
}
