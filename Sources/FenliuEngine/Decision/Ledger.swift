import FenliuRules

/// What the findings of a decision rest on, in one piece of memory for all of them: each finding has ranges of it.
///
/// Words for people are made of it when they are asked for; until then it is plain numbers. Rules that rest on the same
/// words share the evidence for them.
struct Ledger: @unchecked Sendable {
  // Sendable because it is filled before anybody else has it, and never changed after.
  private let memory: ManagedBuffer<Header, Int32>

  /// How many there are of each.
  struct Counts {
    var findings = 0
    var hits = 0
    var evidence = 0
    var fields = 0
  }

  private struct Header {
    var counts: Counts
    var isInOrder: Bool
    /// What the message says of fields that are not given, by field.
    var fieldEvidence: [FieldEvidence]
    var citations: Citations

    /// Where the hits begin behind the findings, the evidence behind that, and the fields at last, in bytes.
    var hitOffset: Int { counts.findings * MemoryLayout<FindingRow>.stride }
    var evidenceOffset: Int { hitOffset + counts.hits * MemoryLayout<GroundHit>.stride }
    var fieldOffset: Int { evidenceOffset + counts.evidence * MemoryLayout<LinkedEvidence>.stride }
    var byteCount: Int { fieldOffset + counts.fields * MemoryLayout<Int32>.stride }
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
    /// Lists of evidence, by index.
    let hits: UnsafeMutableBufferPointer<GroundHit>
    let evidence: UnsafeMutableBufferPointer<LinkedEvidence>
    let fields: UnsafeMutableBufferPointer<Int32>
  }

  /// - Parameter isInOrder: whether evidence is told in the order in which the lists have it; otherwise, it is put in
  ///   order when it is asked for.
  init(
    _ counts: Counts, isInOrder: Bool, fieldEvidence: [FieldEvidence], citations: Citations,
    fill: (borrowing Blank) -> Void
  ) {
    let header = Header(
      counts: counts, isInOrder: isInOrder, fieldEvidence: fieldEvidence, citations: citations)
    // Rows are as aligned as the words that the memory is made of.
    memory = .create(minimumCapacity: header.byteCount / MemoryLayout<Int32>.stride) { _ in header }
    memory.withUnsafeMutablePointerToElements { words in
      func part<Row>(_ offset: Int, _ count: Int) -> UnsafeMutableBufferPointer<Row> {
        let rows = (UnsafeMutableRawPointer(words) + offset).bindMemory(to: Row.self, capacity: count)
        return UnsafeMutableBufferPointer(start: rows, count: count)
      }
      fill(
        Blank(
          findings: part(0, counts.findings), hits: part(header.hitOffset, counts.hits),
          evidence: part(header.evidenceOffset, counts.evidence),
          fields: part(header.fieldOffset, counts.fields)))
    }
  }

  /// The finding of a number from 0 up to how many there are.
  func finding(_ number: Int) -> Finding {
    Finding(row(number, 0, memory.header.counts.findings), self)
  }

  /// The evidence for some of the hits, in order.
  func evidence(_ range: Range<Int>) -> [Evidence] {
    let header = memory.header
    var found: [Evidence] = []
    found.reserveCapacity(range.count)
    var isSorted = true
    for place in range {
      let hit: GroundHit = row(place, header.hitOffset, header.counts.hits)
      var next = Int32(truncatingIfNeeded: hit.hit)
      repeat {
        let linked: LinkedEvidence = row(Int(next), header.evidenceOffset, header.counts.evidence)
        let evidence = Evidence(linked.row)
        if let last = found.last, evidence < last { isSorted = false }
        found.append(evidence)
        next = hit.isWhole ? linked.before : -1
      } while next >= 0
    }
    if !isSorted, !header.isInOrder { found.sort() }
    return found
  }

  /// Calls `body` for all that some findings rest on, in no order.
  func forEachEvidence(ofFindings findings: Range<Int>, _ body: (EvidenceRow) -> Void) {
    let header = memory.header
    for number in findings {
      let finding: FindingRow = row(number, 0, header.counts.findings)
      for place in Int(finding.hitStart)..<Int(finding.hitEnd) {
        let hit: GroundHit = row(place, header.hitOffset, header.counts.hits)
        var next = Int32(truncatingIfNeeded: hit.hit)
        repeat {
          let linked: LinkedEvidence = row(Int(next), header.evidenceOffset, header.counts.evidence)
          body(linked.row)
          next = hit.isWhole ? linked.before : -1
        } while next >= 0
      }
    }
  }

  /// Some of the fields.
  func fields(_ range: Range<Int>) -> [Ref<Field>] {
    range.map { Ref(Int(row($0, memory.header.fieldOffset, memory.header.counts.fields) as Int32)) }
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
  var hitStart: Int32
  var hitEnd: Int32
  var fieldStart: Int32
  var fieldEnd: Int32

  init(rule: Int32, proposes: Int32, hits: Range<Int>, fields: Range<Int>) {
    self.rule = rule
    self.proposes = proposes
    hitStart = Int32(truncatingIfNeeded: hits.lowerBound)
    hitEnd = Int32(truncatingIfNeeded: hits.upperBound)
    fieldStart = Int32(truncatingIfNeeded: fields.lowerBound)
    fieldEnd = Int32(truncatingIfNeeded: fields.upperBound)
  }
}

/// Evidence in a ledger.
struct LinkedEvidence: BitwiseCopyable {
  var row: EvidenceRow
  /// The evidence for the hit of the same phrase before, by index; -1: there is none.
  var before: Int32
}

/// Evidence as plain data (see `Evidence`).
struct EvidenceRow: BitwiseCopyable {
  var part: UInt8
  var lower: Int32
  var upper: Int32
  var phrase: Int32
  /// -1: none.
  var zone: Int32
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
