import FenliuRules
import FenliuSAT
import FenliuSource

/// Asks of every rule whether it can apply, whether it can speak, whether its referral can stay where it is sent,
/// and whether its exception ever keeps it from applying.
final class RuleInquiry: Inquiry {
  static let kinds = [
    ProofDiagnostics.ruleNeverApplies, ProofDiagnostics.ruleAlwaysOverridden,
    ProofDiagnostics.ruleAlwaysBarred, ProofDiagnostics.exceptionNeverBites, ProofDiagnostics.undecided,
  ]

  private let session: ProofSession
  private var exceptions: [Ref<Rule>: Probes.Probe] = [:]

  init(_ session: ProofSession) { self.session = session }

  func prepare() {
    guard session.wants(ProofDiagnostics.exceptionNeverBites) else { return }
    for (index, rule) in session.ruleSet.rules.enumerated() {
      guard let exception = rule.unless else { continue }
      let both = Condition(.all([rule.when, exception]), at: exception.location)
      exceptions[Ref(index)] = session.probes.add(both, inForce: rule.inForce)
    }
  }

  func run() {
    for index in session.ruleSet.rules.indices {
      let rule = Ref<Rule>(index)
      askException(of: rule)
      // Whoever asks whether a rule speaks has to know that it applies.
      guard canApply(rule),
        session.wants(ProofDiagnostics.ruleAlwaysOverridden, ProofDiagnostics.ruleAlwaysBarred),
        canSpeak(rule),
        session.wants(ProofDiagnostics.ruleAlwaysBarred)
      else { continue }
      askBars(of: rule)
    }
  }

  // MARK: Applying

  private func canApply(_ rule: Ref<Rule>) -> Bool {
    if session.seen.applied.contains(rule) {
      session.noteSeen()
      return true
    }
    let declared = session.ruleSet[rule]
    switch session.answer(
      session.conditions.applies(rule), { self.session.pack.holds(rule, for: $0.theCase) })
    {
    case .can: return true
    case .unasked: break
    case .never:
      session.report(
        Finding(
          Diagnostic(
            ProofDiagnostics.ruleNeverApplies, at: declared.location,
            LocalizedText(
              zh: "规则 `\(declared.id)` 对任何案件都不适用", en: "the rule `\(declared.id)` applies to no case"),
            secondary: [whyNever(rule)])))
    case .undecided(let reasons):
      session.reportUndecided(
        at: declared.location, because: reasons,
        LocalizedText(
          zh: "规则 `\(declared.id)` 能否适用", en: "whether the rule `\(declared.id)` can apply"))
    }
    return false
  }

  /// The part of a rule that keeps it from applying.
  private func whyNever(_ rule: Ref<Rule>) -> Label {
    let declared = session.ruleSet[rule]
    let when = session.conditions.value(of: declared.when).isTrue
    if session.isImpossible(when) {
      return Label(declared.when.location, LocalizedText(zh: "从不成立", en: "this is never true"))
    }
    let inForce = session.conditions.days.isWithin(declared.inForce)
    if let exception = declared.unless, !session.isImpossible(session.circuit.and([when, inForce])) {
      return Label(
        exception.location, LocalizedText(zh: "条件成立时总是成立", en: "always true where `when` is"))
    }
    return Label(
      declared.when.location,
      LocalizedText(zh: "规则施行期间从不成立", en: "this is never true while the rule is in force"))
  }

  // MARK: Speaking

  private func canSpeak(_ rule: Ref<Rule>) -> Bool {
    if session.seen.spoke.contains(rule) {
      session.noteSeen()
      return true
    }
    let declared = session.ruleSet[rule]
    let answer = session.answer(session.decisions.speaks(rule)) { witness in
      witness.decision.referrals.contains { $0.findings.contains { $0.rule == rule } }
    }
    switch answer {
    case .can: return true
    case .unasked: break
    case .never:
      session.report(
        Finding(
          Diagnostic(
            ProofDiagnostics.ruleAlwaysOverridden, at: declared.location,
            LocalizedText(
              zh: "凡是规则 `\(declared.id)` 适用之处，都有规则优先于它",
              en: "wherever the rule `\(declared.id)` applies, it is overridden"),
            secondary: overriders(of: rule))))
    case .undecided(let reasons):
      session.reportUndecided(
        at: declared.location, because: reasons,
        LocalizedText(
          zh: "规则 `\(declared.id)` 是否总被优先", en: "whether the rule `\(declared.id)` is always overridden"))
    }
    return false
  }

