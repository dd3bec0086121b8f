import FenliuEngine
import FenliuRules
import FenliuSource

/// Values of a field as JSON, in the form in which a case may give them. Quantities with a fraction or a
/// unit are strings, so that no reader rounds them.
struct ValueJSON {
  private let type: FieldType

  init(_ type: FieldType) { self.type = type }

  func value(_ value: FieldValue) -> JSONValue {
    switch value {
    case .boolean(let flag): .boolean(flag)
    case .choice(let index): choice(index)
    case .choices(let indices): .array(indices.map(choice))
    case .quantity(let quantity): quantityValue(quantity)
    case .string(let text): .string(text)
    }
  }

  /// The members `from` and `to`, both included; null where the interval is open.
  func value(_ interval: Interval) -> JSONValue {
    [
      "from": interval.lower.map(quantityValue) ?? .null,
      "to": interval.upper.map(quantityValue) ?? .null,
    ]
  }

  private func choice(_ index: Int) -> JSONValue {
    JSONValue(type.choices.indices.contains(index) ? type.choices[index].id : nil)
  }

  private func quantityValue(_ quantity: Int64) -> JSONValue {
    switch type {
    case .money: .string(ValueText.decimal(quantity, decimals: 2) + "元")
    case .number: .string(ValueText.decimal(quantity, decimals: 6))
    case .date: .string(ValueText.day(quantity))
    case .duration: .string(DurationText.text(minutes: quantity).english)
    default: .integer(Int(quantity))
    }
  }
}

/// When something is due, as JSON.
struct DueJSON {
  let ruleSet: RuleSet

  func value(_ due: Due?) -> JSONValue {
    guard let due else { return .null }
    return [
      "within": .string(DurationText.spelling(due.deadline.within)),
      "after": JSONValue(due.deadline.after.map { ruleSet[$0].id }),
      "day": JSONValue(due.day?.description), "time": JSONValue(due.minute.map(DueText.clock)),
    ]
  }
}
