extension Unicode.Scalar {
  /// Whether the scalar is shown as it is and stands for itself: ASCII, Chinese characters and their punctuation, of
  /// which nearly every text is made. Between two such scalars a grapheme always ends, so only around the others
  /// need be asked where one does (Unicode Standard Annex 29).
  var isPlain: Bool {
    switch value {
    case 0x20...0x7E, 0x4E00...0x9FFF, 0x2010...0x2027, 0x3001...0x3029, 0xFF01...0xFF5E: true
    default: false
    }
  }

  /// `displayWidth` of a plain scalar.
  var plainWidth: Int { value < 0x3000 ? 1 : 2 }
}
