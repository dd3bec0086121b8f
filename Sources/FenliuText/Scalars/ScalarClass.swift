/// What a folded scalar is to matching and segmentation.
///
/// It is a property of the scalar alone. Whether a comma, colon or full stop really ends something also
/// depends on its neighbours; `Segmentation` decides that.
public enum ScalarClass: UInt8, Hashable, Sendable, CaseIterable {
  /// Everything that no other case covers.
  case other = 0
  /// A Chinese character, `〇` and the iteration mark `々` among them.
  case han
  /// A letter or digit of Latin script, or a combining accent on one. Words are made of these.
  case latin
  /// The one space that folding leaves of a run of spaces.
  case space
  /// The line feed that folding leaves of any line break.
  case lineBreak
  /// A comma, enumeration comma or colon.
  case clauseBoundary
  /// A full stop, question or exclamation mark, or semicolon.
  case sentenceBoundary
  /// Brackets, quotation marks, dashes and other punctuation usual in Chinese text, which ends nothing.
  case punctuation

  /// The class of a folded scalar; `other` for what is not a Unicode scalar.
  @inlinable
  public init(_ folded: UInt32) {
    self = FoldTable.shared[folded].scalarClass
  }

  /// Whether spacing between this scalar and a Chinese character means nothing.
  @inlinable
  var clingsToHan: Bool {
    switch self {
    case .han, .latin, .clauseBoundary, .sentenceBoundary, .punctuation: true
    case .other, .space, .lineBreak: false
    }
  }
}

/// A class and the folded scalars it covers.
struct ScalarClassRange {
  var scalarClass: ScalarClass
  var scalars: ClosedRange<UInt32>

  private init(_ scalarClass: ScalarClass, _ scalars: ClosedRange<UInt32>) {
    self.scalarClass = scalarClass
    self.scalars = scalars
  }

  private init(_ scalarClass: ScalarClass, _ scalar: Unicode.Scalar) {
    self.init(scalarClass, scalar.value...scalar.value)
  }

  /// Every class but `other`, which is what remains. No two ranges overlap.
  ///
  /// Full-width punctuation is not listed, since folding makes it ASCII.
  static let all: [ScalarClassRange] =
    han + latin + [.init(.space, " "), .init(.lineBreak, "\n")]
    + [",", ":", "、"].map { .init(.clauseBoundary, $0) }
    + [".", "!", "?", ";", "。"].map { .init(.sentenceBoundary, $0) }
    + punctuation

  /// Ideographs with room for later additions; compatibility ideographs fold to these.
  private static let han: [ScalarClassRange] = [
    .init(.han, 0x3005...0x3007), .init(.han, 0x3021...0x3029), .init(.han, 0x3038...0x303B),
    .init(.han, 0x3400...0x4DBF), .init(.han, 0x4E00...0x9FFF), .init(.han, 0xF900...0xFAFF),
    .init(.han, 0x20000...0x3FFFD),
  ]

  /// ASCII letters and digits, and the letters of the Latin blocks without `×` and `÷`.
  private static let latin: [ScalarClassRange] = [
    .init(.latin, 0x30...0x39), .init(.latin, 0x41...0x5A), .init(.latin, 0x61...0x7A),
    .init(.latin, 0xC0...0xD6), .init(.latin, 0xD8...0xF6), .init(.latin, 0xF8...0x2AF),
    .init(.latin, 0x300...0x36F), .init(.latin, 0x1D00...0x1D25), .init(.latin, 0x1E00...0x1EFF),
    .init(.latin, 0x2C60...0x2C7F), .init(.latin, 0xA722...0xA788), .init(.latin, 0xA78B...0xA7FF),
    .init(.latin, 0xAB30...0xAB5A),
  ]

  private static let punctuation: [ScalarClassRange] =
    ["(", ")", "[", "]", "\"", "~", "·", "—", "“", "”", "〝", "〞", "〟", "〃"].map { .init(.punctuation, $0) }
    + [.init(.punctuation, 0x3008...0x3011), .init(.punctuation, 0x3014...0x301B)]
}
