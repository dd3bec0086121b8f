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
    var masked = String.UnicodeScalarView()
    var next = 0
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      while next < ranges.count, ranges[next].upperBound <= offset { next += 1 }
      let isHidden = next < ranges.count && ranges[next].contains(offset)
      masked.append(isHidden ? PersonalData.maskScalar : scalar)
    }
    return String(masked)
  }
}
