import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource

/// Suggestions for people at a terminal.
struct RepairText {
  let reporter: RepairReporter
  let options: TextOptions

  /// More ids than a person reads are not listed.
  private static let listed = 5

  private var language: Language { options.language }
  private func pick(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  func text(_ result: RepairResult) -> String {
    var page = Page(options)
    page.add(
      StyledText(result.goal.theCase.id, .strong),
      label: StyledText(result.isRight ? "✓ " : "✗ ", result.isRight ? .plain : .urgent))
    guard !result.isRight else {
      page.add(
        StyledText(pick("已经按所要求的决定了，无须修改", "is decided as wanted already: nothing to mend")), indent: 2)
      return page.text
    }
    for mismatch in result.mismatches {
      let label = "\(pick("期望", "expected")) \(mismatch.subject.rawValue)  "
      page.add(StyledText(mismatch.expected[language]), indent: 2, label: StyledText(label, .dim))
      let got = pick("实得", "got")
      page.add(
        StyledText(mismatch.got[language]), indent: 2, label: StyledText(got, .dim),
        labelWidth: label.displayWidth.value)
    }
    guard !result.suggestions.isEmpty else {
      page.addBlank()
      page.add(
        StyledText(
          pick("试过 \(result.trials) 种改动，没有一种能改对", "none of the \(result.trials) changes tried mends it")),
        indent: 2)
      return page.text
    }
    return page.text
      + result.suggestions.enumerated().map { "\n" + text($0.element, number: $0.offset + 1) }.joined()
  }

  private func text(_ suggestion: Suggestion, number: Int) -> String {
    var head = Page(options)
    for (index, step) in suggestion.steps.enumerated() {
      let label = index == 0 ? "\(number). " : "   + "
      head.add(
        StyledText(step.summary[language], .strong)
          + StyledText("  \(reporter.paths.path(of: step.file)):\(step.line)", .dim),
        label: StyledText(label))
      head.add(StyledText(step.reason[language]), indent: 3)
    }
    // Not wrapped: it is to be found in the file.
    let lines = reporter.changedLines(suggestion).map { "     \($0)\n" }.joined()
    var tail = Page(options)
    for (label, moves) in [
      (pick("会改坏", "breaks"), suggestion.broken), (pick("往年案件会变", "moves past cases"), suggestion.past),
      (pick("也会变", "also moves"), suggestion.moved), (pick("也会改对", "also mends"), suggestion.fixed),
    ] where !moves.isEmpty {
      add(moves, as: label, to: &tail)
    }
    let moves = suggestion.broken + suggestion.past + suggestion.moved + suggestion.fixed
    if moves.isEmpty { tail.add(StyledText(pick("别的案件都不变", "no other case moves")), indent: 3) }
    if suggestion.warnings > 0 {
      tail.add(
        StyledText(
          pick(
            "检查会多出 \(suggestion.warnings) 条警告",
            "checking gives \(suggestion.warnings) more \(suggestion.warnings == 1 ? "warning" : "warnings")")
        ),
        indent: 3)
    }
    return head.text + lines + tail.text
  }

  private func add(_ moves: [Suggestion.Move], as label: String, to page: inout Page) {
    page.add(StyledText("\(label) \(moves.count)"), indent: 3)
    for move in moves.prefix(Self.listed) {
      page.add(
        StyledText("\(move.id)  ") + StyledText("\(shown(move.before)) ⇒ \(shown(move.after))", .dim),
        indent: 5)
    }
    if moves.count > Self.listed {
      let rest = moves.count - Self.listed
      page.add(StyledText(pick("……另有 \(rest) 件", "… and \(rest) more"), .dim), indent: 5)
    }
  }

  private func shown(_ outcome: Outcome) -> String {
    guard let primary = outcome.referrals.first else { return pick("未匹配", "unmatched") }
    let place = primary.destination.map { reporter.ruleSet[$0].id } ?? pick("由人决定", "a person decides")
    let others = outcome.referrals.count - 1
    let urgency = primary.urgency == .normal ? "" : " · \(primary.urgency.keyword.rawValue)"
    return "\(reporter.ruleSet[primary.issue].id) → \(place)\(urgency)" + (others > 0 ? " +\(others)" : "")
  }
}
