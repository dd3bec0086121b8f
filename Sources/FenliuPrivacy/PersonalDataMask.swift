/// Which kinds of personal data are masked.
public struct PersonalDataMask: Hashable, Sendable {
  /// The kinds to mask.
  public var kinds: Set<PersonalDatum.Kind>

  /// A mask for some kinds; for all when none are named.
  public init(kinds: Set<PersonalDatum.Kind> = Set(PersonalDatum.Kind.allCases)) {
    self.kinds = kinds
  }

  /// Masks nothing.
  public static let none = PersonalDataMask(kinds: [])

  /// The text with the personal data of these kinds masked: each scalar of a datum becomes `*`.
  ///
  /// The result has as many Unicode scalars as the text, and masking it again changes nothing.
  public func masked(_ text: String) -> String {
    guard !kinds.isEmpty else { return text }
    let ranges = PersonalData.find(in: text).filter { kinds.contains($0.kind) }.map(\.range)
    guard !ranges.isEmpty else { return text }
    let scalars = text.unicodeScalars
    var masked = String.UnicodeScalarView()
    var offset = 0
    var index = scalars.startIndex
    // The ranges ascend, do not overlap, and lie in the text.
    for range in ranges {
      let start = scalars.index(index, offsetBy: range.lowerBound - offset)
      masked.append(contentsOf: scalars[index..<start])
      masked.append(contentsOf: repeatElement(PersonalData.maskScalar, count: range.count))
      index = scalars.index(start, offsetBy: range.count)
      offset = range.upperBound
    }
    masked.append(contentsOf: scalars[index...])
    return String(masked)
  }
}
