import FenliuRules

/// What the findings of a decision rest on, in one piece of memory for all of them: each finding has ranges of it.
///
/// Words for people are made of it when they are asked for; until then it is plain numbers.
struct Ledger: @unchecked Sendable {
  // Sendable because it is filled before anybody else has it, and never changed after.
  private let memory: ManagedBuffer<Header, Int32>

  private struct Header {
    var findingCount: Int
    var evidenceCount: Int
    var fieldCount: Int
    /// What the message says of fields that are not given, by field.
    var fieldEvidence: [FieldEvidence]
    var citations: Citations

    /// Where the evidence begins behind the findings, and the fields behind that, in bytes.
    var evidenceOffset: Int { findingCount * MemoryLayout<FindingRow>.stride }
    var fieldOffset: Int { evidenceOffset + evidenceCount * MemoryLayout<EvidenceRow>.stride }
    var byteCount: Int { fieldOffset + fieldCount * MemoryLayout<Int32>.stride }
  }

  /// Where the articles are that a finding cites.
  enum Citations: Sendable {
    /// Those in force, and those that are not.
    case these([Citation], outOfForce: [Citation])
    /// With the rules of a pack, as on a day.
    case ofPack(Articles, Int?)
  }

  /// Memory of a ledger that is to be filled, all of it, with so many of each.
  struct Blank: ~Copyable {
    let findings: UnsafeMutableBufferPointer<FindingRow>
    let evidence: UnsafeMutableBufferPointer<EvidenceRow>
    let fields: UnsafeMutableBufferPointer<Int32>
  }

  init(
    findings: Int, evidence: Int, fields: Int, fieldEvidence: [FieldEvidence], citations: Citations,
    fill: (borrowing Blank) -> Void
  ) {
    let header = Header(
      findingCount: findings, evidenceCount: evidence, fieldCount: fields, fieldEvidence: fieldEvidence,
      citations: citations)
    // Rows are as aligned as the words that the memory is made of.
    memory = .create(minimumCapacity: header.byteCount / MemoryLayout<Int32>.stride) { _ in header }
    memory.withUnsafeMutablePointerToElements { words in
      func part<Row>(_ offset: Int, _ count: Int) -> UnsafeMutableBufferPointer<Row> {
        let rows = (UnsafeMutableRawPointer(words) + offset).bindMemory(to: Row.self, capacity: count)
        return UnsafeMutableBufferPointer(start: rows, count: count)
      }
      fill(
        Blank(
          findings: part(0, findings), evidence: part(header.evidenceOffset, evidence),
          fields: part(header.fieldOffset, fields)))
    }
  }

  /// The finding of a number from 0 up to how many there are.
  func finding(_ number: Int) -> Finding {
    Finding(row(number, 0, memory.header.findingCount), self)
  }

  /// Some of the evidence.
  func evidence(_ range: Range<Int>) -> [Evidence] {
    range.map { Evidence(row($0, memory.header.evidenceOffset, memory.header.evidenceCount)) }
  }

  /// Some of the fields.
  func fields(_ range: Range<Int>) -> [Ref<Field>] {
    range.map { Ref(Int(row($0, memory.header.fieldOffset, memory.header.fieldCount) as Int32)) }
  }

  /// What the message says of fields that are not given, by field.
  var fieldEvidence: [FieldEvidence] { memory.header.fieldEvidence }
  var citations: Citations { memory.header.citations }

  private func row<Row: BitwiseCopyable>(_ index: Int, _ offset: Int, _ count: Int) -> Row {
    precondition(0..<count ~= index, "a finding points outside of its ledger")
    return memory.withUnsafeMutablePointerToElements { words in
      UnsafeRawPointer(words).load(fromByteOffset: offset + index * MemoryLayout<Row>.stride, as: Row.self)
    }
  }
}

/// A finding as plain data, with its parts of a ledger.
struct FindingRow: BitwiseCopyable {
  var rule: Int32
  var proposes: Int32
  var evidenceStart: Int32
  var evidenceEnd: Int32
  var fieldStart: Int32
  var fieldEnd: Int32

  init(rule: Int32, proposes: Int32, evidence: Range<Int>, fields: Range<Int>) {
    self.rule = rule
    self.proposes = proposes
    evidenceStart = Int32(truncatingIfNeeded: evidence.lowerBound)
    evidenceEnd = Int32(truncatingIfNeeded: evidence.upperBound)
    fieldStart = Int32(truncatingIfNeeded: fields.lowerBound)
    fieldEnd = Int32(truncatingIfNeeded: fields.upperBound)
  }
}

/// Evidence as plain data (see `Evidence`).
struct EvidenceRow: BitwiseCopyable, Comparable {
  var part: UInt8
  var lower: Int32
  var upper: Int32
  var phrase: Int32
  /// -1: none.
  var zone: Int32

  static func < (left: EvidenceRow, right: EvidenceRow) -> Bool {
    (left.part, left.lower, left.upper, left.phrase) < (right.part, right.lower, right.upper, right.phrase)
  }
}

extension EvidenceRow {
  init(_ evidence: Evidence) {
    self.init(
      part: UInt8(evidence.part.rawValue), lower: Int32(clamping: evidence.range.lowerBound),
      upper: Int32(clamping: evidence.range.upperBound), phrase: Int32(clamping: evidence.phrase.index),
      zone: Int32(clamping: evidence.zone?.index ?? -1))
  }
}

extension Evidence {
  init(_ row: EvidenceRow) {
    self.init(
      part: row.part == 0 ? .title : .text, range: Int(row.lower)..<Int(row.upper),
      phrase: Ref(Int(row.phrase)), zone: row.zone < 0 ? nil : Ref(Int(row.zone)))
  }
}
