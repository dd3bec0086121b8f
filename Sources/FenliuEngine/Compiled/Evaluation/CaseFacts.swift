import FenliuMemory
import FenliuRules

/// The facts of one case after another: what is given, what the text says, and what is supposed for the moment.
///
/// What only reads is inlined or `mutating`, as in `CaseJudgement`.
struct CaseFacts: ~Copyable {
  private(set) var date: CaseDate?
  /// The day of the case, as a day number.
  private(set) var day: Int?
  /// Given values that the text contradicts, by field.
  private(set) var contradictions: [Contradiction] = []
  /// The field of which a value is supposed; -1: none.
  private(set) var supposed = -1
  private var supposedValue: FieldValue?
  /// What is known of each field, as plain data, and behind that for each field whether it is known; of the
  /// supposed one, what is supposed.
  private var rows: Scratch<FieldRow>
  private let fieldCount: Int
  /// The fields whose rows are not unknown.
  private var filled = Scratch<Int32>(capacity: 16)
  /// The values given.
  private var given: FieldValues = [:]
  /// The values told by the text of fields that are not given.
  private var told: [Int: FieldValue] = [:]
  /// For each field that is not given, what the text says of it, if anything.
  private(set) var statements: [Int: [Statement]] = [:]
  /// What is said of fields whose value that leaves unknown.
  private var intervals: [Int: [Interval]] = [:]
  private var strings: StringNumberCache

  init(_ tables: PackTables) {
    fieldCount = tables.outcomes.fieldCount
    rows = Scratch(repeating: .unknown, count: fieldCount * 2)
    for field in 0..<fieldCount { rows[fieldCount + field] = FieldRow(kind: .presence) }
    strings = StringNumberCache(tables.strings)
  }

  /// Turns to another case.
  mutating func read(_ theCase: Case, _ reading: inout TextReading) {
    date = theCase.date
    day = theCase.date?.day.dayNumber
    supposed = -1
    for index in filled.indices { set(Int(filled[index]), .unknown, isKnown: false) }
    filled.removeAll()
    given = theCase.fields
    for (field, value) in given where 0..<fieldCount ~= field.index {
      set(field.index, row(of: value, in: field.index), isKnown: true)
      filled.append(Int32(truncatingIfNeeded: field.index))
    }
    if !told.isEmpty { told.removeAll(keepingCapacity: true) }
    if !statements.isEmpty { statements.removeAll(keepingCapacity: true) }
    if !intervals.isEmpty { intervals.removeAll(keepingCapacity: true) }
    if !contradictions.isEmpty { contradictions = [] }
    if !reading.tables.extractions.isEmpty { readText(&reading) }
  }

  @inline(__always)
  private mutating func row(of value: FieldValue, in field: Int) -> FieldRow {
    if case .string(let text) = value {
      return FieldRow(kind: .string, number: Int64(strings.number(of: text, in: field)))
    }
    return FieldRow(value)
  }

  @inline(__always)
  private mutating func set(_ field: Int, _ row: FieldRow, isKnown: Bool) {
    rows[field] = row
    rows[fieldCount + field].number = isKnown ? 1 : 0
  }

  /// Learns from the text what is not given.
  private mutating func readText(_ reading: inout TextReading) {
    for (field, said) in reading.statements(on: date).sorted(by: { $0.key < $1.key }) {
      if let given = given[Ref(field)] {
        if let found = Contradiction(Ref(field), given: given, statements: said) {
          contradictions.append(found)
        }
        continue
      }
      statements[field] = said
      switch FieldKnowledge(said) {
      case .value(let value):
        told[field] = value
        set(field, row(of: value, in: field), isKnown: true)
        filled.append(Int32(truncatingIfNeeded: field))
      case .intervals(let found):
        intervals[field] = found
        set(field, .told, isKnown: false)
        filled.append(Int32(truncatingIfNeeded: field))
      case .unknown: break
      }
    }
  }

  // MARK: Suppositions

  /// Takes a field to have a value for the moment.
  mutating func suppose(_ field: Int, is value: FieldValue) {
    supposeNothing()
    supposed = field
    supposedValue = value
    set(field, row(of: value, in: field), isKnown: true)
  }

  /// Goes back to what is known.
  mutating func supposeNothing() {
    guard supposed >= 0 else { return }
    let field = supposed
    supposed = -1
    if let value = value(of: field) {
      set(field, row(of: value, in: field), isKnown: true)
    } else {
      set(field, intervals[field] == nil ? .unknown : .told, isKnown: false)
    }
  }

  // MARK: Knowledge

  /// The value of a field, as far as it is known or supposed.
  @inline(__always)
  func value(of field: Int) -> FieldValue? {
    field == supposed ? supposedValue : given[Ref(field)] ?? told[field]
  }

  /// Whether the value of a field is known or supposed.
  @inline(__always)
  func isKnown(_ field: Int) -> Bool { rows[fieldCount + field].number != 0 }

  /// What the text says of a field, where that leaves its value open.
  @inline(__always)
  func intervals(of field: Int) -> [Interval]? { intervals[field] }

  /// What is known of a field, as a number of a kind; nil: nothing, or nothing of the kind.
  @inline(__always)
  func number(of field: Int, of kind: FieldRow.Kind) -> Int64? {
    let row = rows[kind == .presence ? fieldCount + field : field]
    return row.kind == kind && kind != .unknown ? row.number : nil
  }

  /// Whether nothing at all is known of a field.
  @inline(__always)
  func isUnknown(_ field: Int) -> Bool { rows[field].kind == .unknown }

  /// What is known of what a test reads.
  @inline(__always)
  func row(for test: FieldTestRow) -> FieldRow { rows[Int(test.place)] }

  /// What a test comes to that plain data does not tell.
  mutating func truth(ofOther number: Int, _ field: Int, _ tables: PackTables) -> Truth {
    let predicate = tables.fieldTests.value[number].predicate
    if field != supposed, let intervals = intervals[field] {
      return predicate.truth(ofAll: intervals, on: date?.day)
    }
    return predicate.truth(of: value(of: field), on: date?.day)
  }

  /// What the text says of those of the fields (ascending) that are not given.
  mutating func evidence(for fields: [Ref<Field>]) -> [FieldEvidence] {
    if fields.isEmpty || statements.isEmpty { return [] }
    let statements = statements
    return fields.compactMap { field in
      statements[field.index].map { FieldEvidence(field: field, statements: $0) }
    }
  }

  /// What the text says of all fields that are not given, by field.
  var evidence: [FieldEvidence] {
    mutating get {
      if statements.isEmpty { return [] }
      return statements.sorted { $0.key < $1.key }.map {
        FieldEvidence(field: Ref($0.key), statements: $0.value)
      }
    }
  }
}
