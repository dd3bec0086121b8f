import FenliuEngine
import FenliuRules

/// What the engine was seen to do with cases. Whatever it has done once need not be asked again.
struct SeenCases {
  private let ruleSet: RuleSet
  private(set) var applied: Set<Ref<Rule>> = []
  /// Rules that applied and were not overridden.
  private(set) var spoke: Set<Ref<Rule>> = []
  /// Rules whose referral went where they send it.
  private(set) var prevailed: Set<Ref<Rule>> = []
  private(set) var issues: Set<Ref<Issue>> = []
  private(set) var destinations: Set<Ref<Destination>> = []
  /// Fields of which some answer was told to change the decision.
  private(set) var decisive: Set<Ref<Field>> = []

  init(_ ruleSet: RuleSet) { self.ruleSet = ruleSet }

  /// Takes note of a decision.
  mutating func insert(_ decision: Decision) {
    for overridden in decision.overridden { applied.insert(overridden.rule) }
    for referral in decision.referrals {
      issues.insert(referral.issue)
      if let destination = referral.destination { destinations.insert(destination) }
      for finding in referral.findings {
        applied.insert(finding.rule)
        spoke.insert(finding.rule)
        if referral.destination == finding.proposes { prevailed.insert(finding.rule) }
      }
    }
    for question in decision.questions where question.isDecisive { decisive.insert(question.field) }
  }
}
