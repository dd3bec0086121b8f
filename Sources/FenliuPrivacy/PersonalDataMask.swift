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
    return Self.masked(text, PersonalData.find(in: text).filter { kinds.contains($0.kind) }.map(\.range))
  }

  /// The text with some ranges of scalars masked, which ascend, do not overlap, and lie in the text.
  static func masked(_ text: String, _ ranges: [Range<Int>]) -> String {
    if ranges.isEmpty { return text }
    var text = text
    let mask = UInt8(ascii: PersonalData.maskScalar)
    let masked = text.withUTF8 { bytes in
      // A masked scalar is never longer than it was.
      [UInt8](unsafeUninitializedCapacity: bytes.count) { masked, count in
        var next = ranges[...]
        var offset = 0
        var index = 0
        while index < bytes.count {
          let start = index
          repeat { index += 1 } while index < bytes.count && bytes[index] & 0xC0 == 0x80
          if let range = next.first, range.upperBound <= offset { next = next.dropFirst() }
          if let range = next.first, range.lowerBound <= offset {
            masked.initializeElement(at: count, to: mask)
            count += 1
          } else {
            for place in start..<index {
              masked.initializeElement(at: count + place - start, to: bytes[place])
            }
            count += index - start
          }
          offset += 1
        }
      }
    }
    return String(decoding: masked, as: UTF8.self)
  }
}