  private func overriders(of rule: Ref<Rule>) -> [Label] {
    let others = session.decisions.overriders[rule.index]
    let silent = others.map { !session.conditions.applies($0) }
    let blamed = Set(session.blamed(among: [session.conditions.applies(rule)] + silent))
    return zip(others, silent).filter { blamed.contains($0.1) }.map { other, _ in
      Label(session.ruleSet[other].location, LocalizedText(zh: "优先于它", en: "overrides it"))
    }
  }

  // MARK: Bars

  private func askBars(of rule: Ref<Rule>) {
    if session.seen.prevailed.contains(rule) { return session.noteSeen() }
    let declared = session.ruleSet[rule]
    let referral = session.decisions.referral(for: declared.issue)
    let agreed = session.circuit.and([session.decisions.speaks(rule), !referral.isConflict])
    let stays = session.circuit.and([agreed, referral.goes(to: declared.send)])
    let answer = session.answer(stays) { witness in
      witness.decision.referrals.contains { referral in
        referral.destination == declared.send && referral.findings.contains { $0.rule == rule }
      }
    }
    switch answer {
    case .can, .unasked: break
    case .never:
      // A rule that is always in conflict is told of as such.
      if session.isImpossible(agreed) { return }
      session.report(
        Finding(
          Diagnostic(
            ProofDiagnostics.ruleAlwaysBarred, at: declared.location,
            LocalizedText(
              zh: "规则 `\(declared.id)` 送往 `\(session.ruleSet[declared.send].id)` 的案件总被改送",
              en:
                "what the rule `\(declared.id)` sends to `\(session.ruleSet[declared.send].id)` is always barred there"
            ),
            secondary: bars(moving: declared, where: agreed))))
    case .undecided(let reasons):
      session.reportUndecided(
        at: declared.location, because: reasons,
        LocalizedText(
          zh: "规则 `\(declared.id)` 的案件是否总被改送",
          en: "whether what the rule `\(declared.id)` sends is always barred"))
    }
  }

  private func bars(moving rule: Rule, where agreed: Literal) -> [Label] {
    let bars = session.ruleSet[rule.send].bars.filter { $0.issues?.contains(rule.issue) != false }
    let idle = bars.map { bar in
      bar.when.map { !session.conditions.value(of: $0).isTrue } ?? session.circuit.no
    }
    let blamed = Set(session.blamed(among: [agreed] + idle))
    return zip(bars, idle).filter { blamed.contains($0.1) }.map { bar, _ in
      Label(bar.location, LocalizedText(zh: "由此改送", en: "this bars it"))
    }
  }

  // MARK: Exceptions

  private func askException(of rule: Ref<Rule>) {
    let declared = session.ruleSet[rule]
    guard session.wants(ProofDiagnostics.exceptionNeverBites), let exception = declared.unless,
      let probe = exceptions[rule]
    else { return }
    let bites = session.circuit.and([
      session.conditions.value(of: declared.when).isTrue, session.conditions.value(of: exception).isTrue,
      session.conditions.days.isWithin(declared.inForce),
    ])
    switch session.answer(bites, { self.session.probes.isTrue(probe, of: $0.theCase) }) {
    case .can, .unasked: break
    case .never:
      session.report(
        Finding(
          Diagnostic(
            ProofDiagnostics.exceptionNeverBites, at: exception.location,
            LocalizedText(
              zh: "规则 `\(declared.id)` 的例外从不起作用", en: "the exception of the rule `\(declared.id)` never bites"
            ),
            secondary: [
              Label(
                declared.when.location,
                LocalizedText(zh: "条件成立时，例外从不成立", en: "where this is true the exception never is"))
            ])))
    case .undecided(let reasons):
      session.reportUndecided(
        at: exception.location, because: reasons,
        LocalizedText(
          zh: "规则 `\(declared.id)` 的例外能否起作用",
          en: "whether the exception of the rule `\(declared.id)` ever bites"))
    }
  }
}
