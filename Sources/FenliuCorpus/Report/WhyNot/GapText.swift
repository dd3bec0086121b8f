import FenliuEngine
import FenliuRules
import FenliuSource

/// A rule that does not hold, explained to people: condition by condition, then what would have to change.
struct GapText {
  let ruleSet: RuleSet
  let sources: SourceSet
  let decided: ShownCase
  let options: TextOptions

  private var words: ReportWords { ReportWords(options.language) }
  private static let indent = 3
  /// A condition that was quoted above is recognised by so many of its characters.
  private static let quoteLimit = 60
  /// More rows than a person reads of one rule are not shown.
  private static let rowLimit = 40

  func add(_ gap: RuleGap, number: Int, to page: inout Page) {
    let rule = ruleSet[gap.rule]
    let destination = ruleSet[rule.send].title[options.language]
    page.add(
      StyledText(words.proposes(rule.title[options.language], destination))
        + StyledText(" [\(rule.id)] · \(words.held(gap.held))", .dim),
      label: StyledText("\(number)."), labelWidth: Self.indent)
    if !gap.isInForce { row(words.fails, StyledText(dormancy(of: rule)), to: &page) }
    addConditions(of: gap, to: &page)
    addRemedy(of: gap, to: &page)
  }

  /// `not in force on 2026-09-01 (in force from 2027-01-01)`.
  func dormancy(of rule: Rule) -> String {
    words.sleeping(on: decided.date?.day.description, period(of: rule))
  }

  private func period(of rule: Rule) -> String? {
    words.inForce(from: rule.inForce.from?.description, until: rule.inForce.until?.description)
  }

  private func addConditions(of gap: RuleGap, to page: inout Page) {
    let near = NearWords(ruleSet: ruleSet, decided: decided, options: options)
    var tree = OutcomeRows(ruleSet: ruleSet, sources: sources, near: near, words: words)
    tree.add(gap)
    for item in tree.rows.prefix(Self.rowLimit) {
      page.row(item.label, item.text, words, indent: Self.indent + 2 * item.depth)
    }
    let more = tree.rows.count - Self.rowLimit
    if more > 0 { row("", StyledText(words.moreConditions(more), .dim), to: &page) }
  }

  // MARK: What would have to change

  private func addRemedy(of gap: RuleGap, to page: inout Page) {
    guard let remedy = gap.remedy else {
      page.add(StyledText(words.noRemedy, .dim), indent: Self.indent)
      return
    }
    if remedy.isEmpty { return }
    page.add(StyledText(words.remedy, .strong), indent: Self.indent)
    for change in remedy { add(change, to: &page) }
  }

  private func add(_ change: Change, to page: inout Page) {
    switch change {
    case .fact(let field, .answer(let answers)):
      let questions = QuestionText(ruleSet: ruleSet, options: options)
      let field = ruleSet[field]
      let question = (field.question ?? questions.defaultQuestion(field))[options.language]
      row(words.ask, StyledText("\(question) → \(text(of: answers, field))"), to: &page)
    case .fact(let field, .otherwise(let answers)):
      add(ruleSet[field], now: decided.fields[field], text(of: answers, ruleSet[field]), to: &page)
    case .fact(let field, .unknown):
      add(ruleSet[field], now: decided.fields[field], words.unknown, to: &page)
    case .text(let test, let holds):
      let quote = ConditionQuote(test, in: sources)
      let text = quote?.shortened(to: Self.quoteLimit) ?? test.file
      let place = quote.map { "  \(test.file):\($0.line)" } ?? ""
      row(
        words.words,
        StyledText(holds ? words.mustSay(text) : words.mustNotSay(text)) + StyledText(place, .dim), to: &page)
    case .date(let rule):
      row(words.date, StyledText(words.mustBeInForce(period(of: ruleSet[rule]) ?? "")), to: &page)
    }
  }

  private func add(_ field: Field, now: FieldValue?, _ wanted: String, to page: inout Page) {
    let value = now.map { ValueText(field.type).text(of: $0)[options.language] } ?? words.unknown
    row(words.facts, StyledText(words.mustBe(field.title[options.language], now: value, wanted)), to: &page)
  }

  private func text(of answers: [AnswerValues], _ field: Field) -> String {
    let questions = QuestionText(ruleSet: ruleSet, options: options)
    return answers.map { questions.text(of: $0, type: field.type) }.joined(separator: words.or)
  }

  private func row(_ label: String, _ text: StyledText, to page: inout Page) {
    page.row(label, text, words, indent: Self.indent)
  }
}
