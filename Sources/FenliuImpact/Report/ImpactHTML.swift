import FenliuCorpus
import FenliuEngine
import FenliuPrivacy
import FenliuSource

/// An impact as a page of HTML that needs nothing else.
struct ImpactHTML {
  let report: ImpactReporter
  let language: Language

  private var words: ImpactWords { ImpactWords(language) }
  private var names: ImpactNames { report.names(language) }
  /// How wide the explanations are: two of them stand side by side.
  private static let width = TerminalCells(56)

  func text(_ impact: Impact) -> String {
    let nothing = report.nothing(impact, words)
    return page(
      heading: words.heading, figures: report.figures(impact, words).joined(separator: " · "),
      nothing.map { ["<p>\($0)</p>"] } ?? content(impact))
  }

  /// A page about both versions, with lines of HTML as its content.
  func page(heading: String, figures: String, _ content: [String]) -> String {
    var body = ["<h1>\(escaped(heading))</h1>", "<dl>"]
    for (label, version) in [(words.old, report.old), (words.new, report.new)] {
      body.append("<dt>\(label)</dt><dd>\(escaped(names.line(version.ruleSet, named: version.name)))</dd>")
    }
    body += ["</dl>", "<p class=\"figures\">\(figures)</p>"]
    return page(titled: heading, body + content)
  }

  private func content(_ impact: Impact) -> [String] {
    let aspects = Aspect.allCases.filter { impact[$0].count > 0 }
    var body = table(
      [words.aspect, words.count], aspects.map { [words.name($0), String(impact[$0].count)] })
    if !impact.moves.isEmpty {
      body.append("<h2>\(words.moves)</h2>")
      body += table(
        [words.from, words.to, words.count],
        impact.moves.map { [names.title($0.from), names.title($0.to), String($0.count)] })
    }
    body += ["<h2>\(words.causes)</h2>", "<p>\(words.causesNote)</p>"]
    for group in impact.groups { body += section(group) }
    for aspect in [Aspect.nowUnmatched, .nowReview] where impact[aspect].count > 0 {
      let cases = impact[aspect]
      let rest = cases.count - cases.ids.count
      let ids = cases.ids.map { escaped($0) } + (rest > 0 ? [words.more(rest)] : [])
      body += ["<h2>\(words.name(aspect))</h2>", "<p>\(ids.joined(separator: words.listSeparator))</p>"]
    }
    return body
  }

  private func section(_ group: Impact.Group) -> [String] {
    var lines = ["<section>", "<h3>\(escaped(names.line(group.cause))) · \(words.cases(group.count))</h3>"]
    if !group.moves.isEmpty {
      let moves = group.moves.map { move in
        "<li>\(escaped("\(names.title(move.from)) → \(names.title(move.to))")) · \(move.count)</li>"
      }
      lines += ["<ul>"] + moves + ["</ul>"]
    }
    for change in group.examples { lines += example(change) }
    return lines + ["</section>"]
  }

  func example(_ change: Impact.Change) -> [String] {
    let theCase = change.after.theCase
    let aspects = change.aspects.map(words.name).joined(separator: words.listSeparator)
    var lines = ["<article>", "<h4>\(escaped(theCase.id)) <small>\(aspects)</small></h4>"]
    let message = [theCase.title, theCase.text].filter { !$0.isEmpty }.map { "<p>\(escaped(shown($0)))</p>" }
    lines.append("<blockquote>\(message.joined())</blockquote>")
    lines.append("<div class=\"sides\">")
    for (label, version, side) in [
      (words.before, report.old, change.before), (words.after, report.new, change.after),
    ] {
      let reporter = DecisionReporter(
        ruleSet: version.ruleSet, sources: version.sources, disclosure: report.disclosure)
      let text = reporter.text(
        side.decision, of: side.theCase, options: TextOptions(language: language, width: Self.width))
      lines.append("<div><h5>\(label)</h5><pre>\(escaped(text))</pre></div>")
    }
    return lines + ["</div>", "</article>"]
  }

  private func shown(_ text: String) -> String {
    report.disclosure == .shown ? text : PersonalData.masked(text)
  }

  /// A table whose last column is a number.
  private func table(_ head: [String], _ rows: [[String]]) -> [String] {
    table(head, rows, endsInNumbers: true)
  }

  /// A table of words.
  func wordTable(_ head: [String], _ rows: [[String]]) -> [String] {
    table(head, rows, endsInNumbers: false)
  }

  private func table(_ head: [String], _ rows: [[String]], endsInNumbers: Bool) -> [String] {
    ["<table>", "<tr>\(head.map { "<th>\(escaped($0))</th>" }.joined())</tr>"]
      + rows.map { row in
        let cells = row.enumerated().map { index, cell in
          endsInNumbers && index == row.count - 1
            ? "<td class=\"number\">\(cell)</td>" : "<td>\(escaped(cell))</td>"
        }
        return "<tr>\(cells.joined())</tr>"
      } + ["</table>"]
  }

  private func page(titled heading: String, _ body: [String]) -> String {
    let lines =
      [
        "<!DOCTYPE html>", "<html lang=\"\(language == .chinese ? "zh-Hans" : "en")\">", "<head>",
        "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        // Nothing is loaded, and nothing runs, whatever a case or a pack says.
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        "<title>\(escaped(heading))</title>", "<style>\(Self.style)</style>", "</head>", "<body>",
      ] + body + ["</body>", "</html>"]
    return lines.map { $0 + "\n" }.joined()
  }

  /// A text in which nothing is HTML.
  func escaped(_ text: String) -> String { HTMLText.escaped(PlainText.block(text)) }

  private static let style = """
    body{font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:70rem;margin:2rem auto;\
    padding:0 1rem;color:#222}
    h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem}h4{margin:.5rem 0}h5{margin:0;color:#666}
    dt{float:left;clear:left;width:4rem;color:#666}dd{margin:0 0 0 4rem}small{font-weight:normal;color:#666}
    .figures{font-size:1.2rem;font-weight:bold}
    table{border-collapse:collapse}th,td{border:1px solid #bbb;padding:.2rem .6rem;text-align:left}.number{text-align:right}
    article{border-left:3px solid #bbb;padding-left:1rem;margin:1rem 0;break-inside:avoid}
    blockquote{margin:.5rem 0;background:#f5f5f5;padding:.2rem 1rem}blockquote p{white-space:pre-wrap}
    .sides{display:flex;flex-wrap:wrap;gap:1rem}.sides>div{flex:1 1 26rem;min-width:0}
    pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.85rem;line-height:1.45;margin:0}
    @media print{body{margin:0;max-width:none;font-size:11px}pre{font-size:9px}.sides{flex-wrap:nowrap}}
    """
}
