import FenliuSource

/// Reading a node as the type that the schema asks for. Nothing is guessed: what another reader of YAML
/// might take for something else is refused, with the spelling that is clear.
extension YAMLNode {
  /// The node as a text: any quoted or block scalar, or a plain one that no reader takes for another type.
  public var asText: YAMLTyped<String> {
    scalar(wanted: .text) { scalar in
      if scalar.style == .plain, let trap = PlainTrap(scalar.text) {
        return .refused(YAMLDiagnostics.ambiguousText(scalar.text, trap, at: location))
      }
      return .value(scalar.text)
    }
  }

  /// The node's text for a schema with a syntax of its own, such as dates, sums of money and durations,
  /// which judges the spelling itself. Only a missing value is refused.
  public var asToken: YAMLTyped<String> {
    scalar(wanted: .text) { .value($0.text) }
  }

  /// The node as a truth value: `true` or `false`, plain, and no other spelling.
  public var asBoolean: YAMLTyped<Bool> {
    scalar(wanted: .boolean) { scalar in
      if scalar.style == .plain, scalar.text == "true" { return .value(true) }
      if scalar.style == .plain, scalar.text == "false" { return .value(false) }
      return .refused(YAMLDiagnostics.notBoolean(scalar, at: location))
    }
  }

  /// The node as a whole number: plain decimal digits without leading zeros, with an optional sign.
  public var asInteger: YAMLTyped<Int> {
    scalar(wanted: .integer) { scalar in
      let integer = IntegerSpelling(scalar.text)
      guard scalar.style == .plain, integer.isClear else {
        return .refused(YAMLDiagnostics.notInteger(scalar, integer, at: location))
      }
      guard let value = Int(scalar.text) else {
        return .refused(YAMLDiagnostics.integerTooLarge(scalar.text, at: location))
      }
      return .value(value)
    }
  }

  /// The node as a list.
  public var asSequence: YAMLTyped<[YAMLNode]> {
    if case .sequence(let items) = content { return .value(items) }
    return .refused(YAMLDiagnostics.wrongType(self, wanted: .sequence))
  }

  /// The node as a mapping, in written order.
  public var asMapping: YAMLTyped<[YAMLEntry]> {
    if case .mapping(let entries) = content { return .value(entries) }
    return .refused(YAMLDiagnostics.wrongType(self, wanted: .mapping))
  }

  /// Whether no value is given: a plain scalar that is empty, `~` or `null`.
  public var isMissing: Bool {
    guard case .scalar(let scalar) = content, scalar.style == .plain else { return false }
    guard scalar.text.utf8.count <= 4 else { return false }
    return switch scalar.text {
    case "", "~", "null", "Null", "NULL": true
    default: false
    }
  }

  private func scalar<Value>(
    wanted: WantedType, _ read: (YAMLScalar) -> YAMLTyped<Value>
  ) -> YAMLTyped<Value> {
    guard case .scalar(let scalar) = content, !isMissing else {
      return .refused(YAMLDiagnostics.wrongType(self, wanted: wanted))
    }
    return read(scalar)
  }
}
