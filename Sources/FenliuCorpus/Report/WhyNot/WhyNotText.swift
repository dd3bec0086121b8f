import FenliuEngine
import FenliuRules
import FenliuSource

/// Why a case did not come to something, explained to people: what was decided, what stood between, then
/// the nearest rules.
struct WhyNotText {
  let ruleSet: RuleSet
  let sources: SourceSet
  let decided: ShownCase
  let options: TextOptions

  private var words: ReportWords { ReportWords(options.language) }

  func text(_ whyNot: WhyNot) -> String {
    var page = Page(options)
    DecisionText(ruleSet: ruleSet, sources: sources, decided: decided, options: options)
      .addVerdict(whyNot.decision, to: &page)
    page.addBlank()
    let target = whyNot.target.title(in: ruleSet)[options.language]
    page.add(StyledText(whyNot.isReached ? words.reached(target) : words.whyNot(target), .strong))
    for index in whyNot.reached { add(whyNot.decision.referrals[index], to: &page) }
    for obstacle in whyNot.obstacles { add(obstacle, of: whyNot.decision, to: &page) }
    if !whyNot.isReached { addRules(whyNot, to: &page) }
    return page.text
  }

  private func add(_ referral: Referral, to page: inout Page) {
    let destination = referral.destination.map { ruleSet[$0].title[options.language] } ?? words.aPersonDecides
    let issue = ruleSet[referral.issue].title[options.language]
    row(words.about, StyledText("\(issue) → \(destination)"), to: &page)
    for finding in referral.findings {
      let rule = ruleSet[finding.rule]
      row(words.rule, StyledText(rule.title[options.language]) + StyledText(" [\(rule.id)]", .dim), to: &page)
    }
  }

  private func add(_ obstacle: WhyNot.Obstacle, of decision: Decision, to page: inout Page) {
    switch obstacle {
    case .overridden(let overridden):
      row(
        words.setAside, StyledText(words.setAside(name(overridden.rule), by: overridden.by.map(name))),
        to: &page)
    case .redirected(let redirect, _):
      ReferralText(ruleSet: ruleSet, decided: decided, options: options).add(redirect, to: &page)
    case .conflict(let index):
      for finding in decision.referrals[index].findings {
        let proposal = ruleSet[finding.proposes].title[options.language]
        row(words.conflict, StyledText(words.proposes(name(finding.rule), proposal)), to: &page)
      }
    case .notInForce(let rule):
      let period = gapText.dormancy(of: ruleSet[rule])
      row(words.rule, StyledText(words.dormant(name(rule), period)), to: &page)
    }
  }

  private func name(_ rule: Ref<Rule>) -> String { ruleSet[rule].title[options.language] }

  private var gapText: GapText {
    GapText(ruleSet: ruleSet, sources: sources, decided: decided, options: options)
  }

  private func addRules(_ whyNot: WhyNot, to page: inout Page) {
    if whyNot.ruleCount == 0 { return addBars(to: whyNot.target, page: &page) }
    guard !whyNot.rules.isEmpty else { return }
    page.addBlank()
    page.add(StyledText(words.nearest(whyNot.rules.count, of: whyNot.ruleCount), .strong))
    for (index, gap) in whyNot.rules.enumerated() {
      gapText.add(gap, number: index + 1, to: &page)
    }
  }

  /// A place that no rule sends to may still be one that bars move to.
  private func addBars(to target: WhyNotTarget, page: inout Page) {
    row("", StyledText(words.noRuleThere), to: &page)
    guard case .destination(let wanted) = target else { return }
    let bars = ruleSet.destinations.flatMap { destination in
      destination.bars.filter { $0.instead == .destination(wanted) }.map { (destination, $0) }
    }
    if bars.isEmpty { return }
    row("", StyledText(words.onlyBars), to: &page)
    for (destination, bar) in bars {
      let (from, why) = (destination.title[options.language], bar.title[options.language])
      row(words.redirected, StyledText(words.fact(from, why)), to: &page)
    }
  }

  private func row(_ label: String, _ text: StyledText, to page: inout Page) {
    page.row(label, text, words, indent: 3)
  }
}
