import FenliuRules
import FenliuSource

/// Asks of every guarantee whether it can be broken, and whether it is about any case.
final class GuaranteeInquiry: Inquiry {
  static let kinds = [
    ProofDiagnostics.guaranteeBroken, ProofDiagnostics.guaranteeWithoutCase, ProofDiagnostics.undecided,
  ]

  private let session: ProofSession
  private var premises: [Probes.Probe?] = []

  init(_ session: ProofSession) { self.session = session }

  func prepare() {
    premises = session.ruleSet.guarantees.map { session.probes.add($0.when) }
  }

  func run() {
    for index in session.ruleSet.guarantees.indices {
      let guarantee = Ref<Guarantee>(index)
      if hasCase(guarantee) { askBreach(of: guarantee) }
    }
  }

  private func hasCase(_ guarantee: Ref<Guarantee>) -> Bool {
    let declared = session.ruleSet.guarantees[guarantee.index]
    guard let probe = premises[guarantee.index] else { return true }
    let premise = session.conditions.value(of: declared.when).isTrue
    switch session.answer(premise, { self.session.probes.isTrue(probe, of: $0.theCase) }) {
    case .can, .unasked: return true
    case .never:
      session.noteKept(guarantee)
      session.report(
        Finding(
          Diagnostic(
            ProofDiagnostics.guaranteeWithoutCase, at: declared.location,
            LocalizedText(
              zh: "没有一件案件符合保证 `\(declared.id)` 的前提",
              en: "no case meets the premise of the guarantee `\(declared.id)`"),
            secondary: [
              Label(declared.when.location, LocalizedText(zh: "从不成立", en: "this is never true"))
            ])))
      return false
    case .undecided(let reasons):
      session.reportUndecided(
        at: declared.location, because: reasons,
        LocalizedText(
          zh: "有没有案件符合保证 `\(declared.id)` 的前提",
          en: "whether any case meets the premise of the guarantee `\(declared.id)`"))
      return true
    }
  }

  private func askBreach(of guarantee: Ref<Guarantee>) {
    let declared = session.ruleSet.guarantees[guarantee.index]
    let answer = session.answer(session.decisions.breaks(guarantee)) { witness in
      session.pack.brokenGuarantees(by: witness.decision, for: witness.theCase).contains(guarantee)
    }
    switch answer {
    case .unasked: break
    case .never: session.noteKept(guarantee)
    case .can(let witness):
      session.report(
        Finding(
          Diagnostic(
            ProofDiagnostics.guaranteeBroken, at: declared.location,
            LocalizedText(
              zh: "保证 `\(declared.id)` 会被违反", en: "the guarantee `\(declared.id)` can be broken"),
            secondary: culprits(declared, witness)), witness: witness))
    case .undecided(let reasons):
      session.reportUndecided(
        at: declared.location, because: reasons,
        LocalizedText(
          zh: "保证 `\(declared.id)` 会不会被违反", en: "whether the guarantee `\(declared.id)` can be broken"))
    }
  }

  /// The rules that send where nothing must go.
  private func culprits(_ guarantee: Guarantee, _ witness: Witness) -> [Label] {
    let referrals = witness.decision.referrals.filter { referral in
      referral.destination.map(guarantee.never.contains) ?? false
    }
    return referrals.flatMap(\.findings).map { finding in
      Label(
        session.ruleSet[finding.rule].location,
        LocalizedText(zh: "它把这样的案件送了过去", en: "this rule sends such a case there"))
    }
  }
}
