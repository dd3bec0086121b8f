import FenliuSource

extension Workload {
  /// The rules as a JSON object, as `init(rules:cases:)` reads them.
  public var rulesJSON: String {
    let value: JSONValue = ["version": 1, "rules": .array(rules.map(\.json))]
    return value.serialized() + "\n"
  }

  /// The cases as a JSON object a line, as `init(rules:cases:)` reads them, and Fenliu too.
  public var casesJSON: String { cases.map { $0.json.serialized() + "\n" }.joined() }
}

extension Workload.Rule {
  fileprivate var json: JSONValue {
    [
      "id": .integer(id), "name": .string(name), "any": .array(any.map { .array($0.map { .string($0) }) }),
      "all": .array(all.map { .string($0) }), "none": .array(none.map { .string($0) }),
      "where": .array(
        `where`.map { ["field": .string($0.field), "op": .string($0.op.rawValue), "value": $0.value.json] }),
      "priority": .integer(priority), "route": .string(route),
    ]
  }
}

extension WorkloadCase {
  fileprivate var json: JSONValue {
    let fields = fields.sorted { $0.key < $1.key }
    return .object([("id", .string(id)), ("text", .string(text))] + fields.map { ($0.key, $0.value.json) })
  }
}

extension WorkloadValue {
  fileprivate var json: JSONValue {
    switch self {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(number)
    // Our JSON has no fractions; a text says the same to the rules.
    case .fraction(let number): .string(String(number))
    case .text(let text): .string(text)
    case .list(let elements): .array(elements.map(\.json))
    }
  }
}
