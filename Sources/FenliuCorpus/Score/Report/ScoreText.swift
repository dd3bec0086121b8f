import FenliuEngine
import FenliuRules
import FenliuSource

/// A score as text for people.
struct ScoreText {
  let ruleSet: RuleSet
  let options: TextOptions
  /// What of messages is shown; nil: nothing but their ids.
  let disclosure: Disclosure?

  private var language: Language { options.language }
  private var words: ScoreWords { ScoreWords(language) }
  private static let indent = 2

  func text(_ score: ScoreResult, bounds: [FigureBound]) -> String {
    var page = Page(options)
    let head = ScoreHead(ruleSet: ruleSet, language: language)
    page.add(StyledText(head.pack, .strong))
    page.add(StyledText(head.counts(of: score).joined(separator: " · ")))
    addFigures(score, isBetterHigh: true, to: &page)
    addFigures(score, isBetterHigh: false, to: &page)
    addOutside(score, to: &page)
    addConfusion(score, to: &page)
    let unknown = score.unknownNames.entries(besides: ruleSet).map(words.unknown)
    addList(words.unknownNames, unknown, to: &page)
    for figure in Figure.listed { addMisses(figure, score, to: &page) }
    let reporter = DecisionReporter(ruleSet: ruleSet)
    addList(words.errorHeading, score.errors.map { reporter.line($0, in: language) }, to: &page)
    addBounds(bounds, score, to: &page)
    return page.text
  }

  private func addHeading(_ heading: String, to page: inout Page) {
    page.addBlank()
    page.add(StyledText(heading, .strong))
  }

  private func addList(_ heading: String, _ items: [String], to page: inout Page) {
    guard !items.isEmpty else { return }
    addHeading(heading, to: &page)
    for item in items { page.add(StyledText(item), indent: Self.indent) }
  }

  private func addFigures(_ score: ScoreResult, isBetterHigh: Bool, to page: inout Page) {
    addHeading(isBetterHigh ? words.betterHigh : words.betterLow, to: &page)
    for figure in Figure.allCases where figure.isBetterHigh == isBetterHigh {
      let proportion = score[figure]
      let columns = [
        right("\(proportion.part)/\(proportion.whole)", 9),
        right(proportion.basisPoints.map(Percent.text) ?? "–", 9),
        right(proportion.interval.map(Percent.text) ?? "–", 14),
      ]
      page.add(
        StyledText(figure.title[language]), indent: Self.indent,
        label: StyledText(left(figure.rawValue, 18) + columns.joined() + "   "))
    }
  }

  private func addOutside(_ score: ScoreResult, to page: inout Page) {
    let rows = score.outsideDestinations
    guard !rows.isEmpty else { return }
    addHeading(words.outside, to: &page)
    for row in rows {
      let title = row.destination.map { ruleSet[$0].title[language] } ?? words.aPersonDecides
      let id = row.destination.map { " [\(ruleSet[$0].id)]" } ?? ""
      page.add(
        StyledText(title) + StyledText(id, .dim), indent: Self.indent,
        label: StyledText(right(String(row.count), 4) + "  "))
    }
  }

  private func addConfusion(_ score: ScoreResult, to page: inout Page) {
    let lines = ConfusionTable(confusion: score.confusion, ruleSet: ruleSet, language: language).lines
    guard !lines.isEmpty else { return }
    addHeading(words.confusion, to: &page)
    // A label is not wrapped: a table may be wider than the terminal, but its columns must stand.
    for line in lines { page.add(StyledText(""), indent: Self.indent, label: StyledText(line)) }
    page.add(StyledText(words.confusionNote, .dim), indent: Self.indent)
  }

  private func addMisses(_ figure: Figure, _ score: ScoreResult, to page: inout Page) {
    let misses = score.misses(in: figure)
    let total = score.missCount(in: figure)
    guard total > 0 else { return }
    addHeading(words.misses(figure, shown: misses.count, of: total), to: &page)
    let explanation = MissExplanation(ruleSet: ruleSet, language: language, disclosure: disclosure)
    for miss in misses {
      page.add(StyledText(miss.decided.id, .strong), label: StyledText("✗ ", .urgent))
      for line in explanation.lines(of: miss) {
        page.add(
          StyledText(line.text), indent: Self.indent, label: StyledText(line.label, .dim),
          labelWidth: words.labelWidth)
      }
    }
  }

  private func addBounds(_ bounds: [FigureBound], _ score: ScoreResult, to page: inout Page) {
    guard !bounds.isEmpty else { return }
    addHeading(words.bounds, to: &page)
    for bound in bounds {
      let holds = bound.holds(in: score)
      page.add(
        StyledText(words.bound(bound, score[bound.figure])),
        label: StyledText(holds ? "✓ " : "✗ ", holds ? .plain : .urgent))
    }
  }

  private func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.displayWidth.value))
  }
  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.displayWidth.value)) + text
  }
}

/// What was scored by what.
struct ScoreHead {
  let ruleSet: RuleSet
  let language: Language

  /// The pack.
  var pack: String {
    let pack = ruleSet.pack
    return "\(pack.title[language]) \(pack.version) (\(ruleSet.fingerprint.prefix(12)))"
  }

  /// How many messages there were, by what they count for.
  func counts(of score: ScoreResult) -> [String] {
    let words = ScoreWords(language)
    let fold = score.fold.map { words.fold($0, outside: score.outsideFold) }
    let errors = score.errors.isEmpty ? nil : words.errors(score.errors.count)
    return [
      words.records(score.records), fold, words.inScope(score.inScope), words.outOfScope(score.outOfScope),
      words.unlabelled(score.unlabelled), errors,
    ].compactMap { $0 }
  }
}
