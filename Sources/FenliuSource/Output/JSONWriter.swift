extension JSONValue {
  /// The value as JSON text (RFC 8259), without a line break at its end.
  ///
  /// - Parameter pretty: whether to break lines and indent by two spaces; otherwise no white space at all.
  public func serialized(pretty: Bool = false) -> String {
    var writer = JSONWriter(pretty: pretty)
    writer.write(self)
    return String(decoding: writer.output, as: UTF8.self)
  }
}

/// Writes one value, keeping open containers on a stack of its own so that depth costs memory only.
private struct JSONWriter {
  private enum Pending {
    case members(ArraySlice<(String, JSONValue)>, isFirst: Bool)
    case elements(ArraySlice<JSONValue>, isFirst: Bool)
  }

  let pretty: Bool
  private(set) var output: [UInt8] = []
  private var open: [Pending] = []

  init(pretty: Bool) { self.pretty = pretty }

  mutating func write(_ value: JSONValue) {
    begin(value)
    while let container = open.popLast() {
      switch container {
      case .members(var rest, let isFirst):
        guard let (name, value) = rest.popFirst() else {
          close("}")
          continue
        }
        open.append(.members(rest, isFirst: false))
        separate(isFirst: isFirst)
        string(name)
        raw(pretty ? ": " : ":")
        begin(value)
      case .elements(var rest, let isFirst):
        guard let value = rest.popFirst() else {
          close("]")
          continue
        }
        open.append(.elements(rest, isFirst: false))
        separate(isFirst: isFirst)
        begin(value)
      }
    }
  }

  /// Writes a scalar or an empty container, or opens a container for the loop to fill.
  private mutating func begin(_ value: JSONValue) {
    switch value {
    case .object(let members):
      raw(members.isEmpty ? "{}" : "{")
      if !members.isEmpty { open.append(.members(members[...], isFirst: true)) }
    case .array(let elements):
      raw(elements.isEmpty ? "[]" : "[")
      if !elements.isEmpty { open.append(.elements(elements[...], isFirst: true)) }
    case .string(let text): string(text)
    case .integer(let number): raw(String(number))
    case .boolean(let flag): raw(flag ? "true" : "false")
    case .null: raw("null")
    }
  }

  private mutating func separate(isFirst: Bool) {
    if !isFirst { raw(",") }
    breakLine()
  }

  private mutating func close(_ bracket: String) {
    breakLine()
    raw(bracket)
  }

  private mutating func breakLine() {
    guard pretty else { return }
    raw("\n")
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * open.count))
  }

  private mutating func raw(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  /// Control characters are escaped beyond what RFC 8259 asks (DEL and U+0080 to U+009F too), because
  /// the text may be printed on a terminal that obeys them.
  private mutating func string(_ text: String) {
    raw("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": raw("\\\"")
      case "\\": raw("\\\\")
      case "\n": raw("\\n")
      case "\r": raw("\\r")
      case "\t": raw("\\t")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        raw("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    raw("\"")
  }
}
