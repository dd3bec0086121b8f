import FenliuText

/// How phrases, and the values of string fields, are folded: as the text they are compared with.
enum PhraseFolding {
  /// The folded scalars of a text.
  static func scalars(_ text: String) -> [UInt32] {
    text.lowercased().unicodeScalars.map(\.value)
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
}
