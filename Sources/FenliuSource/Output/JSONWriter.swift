extension JSONValue {
  /// The value as JSON text (RFC 8259), without a line break at its end.
  ///
  /// - Parameter pretty: whether to break lines and indent by two spaces; otherwise no white space at all.
  public func serialized(pretty: Bool = false) -> String {
    String(decoding: serializedBytes(pretty: pretty), as: UTF8.self)
  }

  /// The value as JSON text in UTF-8, without a line break at its end.
  ///
  /// - Parameter pretty: as in `serialized`.
  public func serializedBytes(pretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    writer.write(self)
    return writer.output
  }
}

/// Writes one value, keeping open containers on a stack of its own so that depth costs memory only.
private struct JSONWriter {
  /// A container of which something is left to write.
  private enum Container {
    case members([(String, JSONValue)])
    case elements([JSONValue])
  }

  private struct Open {
    let container: Container
    var next = 0
  }

  let pretty: Bool
  private(set) var output: [UInt8] = []
  private var open: [Open] = []

  init(pretty: Bool) {
    self.pretty = pretty
    output.reserveCapacity(1 << 10)
  }

  mutating func write(_ value: JSONValue) {
    begin(value)
    while let last = open.last {
      open[open.count - 1].next += 1
      switch last.container {
      case .members(let members):
        guard last.next < members.count else {
          close(UInt8(ascii: "}"))
          continue
        }
        separate(isFirst: last.next == 0)
        string(members[last.next].0)
        output.append(UInt8(ascii: ":"))
        if pretty { output.append(UInt8(ascii: " ")) }
        begin(members[last.next].1)
      case .elements(let elements):
        guard last.next < elements.count else {
          close(UInt8(ascii: "]"))
          continue
        }
        separate(isFirst: last.next == 0)
        begin(elements[last.next])
      }
    }
  }

  /// Writes a scalar or an empty container, or opens a container for the loop to fill.
  private mutating func begin(_ value: JSONValue) {
    switch value {
    case .object(let members):
      raw(members.isEmpty ? "{}" : "{")
      if !members.isEmpty { open.append(Open(container: .members(members))) }
    case .array(let elements):
      raw(elements.isEmpty ? "[]" : "[")
      if !elements.isEmpty { open.append(Open(container: .elements(elements))) }
    case .string(let text): string(text)
    case .integer(let number): output.append(contentsOf: String(number).utf8)
    case .boolean(let flag): raw(flag ? "true" : "false")
    case .null: raw("null")
    }
  }

  private mutating func separate(isFirst: Bool) {
    if !isFirst { output.append(UInt8(ascii: ",")) }
    breakLine()
  }

  private mutating func close(_ bracket: UInt8) {
    open.removeLast()
    breakLine()
    output.append(bracket)
  }

  private mutating func breakLine() {
    guard pretty else { return }
    raw("\n")
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * open.count))
  }

  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { output.append(contentsOf: $0) }
  }

  private mutating func string(_ text: String) {
    var text = text
    output.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      var plain = 0
      var index = 0
      while index < bytes.count {
        guard let length = Self.escapedLength(in: bytes, at: index) else {
          index += 1
          continue
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain..<index]))
        escape(bytes[index + length - 1])
        index += length
        plain = index
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain...]))
    }
    output.append(UInt8(ascii: "\""))
  }

  /// How many bytes at an index stand for a scalar that must be escaped; nil if none do.
  ///
  /// Control characters are escaped beyond what RFC 8259 asks (DEL and U+0080 to U+009F too), because
  /// the text may be printed on a terminal that obeys them.
  @inline(__always)
  private static func escapedLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let byte = bytes[index]
    if byte >= 0x80 {
      // U+0080 to U+009F are C2 80 to C2 9F.
      return byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] < 0xA0 ? 2 : nil
    }
    let isPlain = byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    return isPlain ? nil : 1
  }

  /// Writes the escape of the scalar below U+0100 with this value.
  private mutating func escape(_ scalar: UInt8) {
    switch scalar {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case UInt8(ascii: "\n"): raw("\\n")
    case UInt8(ascii: "\r"): raw("\\r")
    case UInt8(ascii: "\t"): raw("\\t")
    default:
      raw("\\u00")
      for digit in [scalar >> 4, scalar & 0xF] {
        output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
