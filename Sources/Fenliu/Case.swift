/// A dispute as it comes in: a message, and what else is known.
public struct Case: Hashable, Sendable {
  /// The id by which you know the case; it comes back in the decision. Not empty.
  public var id: String
  /// The title of the message; empty where it has none.
  public var title: String
  /// The message.
  public var text: String
  /// When the case came in, by which its law is chosen: `2026-11-01` or `2026-11-01 10:40`, China time; nil: the
  /// law that has no end applies, and deadlines have no day.
  public var received: String?
  /// What is known beyond the message, by the id of the pack's field.
  public var facts: [String: Fact]

  /// A case.
  public init(
    id: String = "case", title: String = "", text: String, received: String? = nil,
    facts: [String: Fact] = [:]
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.received = received
    self.facts = facts
  }
}

/// The value of one of the pack's fields, as it would stand in a JSON record.
public enum Fact: Hashable, Sendable {
  /// Of a boolean field.
  case boolean(Bool)
  /// Of an integer, number or money field (yuan).
  case integer(Int)
  /// Of any field but a boolean: the id of a choice, `1.5`, `3万元`, `2026-09-01`, `2 hours`, a text.
  case text(String)
  /// Of a field with several choices: their ids.
  case list([String])
}

extension Fact: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
  ExpressibleByArrayLiteral
{
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// Ids of choices.
  public init(arrayLiteral elements: String...) { self = .list(elements) }
}
