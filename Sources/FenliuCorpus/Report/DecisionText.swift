import FenliuEngine
import FenliuRules
import FenliuSource

/// A decision explained to people: the verdict in three lines, then why, then what to ask.
struct DecisionText {
  let ruleSet: RuleSet
  let sources: SourceSet
  let decided: ShownCase
  let options: TextOptions
  /// What the nearest rules lack, for an unmatched case; without it only their missing tests are told.
  var gaps: [RuleGap] = []

  private var words: ReportWords { ReportWords(options.language) }

  func text(_ decision: Decision) -> String {
    var page = Page(options)
    addVerdict(decision, to: &page)
    let referrals = ReferralText(ruleSet: ruleSet, decided: decided, options: options)
    for (index, referral) in decision.referrals.enumerated() {
      page.addBlank()
      referrals.add(referral, number: index + 1, asOf: decision.judgedAsOf, to: &page)
    }
    referrals.add(decision.alerts, to: &page)
    addContradictions(decision.contradictions, to: &page)
    addOverridden(decision.overridden, to: &page)
    QuestionText(ruleSet: ruleSet, options: options).add(decision.questions, besides: decision, to: &page)
    if gaps.isEmpty {
      NearestText(ruleSet: ruleSet, sources: sources, options: options).add(decision.nearest, to: &page)
    } else {
      let gapText = GapText(ruleSet: ruleSet, sources: sources, decided: decided, options: options)
      page.addBlank()
      page.add(StyledText(words.nearest, .strong))
      for (index, gap) in gaps.enumerated() { gapText.add(gap, number: index + 1, to: &page) }
    }
    return page.text
  }

  /// Where the case goes, how soon, what it is about, and by which pack.
  func addVerdict(_ decision: Decision, to page: inout Page) {
    if let primary = decision.primary {
      page.row(words.sendTo, destination(primary, of: decision), words)
      let due = primary.due.map { DueText(ruleSet: ruleSet).text($0)[options.language] }
      let urgency = StyledText(primary.urgency.title[options.language], primary.urgency.style)
      page.row(words.urgency, urgency + StyledText(due.map { " · \($0)" } ?? ""), words)
      let others = decision.referrals.dropFirst().map { ruleSet[$0.issue].title[options.language] }
      let issue = ruleSet[primary.issue].title[options.language]
      page.row(words.about, StyledText(others.isEmpty ? issue : words.issue(issue, and: others)), words)
    } else {
      page.row(words.sendTo, place(ruleSet[ruleSet.pack.intake]), words)
      if decision.urgency > .normal {
        let urgency = StyledText(decision.urgency.title[options.language], decision.urgency.style)
        page.row(words.urgency, urgency, words)
      }
      page.row(words.why, StyledText(words.noRule), words)
    }
    page.row(words.caseLabel, StyledText(footing(of: decision), .dim), words)
  }

  private func destination(_ referral: Referral, of decision: Decision) -> StyledText {
    if let destination = referral.destination { return place(ruleSet[destination]) }
    return StyledText(words.aPersonDecides, .strong) + StyledText(" · \(words.rulesDisagree)")
  }

  private func place(_ destination: Destination) -> StyledText {
    let details = [destination.level, destination.contact].compactMap { $0?[options.language] }
    return StyledText(destination.title[options.language], .strong)
      + StyledText(details.isEmpty ? "" : " · " + details.joined(separator: " · "))
  }

  private func footing(of decision: Decision) -> String {
    let pack = ruleSet.pack
    return [
      decision.caseID, decision.judgedAsOf.map { words.lawAsOf($0.description) } ?? words.lawWithoutDate,
      "\(pack.title[options.language]) \(pack.version) (\(decision.fingerprint.prefix(12)))",
    ].joined(separator: " · ")
  }

  private func addContradictions(_ contradictions: [Contradiction], to page: inout Page) {
    guard !contradictions.isEmpty else { return }
    page.addBlank()
    let facts = FactText(ruleSet: ruleSet, decided: decided, language: options.language)
    for (index, contradiction) in contradictions.enumerated() {
      page.row(
        index == 0 ? words.atOdds : "", StyledText(facts.contradiction(contradiction), .strong), words)
    }
  }

  private func addOverridden(_ overridden: [Overridden], to page: inout Page) {
    guard !overridden.isEmpty else { return }
    page.addBlank()
    for (index, item) in overridden.enumerated() {
      let rules = item.by.map { ruleSet[$0].title[options.language] }
      let text = words.overridden(ruleSet[item.rule].title[options.language], by: rules)
      page.row(index == 0 ? words.setAside : "", StyledText(text, .dim), words)
    }
  }
}

extension Page {
  /// A label and what it is the label of, in two columns.
  mutating func row(_ label: String, _ text: StyledText, _ words: ReportWords, indent: Int = 0) {
    add(text, indent: indent, label: StyledText(label, .dim), labelWidth: words.labelWidth)
  }
}
