import FenliuRules
import FenliuSource

/// Asks of every issue and destination whether any case comes to it.
final class ReachInquiry: Inquiry {
  static let kinds = [
    ProofDiagnostics.unreachedIssue, ProofDiagnostics.unreachedDestination, ProofDiagnostics.undecided,
  ]

  private let session: ProofSession

  init(_ session: ProofSession) { self.session = session }

  func run() {
    for index in session.ruleSet.issues.indices { ask(Ref<Issue>(index)) }
    for index in session.ruleSet.destinations.indices { ask(Ref<Destination>(index)) }
  }

  private func ask(_ issue: Ref<Issue>) {
    if session.seen.issues.contains(issue) { return session.noteSeen() }
    let declared = session.ruleSet[issue]
    let answer = session.answer(session.decisions.referral(for: issue).isPresent) { witness in
      witness.decision.referrals.contains { $0.issue == issue }
    }
    switch answer {
    case .can, .unasked: break
    case .never:
      session.report(
        Finding(
          Diagnostic(
            ProofDiagnostics.unreachedIssue, at: declared.location,
            LocalizedText(
              zh: "没有案件归入事项 `\(declared.id)`", en: "no case comes to the issue `\(declared.id)`"))))
    case .undecided(let reasons):
      session.reportUndecided(
        at: declared.location, because: reasons,
        LocalizedText(
          zh: "有没有案件归入事项 `\(declared.id)`", en: "whether any case comes to the issue `\(declared.id)`"))
    }
  }

  private func ask(_ destination: Ref<Destination>) {
    // Cases that no rule speaks to go there.
    if destination == session.ruleSet.pack.intake { return }
    if session.seen.destinations.contains(destination) { return session.noteSeen() }
    let declared = session.ruleSet[destination]
    let answer = session.answer(session.decisions.isReached(destination)) { witness in
      witness.decision.referrals.contains { $0.destination == destination }
    }
    switch answer {
    case .can, .unasked: break
    case .never:
      session.report(
        Finding(
          Diagnostic(
            ProofDiagnostics.unreachedDestination, at: declared.location,
            LocalizedText(
              zh: "没有案件送到去向 `\(declared.id)`", en: "no case goes to the destination `\(declared.id)`"))))
    case .undecided(let reasons):
      session.reportUndecided(
        at: declared.location, because: reasons,
        LocalizedText(
          zh: "有没有案件送到去向 `\(declared.id)`",
          en: "whether any case goes to the destination `\(declared.id)`"))
    }
  }
}
