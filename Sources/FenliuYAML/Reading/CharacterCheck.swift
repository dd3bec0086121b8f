import FenliuSource

/// Looks at every character before libyaml does.
///
/// libyaml counts U+0085, U+2028, U+2029 and a lone carriage return as line breaks, which no editor shows,
/// and gives a bad byte no line; after this check it sees only text whose lines are what they seem.
struct CharacterCheck {
  let source: YAMLSource
  let limits: YAMLLimits

  func run(into findings: inout Findings) {
    guard source.bytes.count <= limits.fileBytes else {
      findings.add(YAMLDiagnostics.fileTooLarge(source, limit: limits.fileBytes))
      return
    }
    if let encoding = otherEncoding {
      findings.add(YAMLDiagnostics.wrongEncoding(encoding.name, at: source.place(0, encoding.mark)))
      return
    }
    checkCharacters(into: &findings)
  }

  /// UTF-16 and UTF-32 give themselves away by their mark, or by the zero bytes of an ASCII character.
  private var otherEncoding: (name: String, mark: Int)? {
    let head = source.bytes.prefix(4)
    if head.elementsEqual([0, 0, 0xFE, 0xFF]) || head.elementsEqual([0xFF, 0xFE, 0, 0]) {
      return ("UTF-32", 4)
    }
    if head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE]) { return ("UTF-16", 2) }
    guard head.count == 4 else { return nil }
    let zeros = head.map { $0 == 0 }
    if zeros == [true, true, true, false] || zeros == [false, true, true, true] { return ("UTF-32", 4) }
    if zeros == [true, false, true, false] || zeros == [false, true, false, true] { return ("UTF-16", 4) }
    return nil
  }

  /// Whether the text is in another encoding.
  var isForeign: Bool { otherEncoding != nil }

  /// Whether nothing is to be said of the characters at a range, which begins and ends between characters.
  func allows(_ range: Range<Int>) -> Bool {
    var offset = max(range.lowerBound, source.textStart)
    while true {
      offset = source.bytes.withUnsafeBufferPointer {
        Self.skipPlain(in: $0, from: offset, to: range.upperBound)
      }
      guard offset < range.upperBound else { return true }
      guard case .scalar(let value, let length) = unit(at: offset),
        refusal(of: value, at: offset, length: length) == nil
      else { return false }
      offset += length
    }
  }

  private func unit(at offset: Int) -> UTF8Scan.Unit {
    source.bytes.withUnsafeBufferPointer { UTF8Scan.unit(at: offset, in: $0) }
  }

  private func checkCharacters(into findings: inout Findings) {
    let bytes = source.bytes
    var offset = source.textStart
    while !findings.isFull {
      offset = bytes.withUnsafeBufferPointer { Self.skipPlain(in: $0, from: offset, to: bytes.count) }
      guard offset < bytes.count else { return }
      switch unit(at: offset) {
      case .broken(let length):
        let place = source.place(offset, offset + length)
        let line = 1 + bytes[..<offset].count { $0 == .lineFeed }
        findings.add(YAMLDiagnostics.badUTF8(bytes[offset], line: line, at: place))
        // The rest is most likely in the same other encoding; one finding says it all.
        return
      case .scalar(let value, let length):
        if let diagnostic = refusal(of: value, at: offset, length: length) { findings.add(diagnostic) }
        offset += length
      }
    }
  }

  /// The first byte from `offset` on that begins neither printable ASCII, a line feed nor a character of Han script or of
  /// another that fills the middle of the basic plane, of which nothing is refused.
  private static func skipPlain(
    in bytes: UnsafeBufferPointer<UInt8>, from offset: Int, to end: Int
  ) -> Int {
    var offset = offset
    while offset < end {
      let byte = bytes[offset]
      if byte >= 0x20 && byte < 0x7F || byte == .lineFeed {
        offset += 1
      } else if byte >= 0xE3, byte <= 0xE9, offset + 2 < end, bytes[offset + 1] & 0xC0 == 0x80,
        bytes[offset + 2] & 0xC0 == 0x80
      {
        offset += 3
      } else {
        break
      }
    }
    return offset
  }

  private func refusal(of value: UInt32, at offset: Int, length: Int) -> Diagnostic? {
    let place = source.place(offset, offset + length)
    switch value {
    case 0x09, 0x0A: return nil
    case 0x0D:
      if source[offset + 1] == .lineFeed { return nil }
      return YAMLDiagnostics.unusualLineBreak(value, at: place)
    case 0x85, 0x2028, 0x2029:
      return YAMLDiagnostics.unusualLineBreak(value, at: place)
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF:
      return YAMLDiagnostics.controlCharacter(value, at: place)
    case 0xFEFF:
      return YAMLDiagnostics.strayByteOrderMark(at: place)
    default:
      return nil
    }
  }
}
