import FenliuEngine
import FenliuRules
import FenliuSource

/// A referral explained to people: where one issue goes, and why.
struct ReferralText {
  let ruleSet: RuleSet
  let decided: ShownCase
  let options: TextOptions

  private var words: ReportWords { ReportWords(options.language) }
  private static let indent = 3

  func add(_ referral: Referral, number: Int, asOf day: CalendarDate?, to page: inout Page) {
    let destination = referral.destination.map { ruleSet[$0].title[options.language] } ?? words.aPersonDecides
    let due = referral.due.map { " · " + DueText(ruleSet: ruleSet).text($0)[options.language] } ?? ""
    page.add(
      StyledText(ruleSet[referral.issue].title[options.language], .strong)
        + StyledText(" → \(destination) · ")
        + StyledText(referral.urgency.title[options.language], referral.urgency.style) + StyledText(due),
      label: StyledText("\(number)."), labelWidth: Self.indent)
    if referral.isConflict {
      // Each side with its own reasons, so that a person can weigh them.
      for finding in referral.findings { add([finding], isConflict: true, asOf: day, to: &page) }
    } else {
      add(Array(referral.findings), isConflict: false, asOf: day, to: &page)
    }
    for redirect in referral.redirects { add(redirect, to: &page) }
  }

  private func add(_ findings: [Finding], isConflict: Bool, asOf day: CalendarDate?, to page: inout Page) {
    for finding in findings {
      let rule = ruleSet[finding.rule]
      let title = rule.title[options.language]
      let proposal = ruleSet[finding.proposes].title[options.language]
      row(
        words.rule,
        StyledText(isConflict ? words.proposes(title, proposal) : title) + StyledText(" [\(rule.id)]", .dim),
        to: &page)
    }
    addEvidence(findings.flatMap(\.evidence), to: &page)
    addFacts(findings.flatMap(\.fields), findings.flatMap(\.fieldEvidence), to: &page)
    addLaws(findings.flatMap(\.citations), to: &page)
    for citation in findings.flatMap(\.citationsOutOfForce).distinct() {
      let title = citation.title(in: ruleSet)[options.language]
      let reason = words.notInForce(on: day?.description)
      row(words.notCited, StyledText("\(title) (\(reason))", .dim), to: &page)
    }
  }

  /// A bar that moved a referral, and what it rests on.
  func add(_ redirect: Redirect, to page: inout Page) {
    let (from, to) = (ruleSet[redirect.from].title, ruleSet[redirect.to].title)
    row(words.redirected, StyledText("\(from[options.language]) → \(to[options.language])"), to: &page)
    if let bar = redirect.bar(in: ruleSet) {
      row(words.bar, StyledText(bar.title[options.language]), to: &page)
    }
    addEvidence(redirect.evidence, to: &page)
    addFacts(redirect.fields, redirect.fieldEvidence, to: &page)
    addLaws(redirect.citations, to: &page)
  }

  /// The alerts that made something more urgent: each, to what, and what it rests on.
  func add(_ alerts: [Raise], to page: inout Page) {
    for raise in alerts {
      page.addBlank()
      let alert = ruleSet[raise.alert]
      let issues = raise.issues.map { ruleSet[$0].title[options.language] }
      let about = issues.isEmpty ? [ruleSet[ruleSet.pack.intake].title[options.language]] : issues
      page.add(
        StyledText(alert.title[options.language], .strong)
          + StyledText(" → ") + StyledText(alert.urgency.title[options.language], alert.urgency.style)
          + StyledText(" · \(words.list(about))") + StyledText(" [\(alert.id)]", .dim),
        label: StyledText("!"), labelWidth: Self.indent)
      addEvidence(raise.evidence, to: &page)
      addFacts(raise.fields, raise.fieldEvidence, to: &page)
      addLaws(raise.citations, to: &page)
    }
  }

  private func addEvidence(_ evidence: [Evidence], to page: inout Page) {
    for part in Part.allCases {
      let ranges = evidence.filter { $0.part == part }.map(\.range)
      guard !ranges.isEmpty else { continue }
      let pieces = Highlighter(decided.content(of: part)).excerpt(ranges)
      let text = pieces.reduce(into: StyledText("")) { text, piece in
        let isMarked = piece.isEvidence && !options.isColoured
        text += StyledText(
          isMarked ? "【\(piece.text)】" : piece.text, piece.isEvidence ? .evidence : .plain)
      }
      row(part == .title ? words.title : words.words, text, to: &page)
    }
  }

  private func addFacts(_ fields: [Ref<Field>], _ evidence: [FieldEvidence], to page: inout Page) {
    let facts = FactText(ruleSet: ruleSet, decided: decided, language: options.language)
    for field in fields.distinct().sorted() {
      row(words.facts, StyledText(facts.fact(field, evidence)), to: &page)
    }
  }

  private func addLaws(_ citations: [Citation], to page: inout Page) {
    for citation in citations.distinct() {
      let law = ruleSet[citation.law]
      let says = citation.article(in: ruleSet).map { words.says($0.title[options.language]) } ?? ""
      let force = words.inForce(
        from: law.period.from?.description, until: law.period.until?.description)
      row(
        words.law,
        StyledText(citation.title(in: ruleSet)[options.language] + says)
          + StyledText(force.map { " (\($0))" } ?? "", .dim), to: &page)
    }
  }

  private func row(_ label: String, _ text: StyledText, to page: inout Page) {
    page.row(label, text, words, indent: Self.indent)
  }
}
