import FenliuEngine
import FenliuSource
import FenliuTesting
import Testing

@testable import FenliuCorpus

@Suite("Decisions are told to people and programs")
struct DecisionReportTests {
  static let decisions: [(String, Decision)] = [
    ("routed", SampleDecisions.routed), ("review", SampleDecisions.review),
    ("unmatched", SampleDecisions.unmatched),
  ]

  private let reporter = DecisionReporter(
    ruleSet: SampleRuleSet.ruleSet, sources: [SampleRuleSet.source])

  private func text(_ decision: Decision, _ options: TextOptions) -> String {
    reporter.text(decision, of: SampleDecisions.decided, options: options)
  }

  @Test("text for people", arguments: decisions, Language.allCases)
  func text(decision: (name: String, value: Decision), language: Language) {
    expectGolden(
      text(decision.value, TextOptions(language: language)),
      named: "Report/\(decision.name).\(language.rawValue)")
  }

  @Test("text with colours", arguments: Language.allCases)
  func coloured(language: Language) {
    let options = TextOptions(language: language, isColoured: true)
    expectGolden(
      text(SampleDecisions.routed, options).replacing("\u{1B}", with: "ESC"),
      named: "Report/coloured.\(language.rawValue)")
  }

  @Test("JSON", arguments: decisions)
  func json(name: String, decision: Decision) {
    let value = reporter.json(decision, of: SampleDecisions.decided)
    expectGolden(value.serialized(pretty: true) + "\n", named: "Report/\(name)", fileExtension: "json")
  }

  @Test("what is written is what the value says", arguments: decisions, Disclosure.allCases)
  func written(decision: (name: String, value: Decision), disclosure: Disclosure) {
    let reporter = reporter.disclosing(disclosure)
    for pretty in [false, true] {
      let json = JSONText(pretty: pretty)
      reporter.write(decision.value, of: SampleDecisions.decided, to: json)
      let value = reporter.json(decision.value, of: SampleDecisions.decided)
      #expect(String(decoding: json.written, as: UTF8.self) == value.serialized(pretty: pretty))
    }
  }

  @Test("lines fit the terminal and end without blanks", arguments: [20, 33, 40, 57, 80, 120])
  func width(cells: Int) {
    for (_, decision) in Self.decisions {
      for language in Language.allCases {
        let options = TextOptions(language: language, width: TerminalCells(cells))
        let page = text(decision, options)
        #expect(page.hasSuffix("\n"))
        for line in page.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
          // However narrow the terminal is, something fits beside the labels.
          #expect(line.displayWidth <= TerminalCells(max(cells, 40)), "\(line)")
          #expect(line.last != " ")
        }
      }
    }
  }

  @Test("nothing of a message reaches the terminal as a control")
  func controls() {
    let page = text(SampleDecisions.routed, TextOptions(language: .chinese))
    #expect(!page.unicodeScalars.contains("\u{1B}"))
    #expect(page.contains("\u{FFFD}[31m"))
  }

  @Test("one line a case")
  func lines() {
    let lines = Self.decisions.flatMap { decision in
      Language.allCases.map { reporter.line(decision.1, in: $0) }
    }
    #expect(
      lines == [
        "K-1023\t已分流\t派出所\t紧急\t宠物吠叫 +1", "K-1023\trouted\tpolice station\temergency\tbarking +1",
        "K-1023\t待人工\t由人决定\t普通\t邻里生活噪声",
        "K-1023\treview\ta person decides\tnormal\tnoise of neighbours",
        "K-1023\t未匹配\t受理台", "K-1023\tunmatched\tintake desk",
      ])
  }

  @Test("errors on one line and as JSON")
  func errors() {
    let error = CaseError(.badDate, line: 3, caseID: nil, LocalizedText(zh: "坏", en: "bad"))
    #expect(reporter.line(error, in: .chinese) == "第 3 行\t出错\t[bad-date] 坏")
    #expect(
      reporter.json(error, in: .english).serialized()
        == #"{"case":null,"status":"error","line":3,"error":{"code":"bad-date","message":"bad"},"pack":"\#(SampleRuleSet.ruleSet.fingerprint)"}"#
    )
  }
}
