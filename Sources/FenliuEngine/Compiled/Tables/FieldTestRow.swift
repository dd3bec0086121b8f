import FenliuRules

/// What is known of a field, as far as plain data can tell.
struct FieldRow: BitwiseCopyable {
  enum Kind: UInt8, BitwiseCopyable {
    case unknown
    case boolean
    case choice
    case quantity
    /// Whatever `FieldTestRow` does not read.
    case other
  }

  var kind: Kind
  /// The quantity, the index of the choice, or 1 for true.
  var number: Int64 = 0

  init(_ value: FieldValue?) {
    switch value {
    case nil: kind = .unknown
    case .boolean(let value):
      kind = .boolean
      number = value ? 1 : 0
    case .choice(let index):
      kind = .choice
      number = Int64(index)
    case .quantity(let value):
      kind = .quantity
      number = value
    case .choices, .string: kind = .other
    }
  }

  /// A field of which words say more than plain data can tell.
  static let told: FieldRow = {
    var row = FieldRow(nil)
    row.kind = .other
    return row
  }()
}

/// A field test as plain data.
struct FieldTestRow: BitwiseCopyable {
  enum Kind: UInt8, BitwiseCopyable {
    case known
    case boolean
    /// One of the choices whose bits are set.
    case choice
    case interval
    /// Whatever is worked out by the predicate itself.
    case other
  }

  var field: Int32
  var kind: Kind
  /// Whether the contrary is asked for.
  var isNegated = false
  /// The bits of the choices; 1 for true.
  var bits: UInt64 = 0
  var lower = Int64.min
  var upper = Int64.max

  init(_ test: FieldTest) {
    field = Int32(test.field.index)
    kind = .other
    read(test.predicate)
  }

  private mutating func read(_ predicate: FieldPredicate) {
    switch predicate {
    case .known(let wanted):
      kind = .known
      bits = wanted ? 1 : 0
    case .boolean(let wanted):
      kind = .boolean
      bits = wanted ? 1 : 0
    case .choice(let wanted):
      guard wanted.allSatisfy({ 0..<64 ~= $0 }) else { return }
      kind = .choice
      for choice in wanted { bits |= 1 << UInt64(choice) }
    case .interval(let interval):
      kind = .interval
      lower = interval.lower ?? .min
      upper = interval.upper ?? .max
    case .not(let inner):
      isNegated.toggle()
      read(inner)
    case .anyOf, .allOf, .quantities, .strings, .relative: break
    }
  }

  /// The truth for a field; nil: the predicate must tell.
  func truth(of field: FieldRow) -> Truth? {
    let holds: Bool
    switch (kind, field.kind) {
    case (.other, _), (_, .other): return nil
    case (.known, let given): holds = (given != .unknown) == (bits != 0)
    case (_, .unknown): return .unknown
    case (.boolean, .boolean): holds = field.number == Int64(bitPattern: bits)
    case (.choice, .choice): holds = 0..<64 ~= field.number && bits >> UInt64(field.number) & 1 != 0
    case (.interval, .quantity): holds = lower <= field.number && field.number <= upper
    default: return .unknown
    }
    return Truth(holds != isNegated)
  }
}
