import FenliuMemory
import FenliuRules
import FenliuSource

/// What is worked out from a rule set, on two cores.
struct CompiledParts: Sendable {
  let flattened: ProgramBuilder
  let conditions: ConditionPart
  let texts: TextPart

  /// - Parameter other: what was worked out from an earlier version.
  init(_ ruleSet: RuleSet, _ layout: SetLayout, reusing other: PackTables?) {
    // Whoever is first to need it works it out: the conditions do at once, the texts when their trie is ready.
    let flattened = Deferred {
      other?.flattened.flatMap { ProgramBuilder(ruleSet, reusing: $0, of: other?.ruleSet) }
        ?? ProgramBuilder(ruleSet)
    }
    let nested = Deferred { NestedPhrases(ruleSet.phrases) }
    let costs = Deferred {
      SetCosts(ruleSet, flattened.value.program, flattened.value.sets, nested.value)
    }
    (texts, conditions) = concurrently {
      // It is the conditions that need it, but they are not there yet, and have more to do.
      _ = nested.value
      let search = PhraseSearch(ruleSet.phrases, reusing: other?.text.search)
      return TextPart(ruleSet, flattened.value, search, costs, layout)
    } _: {
      ConditionPart(ruleSet, flattened.value, costs.value, layout)
    }
    self.flattened = flattened.value
  }

  /// What is worked out from conditions, phrases being numbers.
  struct ConditionPart: Sendable {
    let strings: StringNumbers
    let rows: ConditionRows
    let outcomes: OutcomeRows
    /// Keeps the memory of the rows.
    let store = TableStore()

    init(_ ruleSet: RuleSet, _ flattened: ProgramBuilder, _ costs: SetCosts, _ layout: SetLayout) {
      let program = flattened.program
      strings = StringNumbers(program.fieldTests, fieldCount: ruleSet.fields.count)
      let strings = strings
      let tests = program.fieldTests.map { FieldTestRow($0, fieldCount: ruleSet.fields.count, strings) }
      let dependencies = Dependencies(ruleSet, program)
      let masks = FieldMasksBuilder(tests)
      let triggers = Triggers(
        ruleSet, program, flattened.sets, costs, tests, masks, areStraightTold: !layout.isAlterable)
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

    init(
      _ ruleSet: RuleSet, _ flattened: ProgramBuilder, _ search: PhraseSearch, _ costs: Deferred<SetCosts>,
      _ layout: SetLayout
    ) {
      let filed = FiledTests(
        flattened.program, flattened.sets, costs.value, phraseCount: ruleSet.phrases.count)
      tables = TextTables(ruleSet, flattened.program, flattened.sets, filed, search, layout, in: store)
      mentions = Mentions(ruleSet, flattened.program, flattened.sets, in: store)
    }
  }
}
