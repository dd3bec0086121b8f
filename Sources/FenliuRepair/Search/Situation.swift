import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource

/// A case that comes out wrongly, and what there is to change.
struct Situation: Sendable {
  let pack: CompiledPack
  let editor: PackEditor
  let goal: RepairGoal
  let decision: Decision
  let phrases: [MessagePhrase]
  /// The text tests of the pack by where they are written, each with the id of what asks it.
  let tests: [SourceLocation: (form: TextTest, owner: String)]

  var ruleSet: RuleSet { pack.ruleSet }

  init(_ pack: CompiledPack, editor: PackEditor, goal: RepairGoal, texts: KnownTexts) {
    self.pack = pack
    self.editor = editor
    self.goal = goal
    decision = pack.decide(goal.theCase)
    phrases = MessagePhrases(goal.theCase, in: texts).all
    var tests: [SourceLocation: (form: TextTest, owner: String)] = [:]
    for owner in ConditionOwner.all(in: pack.ruleSet) {
      for node in owner.condition(in: pack.ruleSet)?.nodes ?? [] {
        if case .text(let test) = node.form { tests[node.location] = (test, owner.id(in: pack.ruleSet)) }
      }
    }
    self.tests = tests
  }

  /// What the condition of something came to.
  func outcome(of owner: ConditionOwner, wanted: Bool) -> ConditionOutcome? {
    pack.probing(goal.theCase) { $0.outcome(of: owner, wanted: wanted) }
  }

  /// The rules among some to which the case comes nearest.
  func nearest(of rules: [Ref<Rule>], limit: Int) -> [Ref<Rule>] {
    pack.probing(goal.theCase) { $0.nearest(of: rules, limit: limit) }
  }

  /// Whether a rule's own condition holds.
  func holds(_ rule: Ref<Rule>) -> Bool { pack.probing(goal.theCase) { $0.value(of: rule) == .yes } }

  /// The words of the message at some evidence, as the pack writes the phrase.
  func words(_ evidence: Evidence) -> String { ruleSet[evidence.phrase].text }
}
