public import FenliuRules

/// A rule that applied and was not overridden, with what it rests on.
///
/// All findings of a decision share the memory for that; each list is made when it is asked for.
public struct Finding: Sendable {
  /// The rule.
  public let rule: Ref<Rule>
  /// Where the rule itself sends the case, before bars.
  public let proposes: Ref<Destination>
  private let ledger: Ledger
  private let hitStart: Int32
  private let hitEnd: Int32
  private let fieldStart: Int32
  private let fieldEnd: Int32

  /// A finding that a ledger has.
  init(_ row: FindingRow, _ ledger: Ledger) {
    rule = Ref(Int(row.rule))
    proposes = Ref(Int(row.proposes))
    self.ledger = ledger
    (hitStart, hitEnd) = (row.hitStart, row.hitEnd)
    (fieldStart, fieldEnd) = (row.fieldStart, row.fieldEnd)
  }

  /// A finding with a ledger of its own.
  init(
    rule: Ref<Rule>, proposes: Ref<Destination>, evidence: [Evidence], fields: [Ref<Field>],
    fieldEvidence: [FieldEvidence] = [], citations: [Citation], citationsOutOfForce: [Citation]
  ) {
    let ledger = Ledger(
      Ledger.Counts(hits: evidence.count, evidence: evidence.count, fields: fields.count),
      fieldEvidence: fieldEvidence, citations: .these(citations, outOfForce: citationsOutOfForce)
    ) { blank in
      for index in evidence.indices {
        blank.hits.initializeElement(at: index, to: GroundHit(Int32(truncatingIfNeeded: index)))
        blank.evidence.initializeElement(
          at: index, to: LinkedEvidence(row: EvidenceRow(evidence[index]), before: -1))
      }
      for index in fields.indices {
        blank.fields.initializeElement(at: index, to: Int32(truncatingIfNeeded: fields[index].index))
      }
    }
    self.init(
      FindingRow(
        rule: Int32(truncatingIfNeeded: rule.index), proposes: Int32(truncatingIfNeeded: proposes.index),
        hits: evidence.indices, fields: fields.indices),
      ledger)
  }

  /// The words it rests on, by part and position, then phrase.
  public var evidence: [Evidence] {
    ledger.evidence(Int(hitStart)..<Int(hitEnd))
  }

  /// The fields it rests on, ascending.
  public var fields: [Ref<Field>] { ledger.fields(Int(fieldStart)..<Int(fieldEnd)) }

  /// What the message says of those fields whose value was not given, by field.
  public var fieldEvidence: [FieldEvidence] {
    if ledger.fieldEvidence.isEmpty { return [] }
    let fields = fields
    return ledger.fieldEvidence.filter { fields.contains($0.field) }
  }

  /// The articles it cites, as written, in force on the date of the case.
  public var citations: [Citation] {
    switch ledger.citations {
    case .these(let inForce, _): inForce
    case .ofPack(let articles, let day): articles.cited(by: rule.index, on: day, inForce: true)
    }
  }

  /// Articles it would cite were they in force on that date, as written.
  public var citationsOutOfForce: [Citation] {
    switch ledger.citations {
    case .these(_, let outOfForce): outOfForce
    case .ofPack(let articles, let day): articles.cited(by: rule.index, on: day, inForce: false)
    }
  }
}

extension Finding: Hashable {
  /// Whether two findings say the same, wherever they keep it.
  public static func == (left: Finding, right: Finding) -> Bool {
    left.rule == right.rule && left.proposes == right.proposes && left.evidence == right.evidence
      && left.fields == right.fields && left.fieldEvidence == right.fieldEvidence
      && left.citations == right.citations && left.citationsOutOfForce == right.citationsOutOfForce
  }

  /// Feeds what it says to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(rule)
    hasher.combine(evidence)
    hasher.combine(fields)
  }
}
