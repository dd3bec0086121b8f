import FenliuText

/// How phrases, and the values of string fields, are folded: as the text they are compared with.
enum PhraseFolding {
  /// The folded scalars of a text, without space at its ends.
  static func scalars(_ text: String) -> [UInt32] { PhraseFolder().scalars(text) }

  /// The folded text as a string.
  static func string(_ text: String) -> String {
    string(scalars(text))
  }

  /// The folded scalars as a string.
  static func string(_ scalars: [UInt32]) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      if let scalar = Unicode.Scalar(scalar) { result.append(scalar) }
    }
    return String(result)
  }

  /// Whether a folded scalar is a letter or digit of Latin script, of which words are made.
  static func isLatin(_ scalar: UInt32) -> Bool { ScalarClass(scalar) == .latin }
}

/// Folds one phrase after another in memory that is used again.
///
/// Not for several threads at once.
final class PhraseFolder {
  private var buffer = FoldBuffer()

  /// The folded scalars of a text, without space at its ends.
  func scalars(_ text: String) -> [UInt32] {
    buffer.removeAll()
    buffer.append(folding: text)
    var range = 0..<buffer.count
    while let last = range.last, isSpace(last) { range = range.dropLast() }
    while let first = range.first, isSpace(first) { range = range.dropFirst() }
    return range.map { buffer[$0].scalar.value }
  }

  private func isSpace(_ index: Int) -> Bool {
    switch buffer[index].scalar.scalarClass {
    case .space, .lineBreak: true
    default: false
    }
  }
}
