public import FenliuSource

/// Coverage as one page of HTML: the figures, and every file of the pack with what is exercised in colour.
///
/// The page needs nothing else, no script and no other file, so that it can be kept, sent and printed. What
/// a stretch lacks is told where the pointer rests on it.
public struct CoveragePage {
  private let sources: SourceSet
  private let language: Language

  /// - Parameter sources: the files of the pack.
  public init(sources: SourceSet, language: Language) {
    self.sources = sources
    self.language = language
  }

  /// The page.
  public func html(_ coverage: Coverage) -> String {
    let title = language == .chinese ? "规则包覆盖率" : "Coverage of the pack"
    var body = "<h1>\(title)</h1>\n<p>\(escaped(CoverageWords.extent(coverage)[language])) · "
    body += "\(coverage.fingerprint.prefix(12))</p>\n"
    body += figures(coverage) + legend + contents(coverage)
    for file in sources { body += section(file, coverage) }
    return """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      \(body)</body>
      </html>

      """
  }

  private func figures(_ coverage: Coverage) -> String {
    var rows = CoverageKind.allCases.map { ($0.title[language], coverage.proportion(of: $0)) }
    rows.append((CoverageWords.total[language], coverage.total))
    let cells = rows.filter { $0.1.whole > 0 }.map { name, proportion in
      "<tr><th scope=\"row\">\(escaped(name))</th><td>\(proportion.percent)</td>"
        + "<td>\(proportion.part)/\(proportion.whole)</td></tr>\n"
    }
    return "<table>\n\(cells.joined())</table>\n"
  }

  private var legend: String {
    let words =
      language == .chinese ? ["全部用到", "部分用到", "没有用到"] : ["exercised", "in part", "not exercised"]
    let marks = zip(["c", "p", "m"], words).map { "<span class=\"\($0)\">\($1)</span>" }
    return "<p>\(marks.joined(separator: " "))</p>\n"
  }

  private func contents(_ coverage: Coverage) -> String {
    let rows = sources.enumerated().map { number, file in
      let items = coverage.items.filter { $0.location.file == file.name && $0.kind.isInTotal }
      let proportion = CoverageProportion(items)
      return "<tr><th scope=\"row\"><a href=\"#f\(number)\">\(escaped(file.name))</a></th>"
        + "<td>\(proportion.percent)</td><td>\(proportion.part)/\(proportion.whole)</td></tr>\n"
    }
    return "<table>\n\(rows.joined())</table>\n"
  }

  private func section(_ file: SourceFile, _ coverage: Coverage) -> String {
    let number = sources.firstIndex { $0.name == file.name } ?? 0
    let items = coverage.items.filter { $0.location.file == file.name }
    var writer = MarkedSourceWriter(file: file, marks: SourceMarks(items, language: language).marks)
    return "<h2 id=\"f\(number)\">\(escaped(file.name))</h2>\n<pre>\(writer.html())</pre>\n"
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }

  private static let style = """
    :root { color-scheme: light dark; --c: #d7f0d8; --p: #fdeeb5; --m: #ffd3ce; }
    @media (prefers-color-scheme: dark) { :root { --c: #173d1f; --p: #4d3f00; --m: #5a1a16; } }
    body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
    table { border-collapse: collapse; margin: 1rem 0; }
    th, td { padding: .1rem 1rem .1rem 0; text-align: left; font-weight: normal; }
    td { text-align: right; font-variant-numeric: tabular-nums; }
    pre { line-height: 1.6; overflow-x: auto; counter-reset: line; tab-size: 2; }
    pre .l { display: block; min-height: 1.6em; }
    pre .l::before { counter-increment: line; content: counter(line); display: inline-block; width: 4ch;
      margin-right: 2ch; text-align: right; opacity: .5; }
    .c { background: var(--c); } .p { background: var(--p); }
    .m { background: var(--m); text-decoration: underline dotted; }
    """
}
