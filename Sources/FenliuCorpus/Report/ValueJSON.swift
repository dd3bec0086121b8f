import FenliuEngine
import FenliuRules
import FenliuSource

/// Values of a field as JSON, in the form in which a case may give them. Quantities with a fraction or a
/// unit are strings, so that no reader rounds them.
struct ValueJSON {
  private let type: FieldType

  init(_ type: FieldType) { self.type = type }

  func value(_ value: FieldValue) -> JSONValue { JSONValue { tell(value, to: $0) } }

  func tell(_ value: FieldValue, to json: some JSONSink) {
    switch value {
    case .boolean(let flag): json.boolean(flag)
    case .choice(let index): choice(index, to: json)
    case .choices(let indices): json.array(indices) { choice($0, to: json) }
    case .quantity(let quantity): tell(quantity, to: json)
    case .string(let text): json.string(text)
    }
  }

  /// The members `from` and `to`, both included; null where the interval is open.
  func tell(_ interval: Interval, to json: some JSONSink) {
    json.beginObject()
    json.name("from")
    if let lower = interval.lower { tell(lower, to: json) } else { json.null() }
    json.name("to")
    if let upper = interval.upper { tell(upper, to: json) } else { json.null() }
    json.endObject()
  }

  private func choice(_ index: Int, to json: some JSONSink) {
    let choices = type.choices
    json.string(choices.indices.contains(index) ? choices[index].id : nil)
  }

  private func tell(_ quantity: Int64, to json: some JSONSink) {
    switch type {
    case .money: json.string(ValueText.decimal(quantity, decimals: 2) + "元")
    case .number: json.string(ValueText.decimal(quantity, decimals: 6))
    case .date: json.string(ValueText.day(quantity))
    case .duration: json.string(DurationText.text(minutes: quantity).english)
    default: json.integer(Int(quantity))
    }
  }
}
