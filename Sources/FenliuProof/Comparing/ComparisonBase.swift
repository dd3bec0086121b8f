public import FenliuEngine
public import FenliuRules

/// A version of a pack in formulas, to be compared with others one after the other. One thread uses a base at a time.
public final class ComparisonBase {
  let ruleSet: RuleSet
  let circuit = Circuit()
  let conditions: ConditionEncoder
  /// What conditions come to while exceptions that are not known are open.
  let open: ConditionEncoder
  let decisions: DecisionEncoder
  let search: WitnessSearch

  /// A version to be compared with others that test fields for nothing else, and have no other periods.
  ///
  /// - Parameters:
  ///   - vocabulary: that of the version.
  ///   - decide: decides a case by the version.
  public convenience init(
    _ ruleSet: RuleSet, _ vocabulary: PackComparison.Vocabulary, decide: @escaping (Case) -> Decision
  ) {
    self.init(ruleSet, nil, vocabulary, decide: decide)
  }

  init(
    _ ruleSet: RuleSet, _ other: RuleSet?, _ vocabulary: PackComparison.Vocabulary,
    decide: @escaping (Case) -> Decision
  ) {
    self.ruleSet = ruleSet
    conditions = ConditionEncoder(circuit, ruleSet, vocabulary.index, comparedWith: other)
    open = ConditionEncoder(openOf: conditions)
    decisions = DecisionEncoder(conditions)
    search = WitnessSearch(conditions, index: vocabulary.index, decide: decide)
  }
}
