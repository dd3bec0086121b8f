import FenliuRules

extension Resolution {
  /// A draft with the words for it.
  func referral(_ draft: Draft) -> Referral {
    let findings = draft.rules.map { finding(for: $0) }
    let evidence = findings.flatMap(\.evidence)
    return Referral(
      issue: draft.issue, destination: draft.destination, urgency: draft.urgency, due: draft.due,
      findings: findings, redirects: redirects(of: draft),
      strength: Strength(
        zone: evidence.compactMap(\.zone).min(), phrases: Set(evidence.map(\.phrase)).count))
  }

  private func finding(for index: Int) -> Finding {
    let rule = evaluator.ruleSet.rules[index]
    let grounds = evaluator.grounds(ofRule: index).grounds
    return Finding(
      rule: Ref(index), proposes: rule.send, evidence: evaluator.evidence(for: grounds),
      fields: grounds.fields.map { Ref($0) }, fieldEvidence: evaluator.fieldEvidence(for: grounds.fields),
      citations: rule.because.filter(isInForce),
      citationsOutOfForce: rule.because.filter { !isInForce($0) })
  }

  private func isInForce(_ citation: Citation) -> Bool {
    evaluator.ruleSet[citation.law].period.contains(evaluator.date?.day)
  }

  /// The alerts that made something more urgent, by alert.
  func raises(_ drafts: [Draft]) -> [Raise] {
    alerts.compactMap { index in
      let alert = evaluator.ruleSet.alerts[index]
      let issues = drafts.filter { alert.concerns($0.issue) && $0.ownUrgency < alert.urgency }.map(\.issue)
      if issues.isEmpty, !drafts.isEmpty || alert.issues != nil { return nil }
      let grounds = evaluator.grounds(of: evaluator.tables.program.alerts[index])
      return Raise(
        alert: Ref(index), issues: issues, evidence: evaluator.evidence(for: grounds),
        fields: grounds.fields.map { Ref($0) }, fieldEvidence: evaluator.fieldEvidence(for: grounds.fields),
        citations: alert.because.filter(isInForce))
    }
  }

  private func redirects(of draft: Draft) -> [Redirect] {
    draft.steps.map { step in
      let bar = evaluator.ruleSet.destinations[step.bar.destination].bars[step.bar.index]
      let node = evaluator.tables.program.bars[step.bar.destination][step.bar.index]
      let grounds = node < 0 ? Grounds() : evaluator.grounds(of: node)
      return Redirect(
        from: Ref(step.bar.destination), bar: step.bar.index, to: step.to,
        evidence: evaluator.evidence(for: grounds), fields: grounds.fields.map { Ref($0) },
        fieldEvidence: evaluator.fieldEvidence(for: grounds.fields), citations: bar.because.filter(isInForce))
    }
  }
}
