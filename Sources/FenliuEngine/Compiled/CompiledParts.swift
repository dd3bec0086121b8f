import FenliuMemory
import FenliuRules
import FenliuSource

/// What is worked out from a rule set, on two cores.
struct CompiledParts: Sendable {
  let program: Program
  let conditions: ConditionPart
  let texts: TextPart

  /// - Parameters:
  ///   - isAlterable: whether sets of phrases may be made smaller later (see `AlterablePack`).
  ///   - search: what was worked out from the phrases of an earlier version.
  init(_ ruleSet: RuleSet, isAlterable: Bool, reusing search: PhraseSearch?) {
    // Whoever is first to need it works it out: the conditions do at once, the texts when their trie is ready.
    let flattened = Deferred { ProgramBuilder(ruleSet) }
    (texts, conditions) = concurrently {
      let search = PhraseSearch(ruleSet.phrases, reusing: search)
      return TextPart(ruleSet, flattened.value, search)
    } _: {
      ConditionPart(ruleSet, flattened.value, isAlterable: isAlterable)
    }
    program = flattened.value.program
  }

  /// What is worked out from conditions, phrases being numbers.
  struct ConditionPart: Sendable {
    let strings: StringNumbers
    let rows: ConditionRows
    let outcomes: OutcomeRows
    /// Keeps the memory of the rows.
    let store = TableStore()

    init(_ ruleSet: RuleSet, _ flattened: ProgramBuilder, isAlterable: Bool) {
      let program = flattened.program
      strings = StringNumbers(program.fieldTests, fieldCount: ruleSet.fields.count)
      let strings = strings
      let tests = program.fieldTests.map { FieldTestRow($0, fieldCount: ruleSet.fields.count, strings) }
      let dependencies = Dependencies(ruleSet, program)
      let masks = FieldMasksBuilder(tests)
      let triggers = Triggers(
        ruleSet, program, flattened.sets, tests, masks, areStraightTold: !isAlterable)
      var builder = ConditionRowsBuilder(ruleSet, program, store)
      rows = builder.rows(dependencies, tests, masks.masks(in: store), triggers)
      outcomes = OutcomeRows(ruleSet, dependencies, builder.deadlines, in: store)
    }
  }

  /// What is worked out from phrases, and from which of them are asked for.
  struct TextPart: Sendable {
    let tables: TextTables
    let mentions: Mentions
    /// Keeps the memory of the tables.
    let store = TableStore()

    init(_ ruleSet: RuleSet, _ flattened: ProgramBuilder, _ search: PhraseSearch) {
      tables = TextTables(ruleSet, flattened.program, flattened.sets, search, in: store)
      mentions = Mentions(ruleSet, flattened.program, flattened.sets, in: store)
    }
  }
}
