import FenliuProof
import FenliuRules
import FenliuSource
import Testing

/// A promise of urgency is proved through alerts just where they keep it.
@Suite("Alerts in proofs")
struct AlertProofTests {
  @Test(
    "an alert keeps a promise of urgency, or does not",
    arguments: [
      (alert: "when: {text: 漏气}, urgency: high", isKept: true),
      (alert: "when: {text: {any: [漏气, 冒烟]}}, urgency: emergency", isKept: true),
      // It says nothing of a case without referrals, or of other issues.
      (alert: "when: {text: 漏气}, urgency: high, for: leak", isKept: false),
      (alert: "when: {text: 漏气}, unless: {text: 检修}, urgency: high", isKept: false),
      (alert: "when: {text: 漏气, households: {at-least: 2}}, urgency: high", isKept: false),
      (alert: "when: {text: 漏气}, urgency: high, in-force: {from: 2026-01-01}", isKept: false),
    ])
  func promise(alert: String, isKept: Bool) throws {
    let pack = try ProvenPack(
      """
      alerts:
        - {id: gas, title: 漏气, \(alert)}
      guarantees:
        - {id: soon, title: 漏气要快, when: {text: 漏气}, urgency: high}
      """)
    let proof = Prover(pack.ruleSet, sources: pack.sources).prove(only: ["guarantee-broken"])
    #expect(proof.keptGuarantees == (isKept ? [Ref(0)] : []))
    #expect(proof.findings.isEmpty == isKept)
    #expect(proof.findings.allSatisfy { $0.witness?.decision.urgency == .normal })
  }
}
