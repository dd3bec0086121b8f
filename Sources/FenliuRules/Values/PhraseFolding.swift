import FenliuText

/// How phrases, and the values of string fields, are folded: as the text they are compared with.
enum PhraseFolding {
  /// The folded scalars of a text, without space at its ends.
  static func scalars(_ text: String) -> [UInt32] {
    var scalars = FoldedText(folding: text).scalars[...]
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    return Array(scalars)
  }

  /// The folded text as a string.
  static func string(_ text: String) -> String {
    string(scalars(text))
  }

  /// The folded scalars as a string.
  static func string(_ scalars: [UInt32]) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars.lazy.compactMap(Unicode.Scalar.init))
    return String(result)
  }

  /// Whether a folded scalar is a letter or digit of Latin script, of which words are made.
  static func isLatin(_ scalar: UInt32) -> Bool { ScalarClass(scalar) == .latin }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    [.space, .lineBreak].contains(ScalarClass(scalar))
  }
}
