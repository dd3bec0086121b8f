/// A value in a workload: of a field of a case, or what a predicate compares one with.
public enum WorkloadValue: Hashable, Sendable {
  /// Nothing.
  case null
  /// True or false.
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// A number with a fraction.
  case fraction(Double)
  /// A text.
  case text(String)
  /// Several values.
  case list([WorkloadValue])

  /// The number that it is, if it is one.
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .fraction(let number): number
    default: nil
    }
  }

  /// The values of a list, or the value alone.
  var elements: [WorkloadValue] {
    if case .list(let elements) = self { elements } else { [self] }
  }
}

extension WorkloadValue: Decodable {
  /// Reads a JSON value. Objects are none of a workload.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .boolean(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .integer(number)
    } else if let number = try? container.decode(Double.self) {
      self = .fraction(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .list(try container.decode([WorkloadValue].self))
    }
  }
}
