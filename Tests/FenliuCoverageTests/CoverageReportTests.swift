import FenliuCorpus
import FenliuCoverage
import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

@Suite("Reports on coverage")
struct CoverageReportTests {
  private func sample() throws -> (SmallPack, Coverage) {
    let pack = try SmallPack()
    return (
      pack,
      try pack.coverage(["text: 楼上跳绳，要自杀", "text: 邻居蹦跳，屡劝不改", "text: 全场跳楼价"])
    )
  }

  @Test("for people", arguments: Language.allCases)
  func text(language: Language) throws {
    let (pack, coverage) = try sample()
    let reporter = CoverageReporter(
      sources: pack.sources, bounds: try CoverageBound.list("rules=100,phrases=90.5"))
    expectGolden(
      reporter.text(coverage, options: TextOptions(language: language), limit: 3),
      named: "report.\(language.rawValue)")
  }

  @Test("for programs")
  func json() throws {
    let (pack, coverage) = try sample()
    expectGolden(
      CoverageReporter(sources: pack.sources).json(coverage).serialized(pretty: true) + "\n",
      named: "report", fileExtension: "json")
  }

  @Test("for editors")
  func lcov() throws {
    let (pack, coverage) = try sample()
    var paths = FilePaths()
    paths.add(pack.sources, readFrom: "packs/rules")
    let text = LCOVReport(sources: pack.sources, paths: paths).text(coverage)
    expectGolden(text, named: "report", fileExtension: "lcov")
    #expect(text.contains("SF:packs/rules/rules.yaml\n"))
  }

  @Test("as a page", arguments: Language.allCases)
  func page(language: Language) throws {
    let (pack, coverage) = try sample()
    expectGolden(
      CoveragePage(sources: pack.sources, language: language).html(coverage),
      named: "page.\(language.rawValue)", fileExtension: "html")
  }

  @Test("a page shows the source as it is, and nothing in it is taken for markup")
  func escaping() throws {
    let hostile = SmallPack.text.replacing("小,", with: "\"</pre><script>alert('x')</script>&amp;\",")
      .replacing("屡劝不改", with: "屡劝<不改")
    let pack = try SmallPack(hostile)
    let html = CoveragePage(sources: pack.sources, language: .english).html(try pack.coverage([]))
    #expect(!html.contains("<script"))
    let source = try #require(html.split(separator: "<pre>").last?.split(separator: "</pre>").first)
    #expect(Self.shown(source) == hostile.replacing("\n", with: ""))
    let (opened, closed) = (source.ranges(of: "<span"), source.ranges(of: "</span>"))
    #expect(!opened.isEmpty && opened.count == closed.count)
  }

  /// The text of a piece of HTML.
  private static func shown(_ html: Substring) -> String {
    var text = ""
    var isTag = false
    for character in html {
      if character == "<" { isTag = true } else if character == ">" { isTag = false }
      if !isTag, character != ">" { text.append(character) }
    }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  @Test(
    "bounds are percentages, of the total or by name",
    arguments: [
      ("90", [nil: 9000]), ("rules=100", [.rules: 10_000]), ("99.95,masks=0", [nil: 9995, .masks: 0]),
    ] as [(String, [CoverageKind?: Int])])
  func bounds(text: String, expected: [CoverageKind?: Int]) throws {
    let bounds = try CoverageBound.list(text)
    #expect(Dictionary(uniqueKeysWithValues: bounds.map { ($0.kind, $0.basisPoints) }) == expected)
  }

  @Test(
    "anything else is refused", arguments: ["", "rules", "101", "-1", "rule=100", "rules=", "1.234", "nan"])
  func badBounds(text: String) {
    #expect(throws: CoverageBound.Problem.self) { try CoverageBound.list(text) }
  }

  @Test("a bound holds only where the share reaches it")
  func holding() throws {
    let coverage = try sample().1
    let rules = coverage.proportion(of: .rules)
    #expect(rules.part == rules.whole)
    #expect(CoverageBound(kind: .rules, basisPoints: 10_000).holds(in: coverage))
    let share = coverage.proportion(of: .phrases).basisPoints
    #expect(CoverageBound(kind: .phrases, basisPoints: share).holds(in: coverage))
    #expect(!CoverageBound(kind: .phrases, basisPoints: share + 1).holds(in: coverage))
  }
}
