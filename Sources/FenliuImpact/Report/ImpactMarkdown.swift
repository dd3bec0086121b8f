import FenliuEngine
import FenliuSource

/// An impact as a summary in Markdown.
struct ImpactMarkdown {
  let report: ImpactReporter
  let language: Language

  private var words: ImpactWords { ImpactWords(language) }
  private var names: ImpactNames { report.names(language) }

  func text(_ impact: Impact) -> String {
    var lines = [
      "## \(words.heading)", "",
      "- \(words.old): \(Self.escaped(names.line(report.old.ruleSet, named: report.old.name)))",
      "- \(words.new): \(Self.escaped(names.line(report.new.ruleSet, named: report.new.name)))",
      "", "**\(report.figures(impact, words).joined(separator: " · "))**",
    ]
    if let nothing = report.nothing(impact, words) { return joined(lines + ["", nothing]) }
    let aspects = Aspect.allCases.filter { impact[$0].count > 0 }
    lines += ["", "| \(words.aspect) | \(words.count) |", "| --- | ---: |"]
    lines += aspects.map { "| \(words.name($0)) | \(impact[$0].count) |" }
    if !impact.moves.isEmpty {
      lines += ["", "| \(words.from) | \(words.to) | \(words.count) |", "| --- | --- | ---: |"]
      lines += impact.moves.map {
        "| \(Self.escaped(names.title($0.from))) | \(Self.escaped(names.title($0.to))) | \($0.count) |"
      }
    }
    lines += ["", "### \(words.causes)", "", words.causesNote, ""]
    for group in impact.groups {
      lines.append("- \(Self.escaped(names.line(group.cause))): \(words.cases(group.count))")
      lines += group.examples.map { "  - \(example($0))" }
    }
    for aspect in [Aspect.nowUnmatched, .nowReview] where impact[aspect].count > 0 {
      let cases = impact[aspect]
      let rest = cases.count - cases.ids.count
      let ids = cases.ids.map(Self.escaped) + (rest > 0 ? [words.more(rest)] : [])
      lines += ["", "**\(words.name(aspect))**: \(ids.joined(separator: words.listSeparator))"]
    }
    return joined(lines)
  }

  private func example(_ change: Impact.Change) -> String {
    let path =
      change.from == change.to
      ? names.title(change.to) : "\(names.title(change.from)) → \(names.title(change.to))"
    let aspects = change.aspects.filter { $0 != .moved }.map(words.name)
    let note = aspects.isEmpty ? "" : " (\(aspects.joined(separator: words.listSeparator)))"
    return Self.escaped("\(change.before.theCase.id): \(path)") + note
  }

  private func joined(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

  /// A text in which nothing is Markdown, on one line.
  static func escaped(_ text: String) -> String {
    PlainText.line(text).reduce(into: "") { result, character in
      if "\\`*_[]<>|#&~@!".contains(character) { result += "\\" }
      result.append(character)
    }
  }
}
