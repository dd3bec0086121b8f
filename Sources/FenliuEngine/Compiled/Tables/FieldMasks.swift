import FenliuMemory

/// Bits for field tests, so that one look at the value of a field tells what all tests of it come to.
///
/// The values of a field fall into regions in each of which no test changes; for each region there is a bit for each
/// test. So a rule under a phrase is passed over by a look at a bit or two (compare the predicate index of A. Machanavajjhala
/// et al., "Scalable Ranked Publish/Subscribe", VLDB 2008).
struct FieldMasks: Sendable {
  /// A field with tests.
  struct Row: BitwiseCopyable {
    var field: Int32
    /// The kind of knowledge that its tests read, beside whether it is known.
    var kind: FieldRow.Kind
    /// Its bits.
    var firstBit: Int32
    var endBit: Int32
    /// Where its regions are parted, as a range of `bounds`: each begins with one, but for the first.
    var firstBound: Int32 = 0
    var endBound: Int32 = 0
    /// Where its words begin in `words`: those where nothing is known, and then those of each region.
    var firstWord: Int32 = 0

    /// The words that its bits lie in.
    var span: Range<Int> { Int(firstBit) &>> 6..<(Int(endBit) &- 1) &>> 6 &+ 1 }
  }

  let rows: Table<Row>
  let bounds: Table<Int64>
  let words: Table<UInt64>
  /// The tests by bit.
  let tests: Table<Int32>

  /// The number of the bit that is always set, behind those of all tests.
  var always: Int32 { Int32(truncatingIfNeeded: tests.count) }
  /// How many words there are for the bits.
  var wordCount: Int { tests.count / 64 + 1 }

  init(rows: Table<Row>, bounds: Table<Int64>, words: Table<UInt64>, tests: Table<Int32>) {
    self.rows = rows
    self.bounds = bounds
    self.words = words
    self.tests = tests
  }

  /// As a compiled pack has them (see `TableCoder`).
  init(_ coder: inout TableCoder, _ masks: FieldMasks?) throws(ImageError) {
    rows = try coder.table("masks.rows", masks?.rows)
    bounds = try coder.table("masks.bounds", masks?.bounds)
    words = try coder.table("masks.words", masks?.words)
    tests = try coder.table("masks.tests", masks?.tests)
  }
}

/// Gives field tests their bits.
struct FieldMasksBuilder {
  private let tests: [FieldTestRow]
  private var rows: [FieldMasks.Row] = []
  private var bounds: [Int64] = []
  private var words: [UInt64] = []
  private var testOfBit: [Int32] = []
  /// For each test, its bit; -1: it has none, because plain data does not tell it or its field has too many.
  private(set) var bits: [Int32]

  /// So many words for one field at most.
  private static let mostWords = 1 << 17

  init(_ tests: [FieldTestRow]) {
    self.tests = tests
    bits = Array(repeating: -1, count: tests.count)
    let told = tests.indices.filter { tests[$0].kind != .unknown && tests[$0].kind != .other }
    let byField = Dictionary(grouping: told) { tests[$0].field }
    for field in byField.keys.sorted() { add(field, byField[field] ?? []) }
  }

  /// The bit that is always set.
  var always: Int32 { Int32(testOfBit.count) }

  private mutating func add(_ field: Int32, _ numbers: [Int]) {
    let kinds = Set(numbers.map { tests[$0].kind }).subtracting([.presence])
    guard kinds.count <= 1 else { return }
    let kind = kinds.first ?? .presence
    let starts = Set(numbers.flatMap { tests[$0].starts }).sorted()
    let row = FieldMasks.Row(
      field: field, kind: kind, firstBit: Int32(testOfBit.count),
      endBit: Int32(testOfBit.count + numbers.count), firstBound: Int32(bounds.count),
      endBound: Int32(bounds.count + starts.count), firstWord: Int32(words.count))
    guard row.span.count * (starts.count + 2) <= Self.mostWords else { return }
    for number in numbers {
      bits[number] = Int32(testOfBit.count)
      testOfBit.append(Int32(number))
    }
    bounds += starts
    add(row) { $0.kind == .presence ? $0.truth(of: FieldRow(kind: .presence)) : nil }
    for region in 0...starts.count {
      let number = region > 0 ? starts[region - 1] : Int64.min
      add(row) { test in
        let value = FieldRow(kind: test.kind, number: test.kind == .presence ? 1 : number)
        return test.truth(of: value)
      }
    }
    rows.append(row)
  }

  /// Adds the words of one region.
  private mutating func add(_ row: FieldMasks.Row, _ truth: (FieldTestRow) -> Truth?) {
    let first = words.count
    words += repeatElement(0, count: row.span.count)
    for bit in Int(row.firstBit)..<Int(row.endBit) where truth(tests[Int(testOfBit[bit])]) == .yes {
      words[first + bit / 64 - row.span.lowerBound] |= 1 << UInt64(bit % 64)
    }
  }

  func masks(in store: TableStore) -> FieldMasks {
    FieldMasks(
      rows: store.table(rows), bounds: store.table(bounds), words: store.table(words),
      tests: store.table(testOfBit))
  }
}

extension FieldTestRow {
  /// The numbers from each of which on it may come to something else than before.
  fileprivate var starts: [Int64] {
    if kind == .presence { return [] }
    let edges = bits == .max ? [(lower, upper)] : values.map { ($0, $0) }
    return edges.flatMap { lower, upper in upper < .max ? [lower, upper + 1] : [lower] }
  }
}
