import Foundation

/// What folding does to a scalar, from Unicode's properties, ICU's transforms and our variants. The fold
/// table is this, written down.
enum FoldRules {
  enum Outcome: Equatable {
    case scalars([UInt32])
    case dropped
    case space
    case lineBreak
  }

  /// Newer scalars are left alone, so that the table does not depend on which version of Unicode the
  /// toolchain has.
  static let unicodeVersion = (major: 15, minor: 0)

  static func outcome(_ value: UInt32) -> Outcome {
    guard let scalar = Unicode.Scalar(value) else { return .scalars([value]) }
    if [0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029].contains(value) { return .lineBreak }
    if isDropped(scalar) { return .dropped }
    if isKnown(scalar), scalar.properties.isWhitespace || value == Variants.blank { return .space }
    var folded = [value]
    for _ in 0..<8 {
      let next = folded.flatMap(step)
      if next == folded { break }
      folded = next
    }
    // The spacing forms of accents decompose into a space and the accent: they stay what they are.
    return .scalars(folded.first == 0x20 ? [value] : folded)
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    if Variants.invisible.contains(where: { $0.contains(scalar.value) }) { return true }
    if scalar.properties.generalCategory == .control { return scalar.value != 0x09 }
    return scalar.properties.isDefaultIgnorableCodePoint
  }

  private static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
    guard let age = scalar.properties.age else { return false }
    return age <= unicodeVersion
  }

  /// One round of all mappings.
  private static func step(_ value: UInt32) -> [UInt32] {
    guard let scalar = Unicode.Scalar(value), isKnown(scalar) else { return [value] }
    if isDropped(scalar) { return [] }
    if let variant = Variants.all[value] { return variant }
    return simplified(caseFolded(decomposed(String(scalar)))).unicodeScalars.map(\.value)
  }

  /// The compatibility decomposition; but Hangul syllables are composed.
  private static func decomposed(_ text: String) -> String {
    let composed = text.precomposedStringWithCompatibilityMapping
    let hasSyllables = composed.unicodeScalars.contains { 0xAC00...0xD7A3 ~= $0.value }
    return hasSyllables ? composed : text.decomposedStringWithCompatibilityMapping
  }

  /// Small letters by way of capitals, as in `ſ` to `s`; but the dotless i stays what it is.
  private static func caseFolded(_ text: String) -> String {
    text.unicodeScalars.map {
      $0 == "ı"
        ? "ı"
        : $0.properties.uppercaseMapping.unicodeScalars.map(\.properties.lowercaseMapping).joined()
    }.joined()
  }

  private static func simplified(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.properties.isIdeographic) else { return text }
    return text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
  }
}
