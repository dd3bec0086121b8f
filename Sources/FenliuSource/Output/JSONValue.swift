/// A JSON value whose objects keep the order they were written in, so that equal values give equal bytes.
///
/// Written with literals: `["code": "unknown-name", "line": 3, "notes": []]`. There are no fractions,
/// because nothing that Fenliu says is one.
///
/// A value nested some ten thousand levels deep is written safely; it must not come from untrusted
/// input without a limit, because releasing a far deeper one overflows the stack.
public enum JSONValue: Sendable {
  /// Members in the order they are written. Names should be distinct; the writer does not check.
  case object([(String, JSONValue)])
  /// Elements in order.
  case array([JSONValue])
  /// A text.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// `true` or `false`.
  case boolean(Bool)
  /// `null`.
  case null
}

extension JSONValue {
  /// The text as a string, or `null` where there is none.
  public init(_ text: String?) {
    self = text.map(JSONValue.string) ?? .null
  }

  /// The number, or `null` where there is none.
  public init(_ number: Int?) {
    self = number.map(JSONValue.integer) ?? .null
  }

  /// A text in every language, as an object: `{"zh": …, "en": …}`.
  public init(_ text: LocalizedText) {
    self = ["zh": .string(text.chinese), "en": .string(text.english)]
  }
}

extension JSONValue: Equatable {
  /// Whether two values are written the same: members in the same order, texts with the same bytes.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.object(let left), .object(let right)):
      left.elementsEqual(right) { $0.0.equalsInBytes($1.0) && $0.1 == $1.1 }
    case (.array(let left), .array(let right)): left == right
    case (.string(let left), .string(let right)): left.equalsInBytes(right)
    case (.integer(let left), .integer(let right)): left == right
    case (.boolean(let left), .boolean(let right)): left == right
    case (.null, .null): true
    default: false
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral
{
  /// An object with the members in the order written.
  public init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(members) }
  /// An array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// A string.
  public init(stringLiteral text: String) { self = .string(text) }
  /// A number.
  public init(integerLiteral number: Int) { self = .integer(number) }
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// `null`.
  public init(nilLiteral: ()) { self = .null }
}
