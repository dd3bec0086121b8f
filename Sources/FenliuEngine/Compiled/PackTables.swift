import FenliuMemory
import FenliuRules
import FenliuSource

/// Everything that is worked out once from a rule set, and shared by all who decide by it.
///
/// What deciding looks up is plain data, which a compiled pack has ready in its file. The rest, which only words for
/// people need, is worked out from there when it is first asked for.
final class PackTables: Sendable {
  /// The conditions as plain data.
  let rows: ConditionRows
  let outcomes: OutcomeRows
  let mentions: Mentions
  let text: TextTables
  /// The fingerprint of the rule set.
  let fingerprint: String
  /// Keeps the memory of the rows that say what conditions lead to, or of all rows.
  let store: TableStore
  /// Keep the memory of all that follows from conditions, which versions of a pack may share.
  let sharedStores: [TableStore]
  /// Whether another version of the pack may share what follows from conditions.
  let canBeShared: Bool
  /// The texts that tests of fields ask for, by number.
  let strings: StringNumbers
  /// The deadlines of rules and destinations, by number.
  let deadlines: [Deadline]
  let articles: Articles
  /// The distinct field tests, for those that rows cannot tell.
  let fieldTests: Deferred<[FieldTest]>

  /// What later versions of the pack may copy of the program; nil where none is expected.
  let flattened: ProgramBuilder?

  private let deferredRuleSet: Deferred<RuleSet>
  private let deferredProgram: Deferred<Program>
  /// For each field, the distinct tests that rules, concepts and bars make of it.
  let predicates: Deferred<[[FieldPredicate]]>
  /// For each field, the answers to try; nil: they depend on the day.
  let answers: Deferred<[AnswerCandidates?]>

  var ruleSet: RuleSet { deferredRuleSet.value }
  var program: Program { deferredProgram.value }

  /// - Parameter other: an earlier version of the pack.
  convenience init(_ ruleSet: RuleSet, _ layout: SetLayout = SetLayout(), reusing other: PackTables? = nil) {
    if layout == SetLayout(), let other, other.canBeShared, ruleSet.asksTheSame(as: other.ruleSet) {
      self.init(ruleSet, sharing: other)
      return
    }
    let parts = CompiledParts(ruleSet, layout, reusing: other)
    let program = parts.flattened.program
    self.init(
      rows: parts.conditions.rows, outcomes: parts.conditions.outcomes, mentions: parts.texts.mentions,
      text: parts.texts.tables, strings: parts.conditions.strings, fingerprint: ruleSet.fingerprint,
      store: parts.conditions.store,
      sharedStores: [parts.conditions.store, parts.texts.store], ruleSet: Deferred(known: ruleSet),
      program: Deferred(known: program), fieldTests: Deferred(known: program.fieldTests),
      canBeShared: layout == SetLayout(), flattened: ruleSet.lineage == nil ? nil : parts.flattened)
  }

  init(
    rows: ConditionRows, outcomes: OutcomeRows, mentions: Mentions, text: TextTables, strings: StringNumbers,
    fingerprint: String, store: TableStore, sharedStores: [TableStore], ruleSet: Deferred<RuleSet>,
    program: Deferred<Program>, fieldTests: Deferred<[FieldTest]>, canBeShared: Bool,
    flattened: ProgramBuilder? = nil
  ) {
    self.rows = rows
    self.outcomes = outcomes
    self.mentions = mentions
    self.text = text
    self.strings = strings
    self.fingerprint = fingerprint
    self.store = store
    self.sharedStores = sharedStores
    self.canBeShared = canBeShared
    self.flattened = flattened
    self.fieldTests = fieldTests
    deferredRuleSet = ruleSet
    deferredProgram = program
    deadlines = outcomes.deadlines.indices.map { outcomes.deadlines[$0].deadline }
    articles = Articles(outcomes)
    let predicates = Deferred {
      var predicates = Array(repeating: [FieldPredicate](), count: outcomes.fieldCount)
      for test in fieldTests.value { predicates[test.field.index].append(test.predicate) }
      return predicates
    }
    self.predicates = predicates
    answers = Deferred {
      zip(ruleSet.value.fields, predicates.value).map { field, predicates in
        predicates.contains(where: \.dependsOnDay)
          ? nil : AnswerCandidates(for: field, predicates: predicates, on: nil)
      }
    }
  }
}

/// How the sets of phrases of a pack are laid out.
struct SetLayout: Equatable {
  /// The most phrases of a set that are looked at one by one. Of a larger one, only what was hit is walked: a phrase that
  /// occurs costs as much as there are large sets that it is in, and they are few.
  var longestSmall = 16
  /// Whether the sets may be made smaller later (see `AlterablePack`).
  private(set) var isAlterable = false

  /// As an alterable pack needs it.
  static let alterable = SetLayout(longestSmall: .max, isAlterable: true)
}

extension FieldPredicate {
  /// Whether it depends on the day of a case.
  fileprivate var dependsOnDay: Bool {
    switch self {
    case .relative: true
    case .not(let inner): inner.dependsOnDay
    case .known, .boolean, .choice, .anyOf, .allOf, .interval, .quantities, .strings: false
    }
  }
}
