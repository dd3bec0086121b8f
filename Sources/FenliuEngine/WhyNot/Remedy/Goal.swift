/// What a condition is to come to.
enum Goal: Hashable {
  case yes
  case no
  /// No or unknown: enough for an exception.
  case notYes
  /// Yes or unknown.
  case notNo

  /// Whether a truth value is what is wanted.
  func isMet(by truth: Truth) -> Bool {
    switch self {
    case .yes: truth == .yes
    case .no: truth == .no
    case .notYes: truth != .yes
    case .notNo: truth != .no
    }
  }

  /// What the contrary of a condition has to come to for the condition to come to this.
  var contrary: Goal {
    switch self {
    case .yes: .no
    case .no: .yes
    case .notYes: .notNo
    case .notNo: .notYes
    }
  }

  /// Whether the goal is that something holds, at least possibly.
  var isPositive: Bool { self == .yes || self == .notNo }
}
