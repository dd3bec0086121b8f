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
  /// What is known of each field, as plain data; of the supposed one, what is supposed.
  private var rows: Scratch<FieldRow>
  /// The fields whose rows are not unknown.
  private var filled = Scratch<Int32>(capacity: 16)
  /// The values given, or else told by the text; by field.
  private var values: [FieldValue?]
  /// For each field that is not given, what the text says of it, if anything.
  private var statements: [Int: [Statement]] = [:]
  /// What is said of fields whose value that leaves unknown.
  private var intervals: [Int: [Interval]] = [:]

  init(_ tables: PackTables) {
    rows = Scratch(repeating: FieldRow(nil), count: tables.outcomes.fieldCount)
    values = Array(repeating: nil, count: tables.outcomes.fieldCount)
  }

  /// Turns to another case.
  mutating func read(_ theCase: Case, _ reading: inout TextReading) {
    date = theCase.date
    day = theCase.date?.day.dayNumber
    supposed = -1
    for index in filled.indices {
      rows[Int(filled[index])] = FieldRow(nil)
      values[Int(filled[index])] = nil
    }
    filled.removeAll()
    for (field, value) in theCase.fields where values.indices.contains(field.index) {
      set(field.index, value)
    }
    if !statements.isEmpty { statements.removeAll(keepingCapacity: true) }
    if !intervals.isEmpty { intervals.removeAll(keepingCapacity: true) }
    if !contradictions.isEmpty { contradictions = [] }
    if !reading.tables.extractions.isEmpty { readText(&reading) }
  }

  private mutating func set(_ field: Int, _ value: FieldValue) {
    values[field] = value
    rows[field] = FieldRow(value)
    filled.append(Int32(truncatingIfNeeded: field))
  }

  /// Learns from the text what is not given.
  private mutating func readText(_ reading: inout TextReading) {
    for (field, said) in reading.statements(on: date).sorted(by: { $0.key < $1.key }) {
      if let given = values[field] {
        if let found = Contradiction(Ref(field), given: given, statements: said) {
          contradictions.append(found)
        }
        continue
      }
      statements[field] = said
      switch FieldKnowledge(said) {
      case .value(let value): set(field, value)
      case .intervals(let found):
        intervals[field] = found
        rows[field] = .told
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
    rows[field] = FieldRow(value)
  }

  /// Goes back to what is known.
  mutating func supposeNothing() {
    guard supposed >= 0 else { return }
    rows[supposed] = intervals[supposed] == nil ? FieldRow(values[supposed]) : .told
    supposed = -1
  }

  // MARK: Knowledge

  /// The value of a field, as far as it is known or supposed.
  @inline(__always)
  func value(of field: Int) -> FieldValue? { field == supposed ? supposedValue : values[field] }

  /// Whether the value of a field is known or supposed.
  @inline(__always)
  func isKnown(_ field: Int) -> Bool { field == supposed || values[field] != nil }

  /// What the text says of a field, where that leaves its value open.
  @inline(__always)
  func intervals(of field: Int) -> [Interval]? { intervals[field] }

  /// The value of a field, if it is known to be a quantity.
  @inline(__always)
  func quantity(of field: Int) -> Int64? { rows[field].kind == .quantity ? rows[field].number : nil }

  /// Whether it is plain that a test does not hold, and would not whatever was answered to a question.
  @inline(__always)
  func isOut(_ test: FieldTestRow) -> Bool { test.truth(of: rows[Int(test.field)]) == .no }

  /// What a test comes to.
  mutating func truth(of number: Int, _ test: FieldTestRow, _ tables: PackTables) -> Truth {
    if let truth = test.truth(of: rows[Int(test.field)]) { return truth }
    let field = Int(test.field)
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
}
