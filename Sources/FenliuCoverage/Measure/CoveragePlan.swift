import FenliuEngine
import FenliuRules
import FenliuSource

/// What a pack has that can be exercised, and where each thing stands in the list of all.
struct CoveragePlan: Sendable {
  var items: [CoverageItem] = []
  /// What has a condition, with the places of its parts.
  var conditions: [ConditionPlan] = []
  var rules: [RulePlan] = []
  /// For each destination, the items of its bars.
  var bars: [[Int]] = []
  /// For each field, the item of its question.
  var questions: [Int] = []
  /// For each guarantee, the item of its premise.
  var guarantees: [Int] = []
  var masks: [MaskPlan] = []
  var cues: [CuePlan] = []

  /// A condition and the items that its parts are.
  struct ConditionPlan: Sendable {
    var owner: ConditionOwner
    var condition: Condition
    /// The first of the items that say whether parts have both outcomes; the others follow.
    var branches: Int
    /// The first of the items that say whether parts decide.
    var decisive: Int
    /// For each part that is a text test, the items of the phrases it finds.
    var phrases: [Int: [Ref<Phrase>: [Int]]]
  }

  /// The items of a rule.
  struct RulePlan: Sendable {
    var applies: Int
    var unless: Int?
    var period: Int?
    var overrides: [(rule: Ref<Rule>, item: Int)]
  }

  /// A mask, and the phrases it can hide.
  struct MaskPlan: Sendable {
    var mask: Ref<Phrase>
    var uses: [PhraseUse]
    var item: Int
  }

  /// Phrases that are no part of a condition.
  struct CuePlan: Sendable {
    var set: PhraseSet
    var items: [Ref<Phrase>: [Int]]
  }

  mutating func add(
    _ kind: CoverageKind, _ owner: String, _ name: String = "", at location: SourceLocation,
    outcomes: [Bool] = [true]
  ) -> Int {
    items.append(
      CoverageItem(
        kind: kind, owner: owner, name: name, location: location,
        goals: outcomes.map { CoverageGoal(outcome: $0) }))
    return items.count - 1
  }
}
