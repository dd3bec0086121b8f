import FenliuEngine
import FenliuRules

/// Which parts of a condition decide what the whole comes to.
struct Influence {
  /// The values of the condition and its parts, in the order of `Condition.nodes`.
  private let values: [Truth]
  /// For each part, whether the whole would turn over if the part alone did.
  private(set) var isDecisive: [Bool] = []

  /// What the whole comes to for each value of a part: whether it is true.
  private struct Response {
    var ofNo: Bool
    var ofUnknown: Bool
    var ofYes: Bool

    subscript(value: Truth) -> Bool {
      switch value {
      case .no: ofNo
      case .unknown: ofUnknown
      case .yes: ofYes
      }
    }

    /// Whether turning a part over turns the whole over: a part that is not true is tried as true, one that
    /// is true as false.
    func isTurned(from value: Truth) -> Bool { self[value] != self[value == .yes ? .no : .yes] }
  }

  init(_ condition: Condition, values: [Truth]) {
    self.values = values
    isDecisive.reserveCapacity(values.count)
    visit(condition, Response(ofNo: false, ofUnknown: false, ofYes: true))
  }

  private mutating func visit(_ condition: Condition, _ response: Response) {
    let own = isDecisive.count
    guard own < values.count else { return }
    isDecisive.append(response.isTurned(from: values[own]))
    let parts: [Condition]
    switch condition.form {
    case .all(let found), .any(let found), .none(let found), .atLeast(_, let found): parts = found
    case .heard(let part): parts = [part]
    case .field, .text, .concept, .rule: return
    }
    var places: [Int] = []
    var next = own + 1
    for part in parts {
      places.append(next)
      next += part.nodes.count
    }
    let found = places.filter { $0 < values.count }.map { values[$0] }
    for (index, part) in parts.enumerated() where index < found.count {
      var others = found
      others.remove(at: index)
      visit(
        part,
        Response(
          ofNo: response[condition.form.value(of: others + [.no])],
          ofUnknown: response[condition.form.value(of: others + [.unknown])],
          ofYes: response[condition.form.value(of: others + [.yes])]))
    }
  }
}

extension Condition.Form {
  /// What a condition comes to whose parts come to `values`.
  fileprivate func value(of values: [Truth]) -> Truth {
    switch self {
    case .all: return values.min() ?? .yes
    case .any: return values.max() ?? .no
    case .none: return !(values.max() ?? .no)
    case .atLeast(let count, _):
      let yes = values.count { $0 == .yes }
      if yes >= count { return .yes }
      return yes + values.count { $0 == .unknown } >= count ? .unknown : .no
    case .heard: return values.first == .yes ? .yes : .no
    case .field, .text, .concept, .rule: return .unknown
    }
  }
}
