import FenliuSource

/// Texts as YAML scalars that mean what they say to every reader of YAML.
enum YAMLText {
  /// A scalar between double quotes, on one line.
  static func quoted(_ text: String) -> String {
    // A double-quoted scalar has the escapes of JSON (YAML 1.2, 5.7). Characters that YAML may not hold
    // as they are, or takes for a line break, are escaped beyond what JSON asks.
    var result = ""
    for scalar in JSONValue.string(text).serialized().unicodeScalars {
      switch scalar.value {
      case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
        result += "\\u" + String(scalar.value, radix: 16, uppercase: true)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A name: as it is where no reader takes it for something else, or between quotes.
  static func name(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let isPlain = bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    let words = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]
    guard isPlain, let first = bytes.first, first >= UInt8(ascii: "A"), !words.contains(text.lowercased())
    else { return quoted(text) }
    return text
  }

  /// A word in a list between brackets: as it is where it is made of Chinese characters only, which no reader
  /// takes for something else; otherwise as a name.
  static func word(_ text: String) -> String {
    let isHan = text.unicodeScalars.allSatisfy { $0.properties.isIdeographic }
    return isHan && !text.isEmpty ? text : name(text)
  }

  /// The lines of a literal block (`|-`) that means the text; nil where only quotes can hold it.
  static func block(_ text: String) -> [String]? {
    guard let first = text.unicodeScalars.first, first != " ", first != "\n",
      let last = text.unicodeScalars.last, last != "\n",
      text.unicodeScalars.allSatisfy({ isPrintable($0) })
    else { return nil }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    // Blanks at the end of a line are seen by nobody, and lost by many an editor.
    guard lines.allSatisfy({ $0.last != " " }) else { return nil }
    return lines.map { String(Substring($0)) }
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: true
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
