import FenliuEngine
import FenliuRules

extension Case {
  /// The case with some of its words replaced by others.
  func replacing(_ evidence: [Evidence], with words: String) -> Case {
    var changed = self
    for part in Part.allCases {
      var scalars = Array(content(of: part).unicodeScalars)
      var end = Int.max
      for item in evidence.filter({ $0.part == part }).sorted(by: >) {
        // Of occurrences that overlap, the last stays.
        guard item.range.upperBound <= min(end, scalars.count), item.range.lowerBound >= 0 else { continue }
        end = item.range.lowerBound
        scalars.replaceSubrange(item.range, with: spaced(words, between: scalars, item.range).unicodeScalars)
      }
      let text = String(String.UnicodeScalarView(scalars))
      switch part {
      case .title: changed.title = text
      case .text: changed.text = text
      }
    }
    return changed
  }

  /// Words of Latin script stand apart from others of it.
  private func spaced(_ words: String, between scalars: [Unicode.Scalar], _ range: Range<Int>) -> String {
    guard words.isLatin, !words.isEmpty else { return words }
    let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : " "
    let after = range.upperBound < scalars.count ? scalars[range.upperBound] : " "
    return (before.isWordLike ? " " : "") + words + (after.isWordLike ? " " : "")
  }

  /// The case with another id.
  func named(_ id: String) -> Case {
    var changed = self
    changed.id = id
    return changed
  }
}

extension Unicode.Scalar {
  fileprivate var isWordLike: Bool { isASCII && (properties.isAlphabetic || ("0"..."9").contains(self)) }
}
