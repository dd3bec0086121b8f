import FenliuEngine
import FenliuProof
import FenliuRules
import FenliuSource
import Testing

/// What a proof claims, in a form that a decision can refute.
struct Claims {
  private let proof: Proof
  private let ruleSet: RuleSet
  /// Rules that are claimed never to apply, never to speak, never to have their way.
  private var neverApplies: Set<Ref<Rule>> = []
  private var neverSpeaks: Set<Ref<Rule>> = []
  private var neverPrevails: Set<Ref<Rule>> = []
  private var unreachedIssues: Set<Ref<FenliuRules.Issue>> = []
  private var unreachedDestinations: Set<Ref<Destination>> = []
  private var idleFields: Set<Ref<Field>> = []
  /// Pairs of rules that are not claimed to be in peace.
  private var quarrels: Set<Set<Ref<Rule>>> = []

  init(_ proof: Proof, _ ruleSet: RuleSet) {
    (self.proof, self.ruleSet) = (proof, ruleSet)
    let rules = Dictionary(
      uniqueKeysWithValues: ruleSet.rules.enumerated().map { ($1.location, Ref<Rule>($0)) })
    let issues = Dictionary(
      uniqueKeysWithValues: ruleSet.issues.enumerated().map { ($1.location, Ref<FenliuRules.Issue>($0)) })
    let destinations = Dictionary(
      uniqueKeysWithValues: ruleSet.destinations.enumerated().map { ($1.location, Ref<Destination>($0)) })
    let fields = Dictionary(
      uniqueKeysWithValues: ruleSet.fields.enumerated().map { ($1.location, Ref<Field>($0)) })
    for diagnostic in proof.findings.map(\.diagnostic) {
      let place = diagnostic.primary.location
      let rule = rules[place]
      switch diagnostic.kind {
      case ProofDiagnostics.ruleNeverApplies: rule.map { _ = neverApplies.insert($0) }
      case ProofDiagnostics.ruleAlwaysOverridden: rule.map { _ = neverSpeaks.insert($0) }
      case ProofDiagnostics.ruleAlwaysBarred: rule.map { _ = neverPrevails.insert($0) }
      case ProofDiagnostics.unreachedIssue: issues[place].map { _ = unreachedIssues.insert($0) }
      case ProofDiagnostics.unreachedDestination:
        destinations[place].map { _ = unreachedDestinations.insert($0) }
      case ProofDiagnostics.idleField: fields[place].map { _ = idleFields.insert($0) }
      case ProofDiagnostics.rulesConflict, ProofDiagnostics.undecided:
        let both = [rule] + diagnostic.secondary.map { rules[$0.location] }
        quarrels.insert(Set(both.compactMap(\.self)))
      default: break
      }
    }
  }

  /// The claims that a decision is a counterexample to, in words.
  func refuted(by decision: Decision, breaking broken: [Ref<Guarantee>]) -> [String] {
    var refuted: [String] = []
    for overridden in decision.overridden where neverApplies.contains(overridden.rule) {
      refuted.append("\(ruleSet[overridden.rule].id) never applies")
    }
    for referral in decision.referrals {
      if unreachedIssues.contains(referral.issue) { refuted.append("issue unreached") }
      if let destination = referral.destination, unreachedDestinations.contains(destination) {
        refuted.append("destination unreached")
      }
      for finding in referral.findings {
        let id = ruleSet[finding.rule].id
        if neverApplies.contains(finding.rule) { refuted.append("\(id) never applies") }
        if neverSpeaks.contains(finding.rule) { refuted.append("\(id) never speaks") }
        if neverPrevails.contains(finding.rule), referral.destination == finding.proposes {
          refuted.append("\(id) never prevails")
        }
        for other in referral.findings
        where other.proposes != finding.proposes && !quarrels.contains([finding.rule, other.rule]) {
          refuted.append("\(id) and \(ruleSet[other.rule].id) never disagree")
        }
      }
    }
    for guarantee in broken where proof.keptGuarantees.contains(guarantee) {
      refuted.append("\(ruleSet.guarantees[guarantee.index].id) is kept")
    }
    for question in decision.questions where question.isDecisive && idleFields.contains(question.field) {
      refuted.append("\(ruleSet[question.field].id) is idle")
    }
    return refuted
  }

  /// Every witness is decided as it was said to be, by the reference interpreter too.
  func expectWitnessesToShow() {
    for finding in proof.findings {
      let mustShow = [ProofDiagnostics.rulesConflict, ProofDiagnostics.guaranteeBroken].contains(
        finding.diagnostic.kind)
      #expect((finding.witness != nil) == mustShow)
      guard let witness = finding.witness else { continue }
      #expect(ReferenceInterpreter(ruleSet).decide(witness.theCase) == witness.decision)
      switch finding.diagnostic.kind {
      case ProofDiagnostics.rulesConflict:
        let isConflict = witness.decision.referrals.contains { $0.isConflict }
        #expect(isConflict)
      default:
        let broken = CompiledPack(ruleSet).brokenGuarantees(by: witness.decision, for: witness.theCase)
        let locations = broken.map { ruleSet.guarantees[$0.index].location }
        #expect(locations.contains(finding.diagnostic.primary.location))
      }
    }
  }
}
