import FenliuSource

/// What formulas tell of two versions, for people at a terminal and in Markdown.
struct SymbolicText {
  let report: ImpactReporter
  let language: Language
  let form: Form

  /// How the lines are marked.
  enum Form {
    case plain(isColoured: Bool)
    case markdown
  }

  private var words: SymbolicWords { SymbolicWords(language) }
  private var names: ImpactNames { report.names(language) }

  func text(_ impact: SymbolicImpact) -> String {
    let impactWords = ImpactWords(language)
    let versions = [(impactWords.old, report.old), (impactWords.new, report.new)].map { label, version in
      (label, names.line(version.ruleSet, named: version.name))
    }
    var lines: [String]
    switch form {
    case .plain:
      lines = versions.map { strong($0) + "  " + shown($1) } + [strong(words.figures(impact))]
    case .markdown:
      lines = ["## " + words.heading, ""] + versions.map { "- \($0): \(shown($1))" }
      lines += ["", strong(words.figures(impact))]
    }
    lines += ["", words.verdict(impact), words.scope]
    if !impact.readsTextsAlike { lines.append(words.readsOtherwise) }
    let differing = impact.items.compactMap { item in
      if case .differs(let change) = item.finding { (item, change) } else { nil }
    }
    if !differing.isEmpty {
      lines += heading(words.differ)
      for (item, change) in differing { lines += self.lines(item, change) }
    }
    let undecided = impact.items.compactMap { item in
      if case .undecided(let reason) = item.finding { (item, reason) } else { nil }
    }
    if !undecided.isEmpty {
      lines += heading(words.undecided)
      lines += undecided.map { bullet(shown(report.name(of: $0, language)) + words.because($1)) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func lines(_ item: SymbolicImpact.Item, _ change: Impact.Change) -> [String] {
    let impactWords = ImpactWords(language)
    let sides = [
      (impactWords.before, report.old, change.before.decision),
      (impactWords.after, report.new, change.after.decision),
    ]
    return [bullet(strong(report.name(of: item, language)))] + [
      inner(shown(report.words(of: change)[language]))
    ]
      + sides.flatMap { label, version, decision in
        DecisionSummary(ruleSet: version.ruleSet, words: impactWords).lines(decision, asking: false).map {
          inner(($0.label.isEmpty ? label : $0.label) + "  " + shown($0.text))
        }
      }
  }

  // MARK: Marks

  private func heading(_ text: String) -> [String] {
    if case .markdown = form { ["", "### " + text, ""] } else { ["", strong(text)] }
  }

  private func bullet(_ text: String) -> String {
    if case .markdown = form { "- " + text } else { "  " + text }
  }

  private func inner(_ text: String) -> String {
    if case .markdown = form { "  - " + text } else { "      " + text }
  }

  private func shown(_ text: String) -> String {
    if case .markdown = form { ImpactMarkdown.escaped(text) } else { PlainText.line(text) }
  }

  private func strong(_ text: String) -> String {
    switch form {
    case .plain(isColoured: true): "\u{1B}[1m\(PlainText.line(text))\u{1B}[0m"
    case .plain: PlainText.line(text)
    case .markdown: "**\(ImpactMarkdown.escaped(text))**"
    }
  }
}
