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
        var (index, offset) = (0, 0)
        for range in ranges {
          let start = index
          index = Self.skip(range.lowerBound - offset, in: bytes, from: index)
          count = masked[count...].initialize(fromContentsOf: bytes[start..<index])
          index = Self.skip(range.count, in: bytes, from: index)
          offset = range.upperBound
          for _ in range {
            masked.initializeElement(at: count, to: mask)
            count += 1
          }
        }
        count = masked[count...].initialize(fromContentsOf: bytes[index...])
      }
    }
    return String(decoding: masked, as: UTF8.self)
  }

  /// The index behind so many scalars.
  private static func skip(_ scalars: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var (index, left) = (start, scalars)
    while left > 0, index < bytes.count {
      let lead = bytes[index]
      index += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      left -= 1
    }
    return min(index, bytes.count)
  }
}
