import FenliuRules

/// The words for what was found: a decision as people are given it.
extension CaseJudgement {
  /// Decides the case, but for questions and nearest rules.
  ///
  /// - Parameters:
  ///   - id: its id.
  ///   - asks: whether questions will be asked for.
  mutating func decide(_ id: String, asks: Bool) -> Decision {
    findApplying(open: asks)
    resolve()
    return decision(id)
  }

  /// What is done with the case.
  mutating func decideOutcome() -> Outcome {
    findApplying(open: false)
    resolve()
    return outcome
  }

  private mutating func decision(_ id: String) -> Decision {
    let referrals = resolving.drafts.isEmpty ? [] : referrals()
    return Decision(
      caseID: id, status: Decision.Status(of: referrals),
      urgency: referrals.first?.urgency ?? Urgency(rank: resolving.intakeUrgency),
      judgedAsOf: facts.date?.day, referrals: referrals, alerts: raises, overridden: overridden,
      questions: [], contradictions: facts.contradictions, nearest: [],
      fingerprint: tables.fingerprint)
  }

  private mutating func referrals() -> [Referral] {
    // The strength rests on all that the rules rest on, which therefore is in `grounds` then.
    for index in resolving.drafts.indices {
      resolving.drafts[index].strength = strength(of: resolving.drafts[index])
    }
    let ledger = ledger()
    let count = resolving.drafts.count
    return [Referral](unsafeUninitializedCapacity: count) { referrals, written in
      var first = 0
      while written < count {
        let draft = resolving.drafts[written]
        let findings = Findings(ledger, first..<first + draft.speakerCount)
        referrals.initializeElement(at: written, to: referral(draft, findings))
        written += 1
        first += draft.speakerCount
      }
    }
  }

  /// All that the rules of the drafts rest on, once for all of them.
  private mutating func ledger() -> Ledger {
    grounds.listEvidence(reading.hits)
    return Ledger(
      Ledger.Counts(
        findings: resolving.speakers.count, hits: grounds.hits.count, evidence: grounds.evidence.count,
        fields: grounds.fields.count),
      fieldEvidence: facts.evidence, citations: .ofPack(tables.articles, facts.day)
    ) { blank in
      for place in grounds.hits.indices {
        let ground = grounds.hits[place]
        let evidence = grounds.evidence(of: ground.hit)
        blank.hits.initializeElement(
          at: place, to: ground.isWhole ? GroundHit(last: Int(evidence)) : GroundHit(evidence))
      }
      for index in grounds.evidence.indices {
        let hit = Int(grounds.evidence[index])
        blank.evidence.initializeElement(
          at: index,
          to: LinkedEvidence(
            row: reading.evidenceRow(for: hit), before: grounds.evidence(of: reading.hits.before(hit))))
      }
      for place in grounds.fields.indices {
        blank.fields.initializeElement(at: place, to: grounds.fields[place])
      }
      var count = 0
      // Each speaker speaks for one draft.
      for index in resolving.drafts.indices {
        var speaker = Int(resolving.drafts[index].firstSpeaker)
        while speaker >= 0 {
          let rule = resolving.speakers[speaker].rule
          let row = grounds(ofSpeaker: speaker)
          blank.findings.initializeElement(
            at: count,
            to: FindingRow(
              rule: rule, proposes: rows.rules[Int(rule)].send, hits: row.hits, fields: row.fields))
          count += 1
          speaker = Int(resolving.speakers[speaker].next)
        }
      }
    }
  }

  private mutating func referral(_ draft: Draft, _ findings: Findings) -> Referral {
    Referral(
      issue: Ref(Int(draft.issue)), destination: draft.destination < 0 ? nil : Ref(Int(draft.destination)),
      urgency: Urgency(rank: draft.urgency), due: draft.due.map { $0.due(tables.deadlines) },
      findings: findings, redirects: redirects(of: draft),
      strength: (draft.strength ?? StrengthRow()).strength)
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
        citations: tables.articles.cited(
          tables.articles.lists[Int(tables.outcomes.articlesOfBars[bar])], on: facts.day, inForce: true))
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
        for place in resolving.drafts.indices where resolving.drafts[place].ownUrgency < rank {
          let issue = resolving.drafts[place].issue
          if tables.outcomes.alert(index, concerns: issue) { issues.append(Ref(Int(issue))) }
        }
        if issues.isEmpty, !resolving.drafts.isEmpty || !tables.outcomes.concernsAll(index) { continue }
        let row = grounds(of: Int(rows.alerts[index].when))
        let articles = tables.articles.lists[Int(tables.outcomes.articlesOfAlerts[index])]
        let fields = fields(of: row)
        found.append(
          Raise(
            alert: Ref(index), issues: issues, evidence: evidence(for: row), fields: fields,
            fieldEvidence: facts.evidence(for: fields),
            citations: tables.articles.cited(articles, on: facts.day, inForce: true)))
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
