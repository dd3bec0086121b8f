import FenliuEngine
import FenliuSource

/// An impact for people at a terminal.
struct ImpactText {
  let report: ImpactReporter
  let language: Language
  let isColoured: Bool

  private var words: ImpactWords { ImpactWords(language) }
  private var names: ImpactNames { report.names(language) }

  func text(_ impact: Impact) -> String {
    var lines = [
      strong(words.old) + "  " + PlainText.line(names.line(report.old.ruleSet, named: report.old.name)),
      strong(words.new) + "  " + PlainText.line(names.line(report.new.ruleSet, named: report.new.name)),
      strong(report.figures(impact, words).joined(separator: " · ")),
    ]
    if let nothing = report.nothing(impact, words) { return joined(lines + ["", nothing]) }
    lines += heading(words.whatChanged)
    for aspect in Aspect.allCases where impact[aspect].count > 0 {
      lines.append(right(impact[aspect].count) + "  " + words.name(aspect))
    }
    if !impact.moves.isEmpty {
      lines += heading(words.moves)
      lines += impact.moves.map { right($0.count) + "  " + path($0) }
    }
    lines += heading(words.causes)
    for group in impact.groups { lines += self.group(group) }
    for aspect in [Aspect.nowUnmatched, .nowReview] where impact[aspect].count > 0 {
      lines += heading(words.name(aspect)) + list(impact[aspect])
    }
    return joined(lines)
  }

  private func group(_ group: Impact.Group) -> [String] {
    var lines = [right(group.count) + "  " + strong(names.line(group.cause))]
    lines += group.moves.map { "          \($0.count) × \(path($0))" }
    for change in group.examples {
      let aspects = change.aspects.map(words.name).joined(separator: words.listSeparator)
      lines.append("      - \(PlainText.line(change.before.theCase.id)) (\(aspects))")
      let asks = change.aspects.contains(.questions)
      lines += side(words.before, report.old, change.before.decision, asks)
      lines += side(words.after, report.new, change.after.decision, asks)
    }
    return lines
  }

  private func side(
    _ label: String, _ version: ImpactReporter.Version, _ decision: Decision, _ asks: Bool
  ) -> [String] {
    DecisionSummary(ruleSet: version.ruleSet, words: words).lines(decision, asking: asks).map { line in
      let text = PlainText.line(line.text)
      return line.label.isEmpty ? "        \(label)  \(text)" : "            \(line.label)  \(text)"
    }
  }

  private func list(_ cases: Impact.CaseList) -> [String] {
    let rest = cases.count - cases.ids.count
    return cases.ids.map { "      " + PlainText.line($0) } + (rest > 0 ? ["      " + words.more(rest)] : [])
  }

  private func path(_ move: Impact.Move) -> String {
    PlainText.line("\(names.title(move.from)) → \(names.title(move.to))")
  }

  private func heading(_ text: String) -> [String] { ["", strong(text)] }

  private func right(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, 6 - digits.count)) + digits
  }

  private func strong(_ text: String) -> String {
    // Cleaned here, because the whole line is not: it may hold the sequences of the terminal.
    isColoured ? "\u{1B}[1m\(PlainText.line(text))\u{1B}[0m" : PlainText.line(text)
  }

  private func joined(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}
