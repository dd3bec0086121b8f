/// A JSON value (RFC 8259) as written: numbers stay text, so that no digit of a sum of money is lost to
/// binary floating point.
indirect enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// A number by the grammar of JSON, as written.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// The members in written order.
  case object([JSONMember])

  /// The kind of value, for a message to people.
  var kind: Kind {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The six kinds of value.
  enum Kind: String, Sendable {
    case null, boolean, number, string, array, object
  }
}

/// One `"name": value` of a JSON object.
struct JSONMember: Hashable, Sendable {
  var name: String
  var value: JSONValue
}
