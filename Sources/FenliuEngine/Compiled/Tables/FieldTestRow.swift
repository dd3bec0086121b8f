import FenliuRules

/// What is known of a field, as far as plain data can tell.
struct FieldRow: BitwiseCopyable {
  enum Kind: UInt8, BitwiseCopyable {
    case unknown
    case boolean
    case choice
    case quantity
    /// A text, by its number among those that rules ask for (see `StringNumbers`); -1: it is none of them.
    case string
    /// Whether the field is known.
    case presence
    /// Whatever no test of plain data reads: the predicate itself must tell.
    case other
  }

  var kind: Kind
  /// The quantity, the index of the choice, the number of the text, or 1 for true.
  var number: Int64 = 0

  /// A field of which nothing is known.
  static let unknown = FieldRow(kind: .unknown)
  /// A field of which words say more than plain data can tell.
  static let told = FieldRow(kind: .other)

  init(kind: Kind, number: Int64 = 0) {
    self.kind = kind
    self.number = number
  }

  /// A value that is no text.
  init(_ value: FieldValue) {
    switch value {
    case .boolean(let value): self.init(kind: .boolean, number: value ? 1 : 0)
    case .choice(let index): self.init(kind: .choice, number: Int64(index))
    case .quantity(let value): self.init(kind: .quantity, number: value)
    case .choices, .string: self.init(kind: .other)
    }
  }
}

/// A field test as plain data: whether a number lies between two others and has its bit.
struct FieldTestRow: BitwiseCopyable {
  var field: Int32
  /// Where what is known stands in `CaseFacts`: the field itself, or behind all fields whether it is known.
  var place: Int32
  /// The kind of knowledge that it reads; `unknown`: none, the predicate itself must tell.
  var kind = FieldRow.Kind.unknown
  /// Whether the contrary is asked for.
  var isNegated = false
  /// For each number in the range, by its last six bits, whether it is one of those asked for.
  var bits = UInt64.max
  var lower = Int64.min
  var upper = Int64.max

  init(_ test: FieldTest, fieldCount: Int, _ strings: StringNumbers) {
    field = Int32(test.field.index)
    place = field
    read(test.predicate, strings)
    if kind == .presence { place += Int32(fieldCount) }
  }

  private mutating func read(_ predicate: FieldPredicate, _ strings: StringNumbers) {
    switch predicate {
    case .known(let wanted): take([wanted ? 1 : 0], .presence)
    case .boolean(let wanted): take([wanted ? 1 : 0], .boolean)
    case .choice(let wanted): take(wanted.map { Int64($0) }, .choice)
    case .quantities(let wanted): take(wanted, .quantity)
    case .strings(let wanted):
      take(wanted.map { Int64(strings.number(of: $0, in: Int(field))) }.sorted(), .string)
    case .interval(let interval):
      kind = .quantity
      lower = interval.lower ?? .min
      upper = interval.upper ?? .max
    case .not(let inner):
      isNegated.toggle()
      read(inner, strings)
    case .anyOf, .allOf, .relative: break
    }
  }

  /// Asks for one of some numbers (ascending), if they stand so near each other that their last six bits tell them
  /// apart.
  private mutating func take(_ numbers: [Int64], _ kind: FieldRow.Kind) {
    guard let first = numbers.first, let last = numbers.last else {
      (self.kind, lower, upper) = (kind, 0, -1)
      return
    }
    let (distance, overflow) = last.subtractingReportingOverflow(first)
    guard !overflow, distance < 64 else { return }
    (self.kind, lower, upper) = (kind, first, last)
    bits = 0
    for number in numbers { bits |= 1 << UInt64(number & 63) }
  }

  /// The numbers asked for, if they are few.
  var values: [Int64] {
    if lower > upper { return [] }
    let (distance, overflow) = upper.subtractingReportingOverflow(lower)
    guard !overflow, distance < 64 else { return [] }
    return (lower...upper).filter { bits &>> UInt64($0 & 63) & 1 != 0 }
  }

  /// The truth for what is known at `place`; nil: the predicate must tell.
  @inline(__always)
  func truth(of row: FieldRow) -> Truth? {
    if row.kind == kind, kind != .unknown {
      let isInside = lower <= row.number && row.number <= upper
      let holds = isInside && bits &>> UInt64(row.number & 63) & 1 != 0
      return Truth(holds != isNegated)
    }
    return kind == .unknown || row.kind == .other ? nil : .unknown
  }
}
