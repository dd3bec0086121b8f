import FenliuRules
import FenliuSource
import Testing

@testable import FenliuEngine

/// What is said of why a rule does not hold is true by the reference interpreter.
struct WhyNotAgreementTests {
  private static let packs: Range<UInt64> = 1..<31
  private static let casesPerPack = 8

  /// Every gap of every rule, for random packs and cases.
  private static func forEachGap(_ body: (RuleGap, Case, CompiledPack, ReferenceJudgement) throws -> Void)
    rethrows
  {
    for seed in packs {
      var randomPack = RandomPack(seed: seed)
      let compiled = CompiledPack(randomPack.ruleSet())
      var randomCase = RandomCase(seed: seed)
      for number in 0..<casesPerPack {
        let theCase = randomCase.next(number)
        let reference = ReferenceJudgement(theCase, compiled.ruleSet)
        let rules = compiled.ruleSet.rules.indices.map { Ref<Rule>($0) }
        for gap in compiled.gaps(to: rules, for: theCase) { try body(gap, theCase, compiled, reference) }
      }
    }
  }

  @Test func everyStatedTruthIsThatOfTheReference() {
    var leaves = 0
    Self.forEachGap { gap, theCase, compiled, reference in
      let conditions = compiled.ruleSet.conditionsByLocation
      for outcome in [gap.when, gap.unless].compactMap({ $0 }).flatMap(\.everyOutcome) {
        guard let condition = conditions[outcome.location] else {
          Issue.record("there is no condition at \(outcome.location)")
          continue
        }
        leaves += outcome.parts.isEmpty ? 1 : 0
        #expect(outcome.truth == reference.value(of: condition, .decided), "\(outcome) \(theCase)")
        if case .text(let text) = outcome.form { Self.expectSense(text, outcome.truth) }
      }
    }
    #expect(leaves > 2_000)
  }

  /// Words that count and words that do not are different words, and tell why the test holds or fails.
  private static func expectSense(_ text: TextOutcome, _ truth: Truth) {
    #expect(text.evidence.isEmpty == (truth == .no))
    #expect(text.groups.isEmpty == (truth == .yes))
    for group in text.groups {
      #expect(group.foundPhrases >= min(1, group.found.count))
      for near in group.near where group.found.count < TextOutcome.listed {
        #expect(!group.found.contains(near.evidence))
      }
    }
    if text.gap != nil { #expect(text.groups.allSatisfy { !$0.found.isEmpty }) }
  }

  @Test func answersThatAreNamedMakeTheRuleHold() {
    var answered = 0
    Self.forEachGap { gap, theCase, compiled, _ in
      guard let remedy = gap.remedy, let changed = theCase.changed(by: remedy) else { return }
      if !remedy.isEmpty { answered += 1 }
      let rule = compiled.ruleSet[gap.rule]
      for theCase in changed {
        #expect(compiled.holds(gap.rule, for: theCase), "\(remedy)")
        #expect(
          ReferenceJudgement(theCase, compiled.ruleSet).value(of: rule, .decided) == .yes, "\(remedy)")
      }
    }
    #expect(answered > 100)
  }

  @Test func nothingIsMissingJustWhereTheRuleHolds() {
    Self.forEachGap { gap, theCase, compiled, _ in
      #expect((gap.remedy == []) == compiled.holds(gap.rule, for: theCase))
    }
  }

  @Test func oneAnswerIsNamedWhereOneWillDo() {
    var found = 0
    Self.forEachGap { gap, theCase, compiled, reference in
      guard !compiled.holds(gap.rule, for: theCase) else { return }
      let set = compiled.ruleSet
      for field in set.fields.indices where theCase.fields[Ref(field)] == nil {
        // What the text tells is known: it is not asked for.
        if reference.statements[Ref(field)] != nil { continue }
        let candidates = AnswerCandidates(for: Ref(field), in: set, on: theCase.date?.day).candidates
        let suffices = candidates.contains { candidate in
          var other = theCase
          other.fields[Ref(field)] = candidate.value
          return compiled.holds(gap.rule, for: other)
        }
        guard suffices else { continue }
        found += 1
        #expect(gap.remedy?.count == 1)
        if case .fact(_, .answer) = gap.remedy?.first {} else { Issue.record("\(gap.remedy ?? [])") }
      }
    }
    #expect(found > 40)
  }
}

extension Case {
  /// The case with the facts as some changes ask, with the first and the last value that each names; nil
  /// where not only facts would have to change.
  fileprivate func changed(by changes: [Change]) -> [Case]? {
    var (first, last) = (self, self)
    for change in changes {
      guard case .fact(let field, let wanted) = change else { return nil }
      switch wanted {
      case .unknown: (first.fields[field], last.fields[field]) = (nil, nil)
      case .answer(let answers), .otherwise(let answers):
        let values = answers.flatMap(\.examples)
        (first.fields[field], last.fields[field]) = (values.first, values.last)
      }
    }
    return [first, last]
  }
}

extension AnswerValues {
  /// Values that the answer covers.
  fileprivate var examples: [FieldValue] {
    switch self {
    case .values(let values): values
    case .interval(let interval):
      [interval.lower ?? interval.upper ?? 0, interval.upper ?? interval.lower ?? 0].map { .quantity($0) }
    case .other: [.string("\u{FFFF}")]
    }
  }
}

extension ConditionOutcome {
  fileprivate var everyOutcome: [ConditionOutcome] { [self] + parts.flatMap(\.everyOutcome) }
}

extension RuleSet {
  /// Every condition of rules and concepts by the place where it is written.
  fileprivate var conditionsByLocation: [FenliuSource.SourceLocation: Condition] {
    let roots = concepts.map(\.when) + rules.map(\.when) + rules.compactMap(\.unless)
    var found: [FenliuSource.SourceLocation: Condition] = [:]
    for condition in roots.flatMap(\.everyCondition) { found[condition.location] = condition }
    return found
  }
}

extension Condition {
  fileprivate var everyCondition: [Condition] {
    switch form {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      [self] + parts.flatMap(\.everyCondition)
    case .heard(let part): [self] + part.everyCondition
    case .field, .text, .concept, .rule: [self]
    }
  }
}
