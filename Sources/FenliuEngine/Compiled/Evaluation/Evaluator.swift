import FenliuRules

/// A judgement that is handed from case to case and from hand to hand.
///
/// Deciding works on the judgement itself; tools that tell people about conditions ask here, one question at a
/// time. One thread uses an evaluator at a time.
final class Evaluator {
  let tables: PackTables
  var judgement: CaseJudgement

  typealias Mode = CaseJudgement.Mode

  init(_ tables: PackTables) {
    self.tables = tables
    judgement = CaseJudgement(tables)
  }

  var ruleSet: RuleSet { tables.ruleSet }
  var date: CaseDate? { judgement.facts.date }

  /// What the text of the case says.
  var reading: TextReading {
    _read { yield judgement.reading }
    _modify { yield &judgement.reading }
  }

  /// The value of a condition of the program.
  func value(_ node: Int, _ mode: Mode) -> Truth { judgement.value(node, mode) }

  /// Whether a rule's own condition holds, before overrides.
  func value(ofRule rule: Int, _ mode: Mode) -> Truth { judgement.value(ofRule: rule, mode) }

  /// The value of a field, as far as it is known.
  func value(ofField field: Int) -> FieldValue? { judgement.facts.value(of: field) }

  /// Whether the text says something of a field that leaves its value unknown.
  func isVaguelyTold(_ field: Int) -> Bool { judgement.facts.intervals(of: field) != nil }

  /// What the text says of a field, where that leaves its value open.
  func intervals(saidOf field: Int) -> [Interval]? { judgement.facts.intervals(of: field) }

  /// The phrases that occur in the text, in no order.
  var phrases: [Int] { reading.hits.phrases.indices.map { Int(judgement.reading.hits.phrases[$0]) } }
}
