import FenliuSource

/// A JSON value (RFC 8259) as written: numbers stay text, so that no digit of a sum of money is lost to
/// binary floating point.
enum RecordValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// A number by the grammar of JSON, as written.
  case number(String)
  case string(String)
  case array([RecordValue])
  /// The members in written order.
  case object([RecordMember])

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
struct RecordMember: Hashable, Sendable {
  var name: String
  var value: RecordValue
}

extension RecordValue.Kind {
  /// What people call it.
  var title: LocalizedText {
    switch self {
    case .null: LocalizedText("null")
    case .boolean: LocalizedText(zh: "布尔值", en: "a boolean")
    case .number: LocalizedText(zh: "数字", en: "a number")
    case .string: LocalizedText(zh: "字符串", en: "a string")
    case .array: LocalizedText(zh: "数组", en: "an array")
    case .object: LocalizedText(zh: "对象", en: "an object")
    }
  }
}
