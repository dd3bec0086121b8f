import Foundation

/// Makes `DisplayWidth.generated.swift` from the character data of the ICU that Foundation carries.
///
/// ICU has no Swift interface on Linux, so its three functions are looked up by name.
struct DisplayWidthTable {
  private let property: @convention(c) (Int32, Int32) -> Int32
  private let category: @convention(c) (Int32) -> Int8
  private let unicodeVersion: String

  /// Nil where Foundation was built without ICU, or hides it under another name.
  init?() {
    guard let property = dlsym(nil, "swift_u_getIntPropertyValue"),
      let category = dlsym(nil, "swift_u_charType"),
      let version = dlsym(nil, "swift_u_getUnicodeVersion")
    else { return nil }
    self.property = unsafeBitCast(property, to: (@convention(c) (Int32, Int32) -> Int32).self)
    self.category = unsafeBitCast(category, to: (@convention(c) (Int32) -> Int8).self)
    typealias Version = @convention(c) (UnsafeMutablePointer<UInt8>) -> Void
    var parts: [UInt8] = [0, 0, 0, 0]
    unsafeBitCast(version, to: Version.self)(&parts)
    unicodeVersion = "\(parts[0]).\(parts[1])"
  }

  /// The text of the generated file.
  var source: String {
    """
    // Made from the data of Unicode \(unicodeVersion). Do not edit; make it anew with
    // FENLIU_RECORD=1 swift test --filter DisplayWidthTableTests
    // swift-format-ignore-file

    /// Which scalars take two terminal cells and which none: first and last scalar of each range.
    enum DisplayWidthTable {
      /// East Asian Width W and F.
      static let wide: [UInt32] = [
    \(rows(where: isWide))
      ]

      /// Controls, marks that do not space, format characters, and the Hangul letters that join the one before.
      static let zero: [UInt32] = [
    \(rows(where: isZero))
      ]
    }

    """
  }

  private func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let eastAsianWidth: Int32 = 0x1004
    let fullwidth: Int32 = 3
    let wide: Int32 = 5
    let width = property(Int32(scalar.value), eastAsianWidth)
    return !isZero(scalar) && (width == fullwidth || width == wide)
  }

  private func isZero(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // The soft hyphen and the marks that enclose the digits after them are format characters, yet drawn.
    case 0xAD, 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return false
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: return true
    default: break
    }
    // Mn, Me, Zl, Zp, Cc, Cf in the numbering of ICU.
    return [6, 7, 13, 14, 15, 16].contains(category(Int32(scalar.value)))
  }

  private func rows(where isMember: (Unicode.Scalar) -> Bool) -> String {
    var ranges: [ClosedRange<UInt32>] = []
    for scalar in (0...0x10FFFF).lazy.compactMap({ Unicode.Scalar($0 as UInt32) }) where isMember(scalar) {
      if let last = ranges.last, last.upperBound + 1 == scalar.value {
        ranges[ranges.count - 1] = last.lowerBound...scalar.value
      } else {
        ranges.append(scalar.value...scalar.value)
      }
    }
    let pairs = ranges.map { range in
      "0x\(String(range.lowerBound, radix: 16)), 0x\(String(range.upperBound, radix: 16)),"
    }
    return stride(from: 0, to: pairs.count, by: 5)
      .map { "    " + pairs[$0..<min($0 + 5, pairs.count)].joined(separator: "  ") }
      .joined(separator: "\n")
  }
}
