import FenliuEngine
import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

@testable import FenliuCorpus

@Suite("Why a case did not go there is told to people and programs")
struct WhyNotReportTests {
  /// A case and what it did not come to, or did.
  struct Telling: Sendable, CustomTestStringConvertible {
    var name: String
    var target: String
    var text: String
    var title = ""
    var fields: [String: FieldValue] = [:]
    var testDescription: String { name }
  }

  static let tellings = [
    Telling(name: "masked", target: "emergency", text: "超市跳楼价甩卖,喇叭整天响。"),
    Telling(name: "stance", target: "danger", text: "家里没有自杀的人,万一他跳楼呢。"),
    Telling(name: "zone", target: "lawyer", text: "物业费涨了。希望降一点。答复如下:停车费不退。"),
    Telling(name: "distance", target: "mediation", text: "楼上住着一家五口人每天晚上十点都跳绳。"),
    Telling(name: "clause-group", target: "noise", text: "楼上很吵。"),
    Telling(name: "bar", target: "mediation", text: "楼上邻居拖椅子,还拿菜刀砸门。"),
    Telling(
      name: "override", target: "mediation", text: "楼上邻居跳绳。", fields: ["dissuaded": .boolean(true)]),
    Telling(name: "exception", target: "noise.neighbor", text: "楼上邻居拖椅子,是在装修。"),
    Telling(name: "not-in-force", target: "fees.future", text: "维修资金不公开。"),
    Telling(name: "unknown-field", target: "police", text: "楼上邻居跳绳。"),
    Telling(
      name: "facts", target: "fees.law", text: "希望退停车费。",
      fields: ["amount": .quantity(100_000), "relation": .choice(1)]),
    Telling(name: "count", target: "fees.many", text: "电费太高,发票也没有。"),
    Telling(name: "conflict", target: "lawyer", text: "水费电费都没有收据。"),
    Telling(name: "reached", target: "noise", text: "楼上邻居跳绳。"),
    Telling(name: "bars-only", target: "court", text: "楼上很吵。"),
  ]

  private func whyNot(_ telling: Telling) throws -> (DecisionReporter, WhyNot, Case) {
    let pack = try WhyNotPack()
    var theCase = Case(
      id: telling.name, title: telling.title, text: telling.text,
      date: CalendarDate(year: 2026, month: 9, day: 1).map { CaseDate($0) })
    for (id, value) in telling.fields { theCase.fields[try pack.field(id)] = value }
    let reporter = DecisionReporter(ruleSet: pack.compiled.ruleSet, sources: [pack.source])
    return (reporter, pack.compiled.whyNot(try pack.target(telling.target), for: theCase), theCase)
  }

  @Test("text for people", arguments: tellings, Language.allCases)
  func text(telling: Telling, language: Language) throws {
    let (reporter, whyNot, theCase) = try whyNot(telling)
    expectGolden(
      reporter.text(whyNot, of: theCase, options: TextOptions(language: language)),
      named: "WhyNot/\(telling.name).\(language.rawValue)")
  }

  @Test("JSON", arguments: tellings)
  func json(telling: Telling) throws {
    let (reporter, whyNot, theCase) = try whyNot(telling)
    expectGolden(
      reporter.json(whyNot, of: theCase).serialized(pretty: true) + "\n", named: "WhyNot/\(telling.name)",
      fileExtension: "json")
  }

  @Test("lines fit the terminal and end without blanks", arguments: [40, 57, 80, 120])
  func width(cells: Int) throws {
    for telling in Self.tellings {
      for language in Language.allCases {
        let (reporter, whyNot, theCase) = try whyNot(telling)
        let options = TextOptions(language: language, width: TerminalCells(cells))
        let page = reporter.text(whyNot, of: theCase, options: options)
        for line in page.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
          #expect(line.displayWidth <= TerminalCells(cells), "\(line)")
          #expect(line.last != " ")
        }
      }
    }
  }

  @Test("an unmatched case tells what its nearest rules lack", arguments: Language.allCases)
  func unmatched(language: Language) throws {
    let pack = try WhyNotPack()
    let theCase = Case(
      id: "unmatched", text: "停车费太高,楼上从早到晚不停地在家里跳绳。",
      date: CalendarDate(year: 2026, month: 9, day: 1).map { CaseDate($0) })
    let decision = pack.compiled.decide(theCase)
    let gaps = pack.compiled.nearestGaps(of: decision, for: theCase)
    #expect(!gaps.isEmpty)
    let reporter = DecisionReporter(ruleSet: pack.compiled.ruleSet, sources: [pack.source])
    expectGolden(
      reporter.text(decision, of: theCase, gaps: gaps, options: TextOptions(language: language)),
      named: "WhyNot/unmatched.\(language.rawValue)")
  }
}
