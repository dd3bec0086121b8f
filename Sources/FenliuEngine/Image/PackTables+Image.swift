import FenliuMemory
import FenliuRules
import FenliuSource

extension PackTables {
  /// As a compiled pack has them (see `TableCoder`). Every table of a pack is named on the way from here.
  convenience init(_ coder: inout TableCoder, _ tables: PackTables?, file: ImageFile?) throws(ImageError) {
    let store = file.map { TableStore(of: $0) } ?? TableStore()
    let rows = try ConditionRows(&coder, tables?.rows)
    let outcomes = try OutcomeRows(&coder, tables?.outcomes)
    let mentions = try Mentions(&coder, tables?.mentions)
    let tests = Section(
      bytes: try coder.bytes(
        "field-tests", tables.map { RuleSetImage.bytes(of: $0.fieldTests.value, in: $0.ruleSet) }),
      of: store)
    let words = Section(
      bytes: try coder.bytes("rule-set", tables.map { RuleSetImage.bytes(of: $0.ruleSet) }), of: store)
    let ruleSet = Deferred { words.read { try RuleSetImage.ruleSet($0, keptBy: store) } }
    let program = Deferred { ProgramBuilder(ruleSet.value).program }
    let text = try TextTables(
      &coder, tables?.text, words: Deferred { TextWords(ruleSet.value, program.value) }, in: store)
    let strings = try StringNumbers(&coder, tables?.strings, in: store)
    self.init(
      rows: rows, outcomes: outcomes, mentions: mentions, text: text, strings: strings,
      fingerprint: file?.fingerprint ?? "", store: store, sharedStores: [],
      ruleSet: ruleSet, program: program,
      fieldTests: Deferred { tests.read { try RuleSetImage.fieldTests($0) } }, canBeShared: false)
  }
}
