/// Plain and quoted scalars (YAML 1.2.2, 6.5 and 7.3): white space around line breaks is folded.
extension ScalarRereader {
  /// Reads what stands between the quotes, or all of a plain scalar.
  mutating func readFlow(_ range: Range<Int>, quote: UInt8?) {
    let backslash = UInt8(ascii: "\\")
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte.isWhiteSpace {
        offset = readWhiteSpace(from: offset, to: range.upperBound, isFolding: false)
      } else if byte == UInt8(ascii: "'"), quote == byte {
        // Two quotes for one; a single one cannot be inside.
        let end = min(offset + 2, range.upperBound)
        note([byte], from: offset..<end)
        offset = end
      } else if byte == backslash, quote == UInt8(ascii: "\"") {
        guard let end = readEscape(at: offset, to: range.upperBound) else { return }
        offset = end
      } else {
        copy(offset..<offset + 1)
        offset += 1
      }
    }
  }

  /// Reads a run of white space; `isFolding` tells that a line break was escaped just before.
  private mutating func readWhiteSpace(from start: Int, to end: Int, isFolding: Bool) -> Int {
    var breaks: [Range<Int>] = []
    var offset = start
    while offset < end, bytes[offset].isWhiteSpace {
      let next = breakEnd(at: offset) ?? offset + 1
      if bytes[offset].isBreak { breaks.append(offset..<next) }
      offset = next
    }
    if isFolding {
      for lineBreak in breaks { note([.lineFeed], from: lineBreak) }
    } else if breaks.isEmpty {
      copy(start..<offset)
    } else if breaks.count == 1 {
      note([.space], from: start..<offset)
    } else {
      // The first break ends the line; the others are empty lines, one line feed each.
      for lineBreak in breaks.dropFirst() { note([.lineFeed], from: lineBreak) }
    }
    return offset
  }

  /// Reads an escape sequence (YAML 1.2.2, 5.7) and gives its end; nil for one there is not.
  private mutating func readEscape(at start: Int, to end: Int) -> Int? {
    let letter = start + 1
    guard letter < end else { return nil }
    if bytes[letter].isBreak, let next = breakEnd(at: letter) {
      return readWhiteSpace(from: next, to: end, isFolding: true)
    }
    let digits: Int
    switch bytes[letter] {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default:
      guard let scalar = Self.escapes[bytes[letter]] else { return nil }
      note(Array(String(scalar).utf8), from: start..<letter + 1)
      return letter + 1
    }
    let last = letter + 1 + digits
    guard last <= end,
      let value = UInt32(String(decoding: bytes[letter + 1..<last], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    note(Array(String(scalar).utf8), from: start..<last)
    return last
  }

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{7}", UInt8(ascii: "b"): "\u{8}",
    UInt8(ascii: "t"): "\t", UInt8(ascii: "\t"): "\t", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "v"): "\u{B}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "r"): "\r",
    UInt8(ascii: "e"): "\u{1B}", UInt8(ascii: " "): " ", UInt8(ascii: "\""): "\"",
    UInt8(ascii: "'"): "'", UInt8(ascii: "/"): "/", UInt8(ascii: "\\"): "\\",
    UInt8(ascii: "N"): "\u{85}", UInt8(ascii: "_"): "\u{A0}", UInt8(ascii: "L"): "\u{2028}",
    UInt8(ascii: "P"): "\u{2029}",
  ]
}
