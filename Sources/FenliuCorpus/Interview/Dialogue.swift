public import FenliuEngine
import FenliuRules
import FenliuSource

/// An interview held in lines of text: takes what a person types, and says what to show.
///
/// The same lines give the same texts, on a terminal and in a pipe alike.
public struct Dialogue {
  /// The interview as it stands.
  public private(set) var interview: Interview
  /// Whether it is over.
  public private(set) var isFinished = false
  private let reporter: DecisionReporter
  private let options: TextOptions
  /// Whether the decision was explained in full and nothing came after it.
  private var isExplained = false

  /// A dialogue about a case.
  public init(_ theCase: Case, pack: CompiledPack, reporter: DecisionReporter, options: TextOptions) {
    interview = Interview(theCase, pack: pack)
    self.reporter = reporter
    self.options = options
  }

  private var words: DialogueWords { DialogueWords(options.language) }
  private var language: Language { options.language }

  // MARK: What to show

  /// The decision before anything was asked, and the first question.
  public mutating func opening() -> String {
    var page = Page(options)
    addHeading(words.firstDecision, to: &page)
    var text = page.text + explanation(withQuestions: false)
    if interview.next == nil {
      isFinished = true
      var page = Page(options)
      page.addBlank()
      page.add(StyledText(words.nothingToAsk))
      text += page.text
    } else {
      text += question()
    }
    return text
  }

  /// What comes of a line that a person typed, and the question that follows.
  public mutating func reply(to line: String) -> String {
    let before = interview
    let text = reply(to: DialogueCommand(line))
    if interview != before { isExplained = false }
    return text
  }

  private mutating func reply(to command: DialogueCommand) -> String {
    switch command {
    case .enter:
      guard let asking = interview.next else { return finish() }
      return asking.isCorrection ? stepBack(saying: words.kept) : skip()
    case .skip: return interview.next == nil ? finish() : skip()
    case .back:
      return interview.canGoBack ? stepBack(saying: words.oneBack) : remark(words.cannotGoBack)
    case .list: return list()
    case .change(let number): return change(number)
    case .why:
      var page = Page(options)
      addHeading(words.explanation, to: &page)
      return page.text + explanation(withQuestions: false) + question()
    case .help: return help()
    case .finish: return finish()
    case .answer(let text): return answer(text)
    }
  }

  /// A line as the person typed it, for a transcript.
  public func echo(_ line: String) -> String {
    var page = Page(options)
    page.add(StyledText(line), label: "> ")
    return page.text
  }

  /// The decision in the end. It is not told again where it was just explained.
  public mutating func closing() -> String {
    var page = Page(options)
    if isExplained {
      page.addBlank()
      page.add(StyledText(words.asAbove))
      return page.text
    }
    addHeading(words.finalDecision, to: &page)
    return page.text + explanation(withQuestions: true)
  }

  // MARK: Lines

  private mutating func answer(_ text: String) -> String {
    guard let asking = interview.next else { return remark(words.nothingIsAsked) }
    let field = reporter.ruleSet[asking.field]
    switch AnswerReader(field: field, day: interview.decided.date?.day).read(text) {
    case .failure(let problem): return remark(problem.message[language])
    case .success(let value):
      guard let change = interview.answer(value) else { return "" }
      let told = fact(field, ValueText(field.type).text(of: value)[language])
      return result(told, change, asking) + question()
    }
  }

  private mutating func skip() -> String {
    guard let asking = interview.next, let change = interview.skip() else { return "" }
    let field = reporter.ruleSet[asking.field]
    if !asking.isCorrection { return remark(fact(field, words.skipped)) + question() }
    return result(fact(field, words.unknown), change, asking) + question()
  }

  private mutating func stepBack(saying text: String) -> String {
    interview.back()
    return remark(text) + question()
  }

  private mutating func change(_ number: Int) -> String {
    let count = interview.entries.count
    guard (1...max(1, count)).contains(number), interview.reopen(number - 1) else {
      return remark(words.noEntry(String(number), count: count))
    }
    return question(heading: words.correction(number))
  }

  private mutating func finish() -> String {
    isFinished = true
    return ""
  }

  // MARK: Pieces

  private mutating func explanation(withQuestions: Bool) -> String {
    isExplained = true
    var decision = interview.decision
    // Whoever is about to be asked need not read the questions beforehand.
    if !withQuestions { decision.questions = [] }
    return reporter.text(decision, of: interview.decided, options: options)
  }

  private func result(_ told: String, _ change: DecisionChange, _ asking: Interview.Asking) -> String {
    var page = Page(options)
    let text = ChangeText(ruleSet: reporter.ruleSet, language: language).text(change, about: asking.field)
    page.add(
      StyledText(told) + StyledText(ReportWords(language).separator) + text, label: StyledText("✓ ", .strong))
    return page.text
  }

  private func fact(_ field: Field, _ value: String) -> String {
    ReportWords(language).fact(field.title[language], value)
  }

  private func remark(_ text: String) -> String {
    var page = Page(options)
    page.add(StyledText(text), label: StyledText("· "))
    return page.text
  }

  private func question(heading: String? = nil) -> String {
    var page = Page(options)
    guard let asking = interview.next else {
      page.addBlank()
      page.add(StyledText(words.nothingLeft))
      return page.text
    }
    // The number under which the answer can be corrected later.
    let entries = interview.entries
    let number = (entries.firstIndex { $0.field == asking.field } ?? entries.count) + 1
    addHeading(
      heading ?? words.question(number, fresh: asking.remaining - asking.skipped, skipped: asking.skipped),
      to: &page)
    AskingText(ruleSet: reporter.ruleSet, options: options)
      .add(asking, besides: interview.decision, to: &page)
    return page.text
  }

  private func list() -> String {
    var page = Page(options)
    addHeading(words.answers, to: &page)
    for (index, entry) in interview.entries.enumerated() {
      let field = reporter.ruleSet[entry.field]
      let value = entry.value.map { ValueText(field.type).text(of: $0)[language] } ?? words.skipped
      page.add(StyledText(fact(field, value)), label: StyledText("\(index + 1) "), labelWidth: 3)
    }
    if interview.entries.isEmpty { page.add(StyledText(words.nothingAnswered)) }
    return page.text
  }

  private func help() -> String {
    var page = Page(options)
    addHeading(words.commands, to: &page)
    for (command, meaning) in words.help {
      page.add(StyledText(meaning), label: StyledText("\(command)  ", .strong), labelWidth: 5)
    }
    return page.text
  }

  /// A blank line, then a title on a rule across the page.
  private func addHeading(_ title: String, to page: inout Page) {
    let used = title.displayWidth.value + 4
    let rest = max(0, min(options.width.value, 60) - used)
    page.addBlank()
    page.add(
      StyledText("── ", .dim) + StyledText(title, .strong)
        + StyledText(" " + String(repeating: "─", count: rest), .dim))
  }
}
