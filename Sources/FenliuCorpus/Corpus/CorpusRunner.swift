public import FenliuEngine
public import FenliuRules
public import FenliuSource

/// What came of one check: a case of the corpus, or an example beside a rule.
public struct CheckResult: Sendable {
  /// The id of the case; for an example the id of its rule, with the number of the example.
  public var id: String
  /// Where it is written.
  public var location: SourceLocation
  /// The rule beside which it is written; nil for a case of the corpus.
  public var rule: Ref<Rule>?
  /// What is not as expected.
  public var mismatches: [Mismatch]
  /// What was decided.
  public var decision: Decision
  /// What was decided on.
  public var decided: Case
  /// Why the case was expected to fail.
  public var knownMiss: LocalizedText?

  /// Whether all is as expected: nothing differs, or the case is a known miss and does fail.
  public var isAsExpected: Bool { mismatches.isEmpty }
}

/// What came of a corpus.
public struct CorpusResult: Sendable {
  /// Every check: first the cases of the corpus in reading order, then the examples by rule.
  public var checks: [CheckResult]

  /// The checks that are not as expected.
  public var failures: [CheckResult] { checks.filter { !$0.isAsExpected } }
  /// How many cases failed as they were expected to.
  public var knownMisses: Int { checks.count { $0.isAsExpected && $0.knownMiss != nil } }
}

/// Decides the cases of a corpus, and the examples beside the rules, and compares with what is expected.
public struct CorpusRunner: Sendable {
  private let pack: CompiledPack
  private var ruleSet: RuleSet { pack.ruleSet }

  /// A runner for a pack.
  public init(_ pack: CompiledPack) { self.pack = pack }

  /// Runs the checks whose id contains `filter`; all of them if it is empty.
  public func run(_ corpus: Corpus, filter: String = "") -> CorpusResult {
    let isWanted = { (id: String) in filter.isEmpty || id.contains(filter) }
    let cases = corpus.cases.filter { isWanted($0.decided.id) }.map(run)
    let examples = ruleSet.rules.indices.flatMap { index in
      self.examples(of: Ref(index)).filter { isWanted($0.id) }.map { run($0, rule: Ref(index)) }
    }
    return CorpusResult(checks: cases + examples)
  }

  /// Decides one case, and compares with what is expected of it.
  package func run(_ item: CorpusCase) -> CheckResult {
    let decision = pack.decide(item.decided)
    var mismatches = ExpectationComparison(ruleSet: ruleSet).mismatches(item.expectation, decision)
    if let reason = item.knownMiss {
      // A case that is mended must lose its mark, or it would hide the next break.
      mismatches = mismatches.isEmpty ? [unexpectedPass(reason)] : []
    }
    return CheckResult(
      id: item.decided.id, location: item.location,
      mismatches: mismatches + brokenGuarantees(decision, item.decided), decision: decision,
      decided: item.decided, knownMiss: item.knownMiss)
  }

  private func unexpectedPass(_ reason: LocalizedText) -> Mismatch {
    Mismatch(
      subject: .knownMiss,
      expected: LocalizedText(
        zh: "案例不通过（\(reason.chinese)）", en: "the case fails (\(reason.english))"),
      got: LocalizedText(zh: "通过；请去掉 `known-miss`", en: "it passes; remove `known-miss`"))
  }

  private func brokenGuarantees(_ decision: Decision, _ decided: Case) -> [Mismatch] {
    pack.brokenGuarantees(by: decision, for: decided).map { reference in
      let guarantee = ruleSet.guarantees[reference.index]
      return Mismatch(
        subject: .guarantee,
        expected: LocalizedText(
          zh: "\(guarantee.title.chinese) [\(guarantee.id)]",
          en: "\(guarantee.title.english) [\(guarantee.id)]"),
        got: ExpectationComparison(ruleSet: ruleSet).text(decision.referrals))
    }
  }

  /// An example beside a rule, with the id under which it is reported.
  package struct RuleExample: Sendable {
    /// The id of its rule, with what it is and its number.
    package var id: String
    /// The example.
    package var example: Example
    /// Whether the rule must apply to it, or must not.
    package var mustHold: Bool

    /// The example as a case.
    package var decided: Case {
      Case(
        id: id, title: example.title, text: example.text, date: example.date.map { CaseDate($0) },
        fields: example.fields)
    }
  }

  /// The examples beside a rule, and then its counterexamples.
  package func examples(of reference: Ref<Rule>) -> [RuleExample] {
    let rule = ruleSet[reference]
    func numbered(_ examples: [Example], _ word: String, mustHold: Bool) -> [RuleExample] {
      examples.enumerated().map {
        RuleExample(id: "\(rule.id)#\(word)-\($0.offset + 1)", example: $0.element, mustHold: mustHold)
      }
    }
    return numbered(rule.examples, "example", mustHold: true)
      + numbered(rule.counterexamples, "counterexample", mustHold: false)
  }

  /// Decides an example, and sees whether its rule applies as it must.
  package func run(_ item: RuleExample, rule: Ref<Rule>) -> CheckResult {
    let decided = item.decided
    let holds = pack.holds(rule, for: decided)
    let decision = pack.decide(decided)
    let applies = LocalizedText(zh: "规则适用", en: "the rule applies")
    let appliesNot = LocalizedText(zh: "规则不适用", en: "the rule does not apply")
    let mismatches =
      holds == item.mustHold
      ? []
      : [
        Mismatch(
          subject: item.mustHold ? .example : .counterexample, expected: item.mustHold ? applies : appliesNot,
          got: holds ? applies : appliesNot)
      ]
    return CheckResult(
      id: item.id, location: item.example.location, rule: rule,
      mismatches: mismatches + brokenGuarantees(decision, decided),
      decision: decision, decided: decided)
  }
}
