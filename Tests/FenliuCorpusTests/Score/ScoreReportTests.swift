import FenliuSource
import FenliuTesting
import Testing

@testable import FenliuCorpus

@Suite("Scores are told to people and programs")
struct ScoreReportTests {
  private let sample: ScoreSample
  private let bounds: [FigureBound]

  init() throws {
    sample = try ScoreSample()
    bounds =
      try FigureBound.list("destination=50,category=85", isBetterHigh: true)
      + FigureBound.list("mediation=1.25", isBetterHigh: false)
  }

  private func reporter(showsText: Bool = false) -> ScoreReporter {
    ScoreReporter(ruleSet: sample.ruleSet, bounds: bounds, showsText: showsText)
  }

  /// Every report on a score.
  private func reports(_ score: ScoreResult, showsText: Bool = false) -> [String] {
    let reporter = reporter(showsText: showsText)
    return Language.allCases.flatMap { language in
      [
        reporter.text(score, options: TextOptions(language: language)),
        reporter.markdown(score, language: language),
        reporter.json(score, language: language).serialized(),
      ]
    }
  }

  @Test("text for a terminal", arguments: Language.allCases)
  func text(language: Language) {
    let text = reporter().text(sample.score(), options: TextOptions(language: language))
    expectGolden(text, named: "Score/score.\(language.rawValue)")
  }

  @Test("Markdown", arguments: Language.allCases)
  func markdown(language: Language) {
    let text = reporter().markdown(sample.score(), language: language)
    expectGolden(text, named: "Score/score.\(language.rawValue)", fileExtension: "md")
  }

  @Test("JSON")
  func json() {
    let value = reporter().json(sample.score(), language: .english)
    expectGolden(value.serialized(pretty: true) + "\n", named: "Score/score", fileExtension: "json")
  }

  @Test("a fold and a limit of misses are told", arguments: Language.allCases)
  func part(language: Language) throws {
    let score = sample.score(fold: try fold("!0/3"), missLimit: 1)
    let reporter = ScoreReporter(ruleSet: sample.ruleSet)
    expectGolden(
      reporter.text(score, options: TextOptions(language: language)), named: "Score/part.\(language.rawValue)"
    )
  }

  @Test("nothing of a message is told unless it is asked for")
  func messages() {
    let score = sample.score()
    for report in reports(score) { #expect(!report.contains("李某") && !report.contains("来信")) }
    for report in reports(score, showsText: true) { #expect(report.contains("李某") && report.contains("来信")) }
  }

  @Test("nothing at all can be told of")
  func empty() {
    for report in reports(sample.score("")) { #expect(!report.isEmpty) }
  }

  @Test("the columns of the table of categories stand one below the other", arguments: Language.allCases)
  func columns(language: Language) {
    let table = ConfusionTable(
      confusion: sample.score().confusion, ruleSet: sample.ruleSet, language: language)
    #expect(table.lines.count == 6)
    #expect(Set(table.lines.map(\.displayWidth)).count == 1)
  }

  @Test("ids and texts are not taken for Markdown or controls")
  func escapes() {
    let input =
      #"{"id":"*a*|`b`\u001b[31m","text":"跳绳\n# x","label":{"destination":"<b>","category":"a|b"}}"#
    let text = reporter(showsText: true).markdown(sample.score(input), language: .english)
    #expect(text.contains(#"- **\*a\*\|\`b\`"# + "\u{FFFD}" + #"\[31m**"#))
    #expect(text.contains("跳绳 \\# x"))
    #expect(text.contains(#"expected: \<b\>"#))
    #expect(text.contains(#"| a\|b |"#))
  }
}
