import FenliuRules

/// What the findings of a decision rest on, in one place for all of them: each finding has ranges of it.
///
/// Words for people are made of it when they are asked for; until then it is plain numbers.
final class Ledger: Sendable {
  let findings: [FindingRow]
  let evidence: [EvidenceRow]
  let fields: [Ref<Field>]
  /// What the message says of fields that are not given, by field.
  let fieldEvidence: [FieldEvidence]
  let citations: Citations

  /// Where the articles are that a finding cites.
  enum Citations: Sendable {
    /// Those in force, and those that are not.
    case these([Citation], outOfForce: [Citation])
    /// With the rules of a pack, as on a day.
    case ofPack(Articles, Int?)
  }

  init(
    findings: [FindingRow] = [], evidence: [EvidenceRow], fields: [Ref<Field>], fieldEvidence: [FieldEvidence], citations: Citations
  ) {
    self.findings = findings
    self.evidence = evidence
    self.fields = fields
    self.fieldEvidence = fieldEvidence
    self.citations = citations
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
      part: UInt8(evidence.part.rawValue), lower: Int32(evidence.range.lowerBound),
      upper: Int32(evidence.range.upperBound), phrase: Int32(evidence.phrase.index),
      zone: Int32(evidence.zone?.index ?? -1))
  }
}

extension Evidence {
  init(_ row: EvidenceRow) {
    self.init(
      part: row.part == 0 ? .title : .text, range: Int(row.lower)..<Int(row.upper),
      phrase: Ref(Int(row.phrase)), zone: row.zone < 0 ? nil : Ref(Int(row.zone)))
  }
}
