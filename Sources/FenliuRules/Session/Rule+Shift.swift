import FenliuSource

extension Condition: Movable {
  func shifted(by distance: Int) -> Condition {
    if distance == 0 { return self }
    let form: Form =
      switch form {
      case .all(let parts): .all(parts.shifted(by: distance))
      case .any(let parts): .any(parts.shifted(by: distance))
      case .none(let parts): .none(parts.shifted(by: distance))
      case .atLeast(let count, let parts): .atLeast(count, parts.shifted(by: distance))
      case .heard(let part): .heard(part.shifted(by: distance))
      case .text, .field, .concept, .rule: form
      }
    return Condition(form, at: location.shifted(by: distance))
  }
}

extension Example: Movable {
  func shifted(by distance: Int) -> Example {
    var example = self
    example.location = location.shifted(by: distance)
    return example
  }
}
