import FenliuEngine
import FenliuRules
import FenliuSource

/// A question as it is put to a person: what is at stake, the answers there are, what each leads to, and how
/// to answer.
struct AskingText {
  let ruleSet: RuleSet
  let options: TextOptions

  private var words: DialogueWords { DialogueWords(options.language) }
  private var questions: QuestionText { QuestionText(ruleSet: ruleSet, options: options) }
  private static let indent = 2

  func add(_ asking: Interview.Asking, besides decision: Decision, to page: inout Page) {
    let field = ruleSet[asking.field]
    let title = (field.question ?? questions.defaultQuestion(field))[options.language]
    page.add(StyledText(title, .strong) + remark(asking, of: decision))
    if let value = asking.value {
      page.add(
        StyledText(words.current(ValueText(field.type).text(of: value)[options.language])),
        indent: Self.indent)
    }
    for (label, answer) in answers(asking, field) {
      page.add(outcome(of: answer, besides: decision), indent: Self.indent, label: StyledText(label))
    }
    let enter = asking.isCorrection ? words.enterKeeps : words.enterSkips
    let separator = ReportWords(options.language).separator
    page.add(
      StyledText(words.hint(for: field.type) + separator + enter, .dim), indent: Self.indent)
  }

  private func remark(_ asking: Interview.Asking, of decision: Decision) -> StyledText {
    guard let question = asking.question else { return StyledText("  (\(words.hasNoBearing))", .dim) }
    let again = StyledText(asking.isAgain ? "  (\(words.skippedBefore))" : "", .dim)
    // Where a fact is being corrected, what is at stake was told before.
    return asking.isCorrection ? again : questions.remark(on: question, of: decision) + again
  }

  /// The answers to show, those that can be chosen with their numbers. Where no answer changes anything by
  /// itself, what each leads to is not worth telling.
  private func answers(_ asking: Interview.Asking, _ field: Field) -> [(label: String, answer: Answer?)] {
    let isDecisive = asking.question?.isDecisive ?? false
    let answers = asking.question?.answers ?? []
    let texts = ValueText(field.type)
    func numbered(_ values: [FieldValue]) -> [(label: String, answer: Answer?)] {
      values.enumerated().map { index, value in
        let answer = isDecisive ? answers.first { $0.values.contains(value) } : nil
        return ("\(index + 1) \(texts.text(of: value)[options.language])", answer)
      }
    }
    switch field.type {
    case .boolean: return numbered([.boolean(true), .boolean(false)])
    case .choice(let choices): return numbered(choices.indices.map { .choice($0) })
    case .choices(let choices): return numbered(choices.indices.map { .choices([$0]) })
    case .integer, .number, .money, .date, .duration, .string:
      guard isDecisive else { return [] }
      return answers.map { (questions.text(of: $0.values, type: field.type), $0) }
    }
  }

  private func outcome(of answer: Answer?, besides decision: Decision) -> StyledText {
    guard let answer else { return "" }
    if answer.isUnchanged { return StyledText(" → \(ReportWords(options.language).noChange)", .dim) }
    return StyledText(" → \(questions.text(of: answer.outcome, besides: decision))")
  }
}

extension AnswerValues {
  /// Whether a value is among those named; the rest that `other` stands for is not.
  fileprivate func contains(_ value: FieldValue) -> Bool {
    switch self {
    case .values(let values): values.contains(value)
    case .interval, .other: false
    }
  }
}
