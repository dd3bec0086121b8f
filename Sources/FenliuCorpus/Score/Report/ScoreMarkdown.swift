import FenliuEngine
import FenliuRules
import FenliuSource

/// A score as Markdown (CommonMark, with the tables of GitHub), for a page or a comment on a change.
struct ScoreMarkdown {
  let ruleSet: RuleSet
  let language: Language
  /// What of messages is shown; nil: nothing but their ids.
  let disclosure: Disclosure?

  private var words: ScoreWords { ScoreWords(language) }

  func text(_ score: ScoreResult, bounds: [FigureBound]) -> String {
    let head = ScoreHead(ruleSet: ruleSet, language: language)
    var lines = ["# \(words.heading): \(escaped(head.pack))", ""]
    lines.append(head.counts(of: score).map(escaped).joined(separator: " · "))
    lines += figures(score) + outside(score) + confusion(score)
    lines += list(words.unknownNames, score.unknownNames.entries(besides: ruleSet).map(words.unknown))
    for figure in Figure.listed { lines += misses(figure, score) }
    let reporter = DecisionReporter(ruleSet: ruleSet)
    lines += list(words.errorHeading, score.errors.map { reporter.line($0, in: language) })
    lines += list(
      words.bounds, bounds.map { ($0.holds(in: score) ? "✓ " : "✗ ") + words.bound($0, score[$0.figure]) })
    return lines.map { $0 + "\n" }.joined()
  }

  private func figures(_ score: ScoreResult) -> [String] {
    [true, false].flatMap { isBetterHigh in
      let head = [words.name, words.meaning, words.count, words.share, words.interval]
      let rows = Figure.allCases.filter { $0.isBetterHigh == isBetterHigh }.map { figure in
        let proportion = score[figure]
        return [
          figure.rawValue, figure.title[language], "\(proportion.part)/\(proportion.whole)",
          proportion.basisPoints.map(Percent.text) ?? "–", proportion.interval.map(Percent.text) ?? "–",
        ]
      }
      return heading(isBetterHigh ? words.betterHigh : words.betterLow) + table(head, rows, leading: 2)
    }
  }

  private func outside(_ score: ScoreResult) -> [String] {
    let rows = score.outsideDestinations.map { row in
      [row.destination.map { ruleSet[$0].id } ?? words.aPersonDecides, String(row.count)]
    }
    return rows.isEmpty ? [] : heading(words.outside) + table([words.name, words.count], rows, leading: 1)
  }

  private func confusion(_ score: ScoreResult) -> [String] {
    let table = ConfusionTable(confusion: score.confusion, ruleSet: ruleSet, language: language)
    let rows = table.categories.map { row in
      [table.title(row)]
        + table.columns.map { column in
          let count = score.confusion[row, column]
          return count == 0 ? "" : String(count)
        }
    }
    guard !rows.isEmpty else { return [] }
    return heading(words.confusion)
      + self.table([""] + table.columns.map { $0 ?? "–" }, rows, leading: 1)
      + ["", escaped(words.confusionNote)]
  }

  private func misses(_ figure: Figure, _ score: ScoreResult) -> [String] {
    let misses = score.misses(in: figure)
    let total = score.missCount(in: figure)
    guard total > 0 else { return [] }
    let explanation = MissExplanation(ruleSet: ruleSet, language: language, disclosure: disclosure)
    return heading(words.misses(figure, shown: misses.count, of: total))
      + misses.flatMap { miss in
        ["- **\(escaped(miss.decided.id))**"]
          + explanation.lines(of: miss).map { line in
            "  - " + (line.label.isEmpty ? "" : "\(line.label): ") + escaped(line.text)
          }
      }
  }

  private func heading(_ text: String) -> [String] { ["", "## \(escaped(text))", ""] }

  private func list(_ title: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : heading(title) + items.map { "- \(escaped($0))" }
  }

  /// A table whose first `leading` columns are words and whose others are numbers.
  private func table(_ head: [String], _ rows: [[String]], leading: Int) -> [String] {
    let rule = head.indices.map { $0 < leading ? "---" : "---:" }
    return [row(head.map(escaped)), row(rule)] + rows.map { row($0.map(escaped)) }
  }

  private func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

  /// A text in which nothing is Markdown, on one line.
  private func escaped(_ text: String) -> String {
    StyledText(text).characters.reduce(into: "") { result, cell in
      if "\\`*_[]<>|#&~".contains(cell.character) { result += "\\" }
      result.append(cell.character)
    }
  }
}
