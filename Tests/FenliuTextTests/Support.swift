import FenliuText

extension FoldedText {
  /// The folded scalars as a string.
  var string: String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }
}

extension String {
  /// The scalars as folding gives them.
  var scalarValues: [UInt32] { unicodeScalars.map(\.value) }
}
