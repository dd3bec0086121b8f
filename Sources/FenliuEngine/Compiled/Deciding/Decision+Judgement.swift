import FenliuRules

/// The words for what was found: a decision as people are given it.
extension CaseJudgement {
  /// Decides a case, but for questions and nearest rules.
  mutating func decide(_ theCase: Case) -> Decision {
    findCandidates()
    findApplying()
    resolve()
    return decision(for: theCase)
  }

  /// What is done with a case.
  mutating func outcome(of theCase: Case) -> Outcome {
    findCandidates()
    findApplying()
    resolve()
    return outcome(of: resolving.drafts, without: resolving.intakeUrgency)
  }

  private mutating func decision(for theCase: Case) -> Decision {
    var referrals: [Referral] = []
    referrals.reserveCapacity(resolving.drafts.count)
    for index in resolving.drafts.indices { referrals.append(referral(resolving.drafts[index])) }
    return Decision(
      caseID: theCase.id, status: Decision.Status(of: referrals),
      urgency: referrals.first?.urgency ?? Urgency(rank: resolving.intakeUrgency),
      judgedAsOf: theCase.date?.day, referrals: referrals, alerts: raises, overridden: overridden,
      questions: [], contradictions: facts.contradictions, nearest: [],
      fingerprint: tables.fingerprint)
  }

  private mutating func referral(_ draft: Draft) -> Referral {
    var findings: [Finding] = []
    findings.reserveCapacity(draft.speakerCount)
    var speaker = Int(draft.firstSpeaker)
    while speaker >= 0 {
      let rule = Int(resolving.speakers[speaker].rule)
      findings.append(finding(rule, grounds(ofRule: rule)))
      speaker = Int(resolving.speakers[speaker].next)
    }
    return Referral(
      issue: Ref(Int(draft.issue)), destination: draft.destination < 0 ? nil : Ref(Int(draft.destination)),
      urgency: Urgency(rank: draft.urgency), due: draft.due, findings: findings,
      redirects: redirects(of: draft), strength: strength(of: draft).strength)
  }

  private mutating func finding(_ index: Int, _ row: GroundsMemory.Row) -> Finding {
    let evidence = evidence(for: row)
    let fields = fields(of: row)
    let articles = tables.citations[Int(tables.outcomes.articlesOfRules[index])]
    return Finding(
      rule: Ref(index), proposes: Ref(Int(rows.rules[index].send)), evidence: evidence, fields: fields,
      fieldEvidence: facts.evidence(for: fields), citations: cited(articles, inForce: true),
      citationsOutOfForce: cited(articles, inForce: false))
  }

  /// Those of the articles whose law is in force on the date of the case, or those whose law is not.
  private mutating func cited(_ articles: [Citation], inForce: Bool) -> [Citation] {
    var others = 0
    let (day, periods) = (facts.day, tables.outcomes.periods)
    for article in articles where periods[article.law.index].contains(day) != inForce { others += 1 }
    if others == 0 { return articles }
    if others == articles.count { return [] }
    return articles.filter { periods[$0.law.index].contains(day) == inForce }
  }

  private mutating func redirects(of draft: Draft) -> [Redirect] {
    var found: [Redirect] = []
    for place in draft.stops where resolving.stops[place].bar >= 0 {
      let stop = resolving.stops[place]
      let (destination, index) = (Int(stop.destination), Int(stop.bar))
      let bar = rows.bars.range(destination).lowerBound + index
      let node = rows.bars.values[bar].node
      var redirect = Redirect(
        from: Ref(destination), bar: index, to: Ref(Int(stop.next)), evidence: [], fields: [],
        citations: cited(tables.citations[Int(tables.outcomes.articlesOfBars[bar])], inForce: true))
      if node >= 0 {
        let row = grounds(of: Int(node))
        redirect.evidence = evidence(for: row)
        redirect.fields = fields(of: row)
        redirect.fieldEvidence = facts.evidence(for: redirect.fields)
      }
      found.append(redirect)
    }
    return found
  }

  /// The alerts that made something more urgent, by alert.
  private var raises: [Raise] {
    mutating get {
      if resolving.alerts.isEmpty { return [] }
      var found: [Raise] = []
      for place in resolving.alerts.indices {
        let index = Int(resolving.alerts[place])
        let rank = rows.alerts[index].urgency
        var issues: [Ref<Issue>] = []
        for draft in resolving.drafts
        where draft.ownUrgency < rank && tables.outcomes.alert(index, concerns: draft.issue) {
          issues.append(Ref(Int(draft.issue)))
        }
        if issues.isEmpty, !resolving.drafts.isEmpty || !tables.outcomes.concernsAll(index) { continue }
        let row = grounds(of: Int(rows.alerts[index].when))
        let articles = tables.citations[Int(tables.outcomes.articlesOfAlerts[index])]
        let fields = fields(of: row)
        found.append(
          Raise(
            alert: Ref(index), issues: issues, evidence: evidence(for: row), fields: fields,
            fieldEvidence: facts.evidence(for: fields), citations: cited(articles, inForce: true)))
      }
      return found
    }
  }

  private var overridden: [Overridden] {
    mutating get {
      if resolving.removals.isEmpty { return [] }
      var found: [Overridden] = []
      for place in resolving.removals.indices {
        let removal = resolving.removals[place]
        let rule = Ref<Rule>(Int(removal.rule))
        if found.last?.rule != rule { found.append(Overridden(rule: rule, by: [])) }
        found[found.count - 1].by.append(Ref(Int(removal.by)))
      }
      return found
    }
  }
}
