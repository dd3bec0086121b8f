extension JSONValue {
  /// The value as JSON text (RFC 8259), without a line break at its end.
  ///
  /// - Parameter pretty: whether to break lines and indent by two spaces; otherwise no white space at all.
  public func serialized(pretty: Bool = false) -> String {
    let text = JSONText(pretty: pretty)
    text.write(self)
    return String(decoding: text.written, as: UTF8.self)
  }

  /// The value as JSON text in UTF-8, without a line break at its end.
  ///
  /// - Parameter pretty: as in `serialized`.
  public func serializedBytes(pretty: Bool = false) -> [UInt8] {
    let text = JSONText(pretty: pretty)
    text.write(self)
    return Array(text.written)
  }
}

extension JSONText {
  /// A container of which something is left to write.
  private struct Open {
    enum Content {
      case members([(String, JSONValue)])
      case elements([JSONValue])
    }

    let content: Content
    var next = 0
  }

  /// Writes a value, keeping open containers on a stack of its own so that depth costs memory only.
  package func write(_ value: JSONValue) {
    var open: [Open] = []
    begin(value, &open)
    while let last = open.last {
      open[open.count - 1].next += 1
      switch last.content {
      case .members(let members) where last.next < members.count:
        name(members[last.next].0)
        begin(members[last.next].1, &open)
      case .elements(let elements) where last.next < elements.count:
        begin(elements[last.next], &open)
      case .members:
        endObject()
        open.removeLast()
      case .elements:
        endArray()
        open.removeLast()
      }
    }
  }

  /// Writes a scalar, or opens a container for the loop to fill.
  private func begin(_ value: JSONValue, _ open: inout [Open]) {
    switch value {
    case .object(let members):
      beginObject()
      open.append(Open(content: .members(members)))
    case .array(let elements):
      beginArray()
      open.append(Open(content: .elements(elements)))
    case .string(let text): string(text)
    case .integer(let number): integer(number)
    case .boolean(let flag): boolean(flag)
    case .null: null()
    }
  }
}
