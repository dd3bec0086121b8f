import FenliuRules
import FenliuSource

/// Reads the value that a record gives for a field, by the type of the field.
final class FieldDecoder: Sendable {
  private let field: Field
  private let disclosure: Disclosure
  /// The ids of the choices of which a case has one; empty where the type has none.
  private let choices: [String]
  /// How many units one is; nil where the type is no plain number.
  private let unit: Int64?

  init(_ field: Field, disclosure: Disclosure) {
    self.field = field
    self.disclosure = disclosure
    choices = if case .choice(let choices) = field.type { choices.map(\.id) } else { [] }
    unit =
      switch field.type {
      case .integer: 1
      case .number: 1_000_000
      case .money: 100
      default: nil
      }
  }

  /// The id of the field.
  var id: String { field.id }

  /// Why a value does not fit.
  struct Problem: Error {
    var message: LocalizedText
  }

  /// The value; nil where the record leaves the field unknown.
  func decode(_ value: RecordValue) -> Result<FieldValue?, Problem> {
    if value == .null { return .success(nil) }
    return read(value).flatMap { value in
      if case .quantity(let quantity) = value, !field.bounds.contains(quantity) {
        return .failure(outOfBounds())
      }
      return .success(value)
    }
  }

  private func read(_ value: RecordValue) -> Result<FieldValue, Problem> {
    if let value = plain(value) { return .success(value) }
    switch (field.type, value) {
    case (.boolean, .boolean(let flag)):
      return .success(.boolean(flag))
    case (.date, .string(let text)):
      // Days are read as `received` is, so that a record has one way of writing them.
      if let date = CaseDateText.read(text) { return .success(.quantity(Int64(date.day.dayNumber))) }
      return parse([text])
    case (.integer, .number(let text)), (.number, .number(let text)), (.money, .number(let text)),
      (.integer, .string(let text)), (.number, .string(let text)), (.money, .string(let text)),
      (.choice, .string(let text)), (.choices, .string(let text)), (.duration, .string(let text)),
      (.string, .string(let text)):
      return parse([text])
    case (.choices, .array(let elements)):
      var texts: [String] = []
      for element in elements {
        guard case .string(let text) = element else { return .failure(wrongType(element)) }
        texts.append(text)
      }
      return parse(texts)
    default:
      return .failure(wrongType(value))
    }
  }

  /// The value of what is written as most values are. Nil for others, even where they are good.
  private func plain(_ value: RecordValue) -> FieldValue? {
    switch value {
    case .string(let text): choices.firstIndex(of: text).map(FieldValue.choice)
    case .number(let text): number(text.utf8)
    default: nil
    }
  }

  /// The value of a number in a few digits; nil where it is longer, or out of bounds.
  func number(_ digits: some Collection<UInt8>) -> FieldValue? {
    guard let unit, let first = digits.first, digits.count <= 8, first != UInt8(ascii: "0") else {
      return nil
    }
    var number: Int64 = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int64(digit - UInt8(ascii: "0"))
    }
    let quantity = number * unit
    return field.bounds.contains(quantity) ? .quantity(quantity) : nil
  }

  /// The value of `true` or `false`; nil where the field has others.
  func boolean(_ flag: Bool) -> FieldValue? {
    guard case .boolean = field.type else { return nil }
    return .boolean(flag)
  }

  private func parse(_ texts: [String]) -> Result<FieldValue, Problem> {
    ValueParser.parse(texts, as: field.type).mapError { error in
      let message = error.message(for: disclosure.excerpt(of: texts.joined(separator: ", ")))
      let meant = error.suggestion
      return problem(
        zh: message.chinese + (meant.map { "；是否想写 `\($0)`？" } ?? ""),
        en: message.english + (meant.map { "; did you mean `\($0)`?" } ?? ""))
    }
  }

  private func wrongType(_ value: RecordValue) -> Problem {
    let expected = field.type.expectation
    return problem(
      zh: "应是\(expected.chinese)，这里是\(value.kind.title.chinese)",
      en: "expected \(expected.english), not \(value.kind.title.english)")
  }

  private func outOfBounds() -> Problem {
    let range = ValueText(field.type).text(of: field.bounds)
    return problem(
      zh: "值超出范围，应\(range.chinese)", en: "the value is out of bounds; it must be \(range.english)")
  }

  private func problem(zh: String, en: String) -> Problem {
    Problem(message: LocalizedText(zh: "事实 `\(field.id)`：\(zh)", en: "field `\(field.id)`: \(en)"))
  }
}
