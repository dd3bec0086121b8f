import FenliuEngine
import FenliuRules
import FenliuSource

/// The open questions of a decision, and what each answer would lead to.
struct QuestionText {
  let ruleSet: RuleSet
  let options: TextOptions

  private var words: ReportWords { ReportWords(options.language) }

  /// More questions than these nobody asks at a desk; JSON has them all.
  private static let limit = 5

  func add(_ questions: [Question], besides decision: Decision, to page: inout Page) {
    guard !questions.isEmpty else { return }
    page.addBlank()
    page.add(StyledText(words.askNext, .strong))
    for (index, question) in questions.prefix(Self.limit).enumerated() {
      let field = ruleSet[question.field]
      page.add(
        StyledText((field.question ?? defaultQuestion(field))[options.language])
          + remark(on: question, of: decision), label: StyledText("\(index + 1)."), labelWidth: 3)
      for answer in question.answers {
        let values = text(of: answer.values, type: field.type)
        let outcome = answer.isUnchanged ? words.noChange : text(of: answer.outcome, besides: decision)
        page.add(
          StyledText(outcome, answer.isUnchanged ? .dim : .plain), indent: 3,
          label: StyledText("\(values) → "))
      }
    }
    let others = questions.count - Self.limit
    if others > 0 { page.add(StyledText(words.moreQuestions(others), .dim), indent: 3) }
  }

  /// The question made from the title of a field that has none of its own.
  func defaultQuestion(_ field: Field) -> LocalizedText {
    LocalizedText(
      zh: ReportWords(.chinese).question(for: field.title.chinese),
      en: ReportWords(.english).question(for: field.title.english))
  }

  func remark(on question: Question, of decision: Decision) -> StyledText {
    if question.stakes > decision.urgency {
      let urgency = question.stakes.title[options.language]
      return StyledText("  (\(words.upTo(urgency)))", question.stakes.style)
    }
    return StyledText(question.isDecisive ? "" : "  (\(words.onlyWithOthers))", .dim)
  }

  /// Answers that lead to one outcome.
  func text(of values: AnswerValues, type: FieldType) -> String {
    switch values {
    case .values(let values):
      values.map { ValueText(type).text(of: $0)[options.language] }.joined(separator: words.or)
    case .interval(let interval): ValueText(type).text(of: interval)[options.language]
    case .other: words.otherwise
    }
  }

  /// What an outcome has that the decision has not, and the other way round.
  func text(of outcome: Outcome, besides decision: Decision) -> String {
    guard let primary = outcome.referrals.first else {
      let intake = ruleSet[ruleSet.pack.intake].title[options.language]
      return outcome.urgency == .normal
        ? intake : "\(intake) · \(outcome.urgency.title[options.language])"
    }
    let news = outcome.referrals.filter { summary in
      !decision.referrals.contains {
        $0.issue == summary.issue && $0.destination == summary.destination && $0.urgency == summary.urgency
          && $0.due == summary.due
      }
    }
    let gone = decision.referrals.map(\.issue).filter { issue in
      !outcome.referrals.contains { $0.issue == issue }
    }
    var parts = news.map(text) + gone.map { words.dropped(ruleSet[$0].title[options.language]) }
    if parts.isEmpty { parts = [words.first(ruleSet[primary.issue].title[options.language])] }
    return parts.joined(separator: words.separator)
  }

  private func text(of referral: Outcome.Summary) -> String {
    let destination = referral.destination.map { ruleSet[$0].title[options.language] } ?? words.aPersonDecides
    let due = referral.due.map { " · " + DueText(ruleSet: ruleSet).text($0)[options.language] } ?? ""
    let issue = ruleSet[referral.issue].title[options.language]
    return "\(words.fact(issue, destination)) · \(referral.urgency.title[options.language])\(due)"
  }
}

/// For an unmatched case: the nearest rules, and what was missing for them.
struct NearestText {
  let ruleSet: RuleSet
  let sources: SourceSet
  let options: TextOptions

  private var words: ReportWords { ReportWords(options.language) }
  /// A condition longer than so many characters is cut short.
  private static let quoteLimit = 120

  func add(_ nearest: [NearMiss], to page: inout Page) {
    guard !nearest.isEmpty else { return }
    page.addBlank()
    page.add(StyledText(words.nearest, .strong))
    for (index, miss) in nearest.enumerated() {
      let rule = ruleSet[miss.rule]
      let destination = ruleSet[rule.send].title[options.language]
      page.add(
        StyledText(words.proposes(rule.title[options.language], destination))
          + StyledText(" [\(rule.id)] · \(words.held(miss.held))", .dim),
        label: StyledText("\(index + 1)."), labelWidth: 3)
      for missing in miss.missing { add(missing, to: &page) }
    }
  }

  private func add(_ missing: NearMiss.Missing, to page: inout Page) {
    let label = missing.isUnknown ? words.unknown : missing.wanted ? words.missing : words.inTheWay
    guard let quote = ConditionQuote(missing.location, in: sources) else {
      page.row(label, StyledText(missing.location.file, .dim), words, indent: 3)
      return
    }
    page.row(
      label,
      StyledText(quote.shortened(to: Self.quoteLimit))
        + StyledText("  \(missing.location.file):\(quote.line)", .dim), words,
      indent: 3)
  }
}
