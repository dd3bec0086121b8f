import FenliuSource

/// How a table is written.
struct TableShape: Hashable, Sendable {
  /// The encoding that its rows are cut out in.
  var encoding: TableEncoding
  /// What stands between cells.
  var separator: Separator
  /// Whether the input itself is UTF-16, of which its rows were made.
  var isUTF16 = false

  /// What stands between cells.
  enum Separator: UInt8, Hashable, Sendable, CaseIterable {
    case comma = 0x2C
    case tab = 0x09
    case semicolon = 0x3B

    /// The separator that stands most often in the first row, outside quotes; comma where none does.
    init(firstRow bytes: ArraySlice<UInt8>) {
      var counts: [UInt8: Int] = [:]
      var isQuoted = false
      var hasContent = false
      for byte in bytes {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if isQuoted { continue }
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
          if hasContent { break }
          continue
        }
        if byte > 0x20 { hasContent = true }
        counts[byte, default: 0] += 1
      }
      var best = Separator.comma
      let count = { (separator: Separator) in counts[separator.rawValue, default: 0] }
      for candidate in Self.allCases where count(candidate) > count(best) { best = candidate }
      self = best
    }

    /// What people call it.
    var title: LocalizedText {
      switch self {
      case .comma: LocalizedText(zh: "逗号", en: "commas")
      case .tab: LocalizedText(zh: "制表符", en: "tabs")
      case .semicolon: LocalizedText(zh: "分号", en: "semicolons")
      }
    }
  }

  /// What people call the encoding of the input.
  var encodingTitle: String {
    if isUTF16 { return "UTF-16" }
    return encoding == .utf8 ? "UTF-8" : "GB18030"
  }
}
