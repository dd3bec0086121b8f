import FenliuMemory
import FenliuRules
import FenliuSource

extension PackTables {
  /// What is worked out from a rule set the conditions of which ask what those of another version ask: all that
  /// follows from conditions is shared, and what they lead to is laid out anew.
  ///
  /// - Parameter other: the other version, which `canBeShared`.
  convenience init(_ ruleSet: RuleSet, sharing other: PackTables) {
    let store = TableStore()
    let program = other.program
    var builder = ConditionRowsBuilder(ruleSet, program, store)
    let rows = builder.rows(like: other.rows)
    self.init(
      rows: rows,
      outcomes: OutcomeRows(ruleSet, Dependencies(ruleSet, program), builder.deadlines, in: store),
      mentions: other.mentions, text: TextTables(ruleSet, sharing: other.text), strings: other.strings,
      fingerprint: ruleSet.fingerprint, store: store, sharedStores: other.sharedStores,
      ruleSet: Deferred(known: ruleSet), program: Deferred(known: program), fieldTests: other.fieldTests,
      canBeShared: true, flattened: ruleSet.lineage == nil ? nil : other.flattened)
  }
}

extension TextTables {
  /// The same tables for a version of the pack that reads texts for the same.
  convenience init(_ ruleSet: RuleSet, sharing other: TextTables) {
    self.init(
      phraseCount: other.phraseCount, scanner: other.scanner, rows: other.rows, patterns: other.patterns,
      extractions: other.extractions, words: Deferred(known: TextWords(ruleSet, sharing: other.words.value)),
      search: other.search)
  }
}
