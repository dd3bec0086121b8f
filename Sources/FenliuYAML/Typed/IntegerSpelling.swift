/// How a whole number is spelled, and how it should be.
struct IntegerSpelling {
  /// Whether it is plain decimal digits without leading zeros, with an optional sign.
  let isClear: Bool
  /// The clear spelling of an unclear one, where there can be no doubt about the digits.
  let clearer: String?

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let signs = [UInt8(ascii: "-"), UInt8(ascii: "+")]
    let sign = bytes.first.flatMap { signs.contains($0) ? $0 : nil }
    let digits = bytes.dropFirst(sign == nil ? 0 : 1)
    let isDecimal = !digits.isEmpty && digits.allSatisfy(\.isDigit)
    isClear = isDecimal && (digits.count == 1 || digits.first != UInt8(ascii: "0"))

    let kept = Self.asciiDigits(text.unicodeScalars.dropFirst(sign == nil ? 0 : 1))
    if isClear {
      clearer = nil
    } else if let kept {
      let minus = sign == UInt8(ascii: "-") ? "-" : ""
      let significant = String(kept.drop { $0 == "0" })
      clearer = significant.isEmpty ? "0" : minus + significant
    } else {
      clearer = nil
    }
  }

  /// The digits alone, full-width ones too, where nothing but separators stands between them.
  private static func asciiDigits(_ scalars: some Sequence<Unicode.Scalar>) -> String? {
    var digits = ""
    for scalar in scalars {
      switch scalar.value {
      case 0x30...0x39: digits.unicodeScalars.append(scalar)
      case 0xFF10...0xFF19:
        guard let digit = Unicode.Scalar(scalar.value - 0xFF10 + 0x30) else { return nil }
        digits.unicodeScalars.append(digit)
      case 0x5F, 0x2C, 0x20, 0xFF0C: continue
      default: return nil
      }
    }
    return digits.isEmpty ? nil : digits
  }
}
