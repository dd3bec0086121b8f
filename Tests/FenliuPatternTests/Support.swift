import FenliuText

@testable import FenliuPattern

/// A text as matching sees it.
func folded(_ text: String) -> [UInt32] { FoldedText(folding: text).scalars }

/// Scalars as a text to read.
func string(_ scalars: some Sequence<UInt32>) -> String {
  String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
}

extension Pattern {
  /// The matches in a text, as folded texts.
  func found(in text: String) -> [String] {
    let scalars = folded(text)
    return searcher().matches(in: scalars).map { string(scalars[$0]) }
  }
}

extension Pattern {
  /// Where a text has the pattern's required literals, in the order of their starts.
  func literalPlaces(in text: [UInt32]) -> [LiteralPlace] {
    let literals = requiredLiterals ?? []
    return text.indices.flatMap { start in
      literals.filter { text[start...].starts(with: $0) }.map {
        LiteralPlace(lower: Int32(start), upper: Int32(start + $0.count))
      }
    }
  }
}
