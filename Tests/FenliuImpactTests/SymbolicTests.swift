import FenliuEngine
import FenliuImpact
import FenliuSource
import FenliuTesting
import Testing

@Suite("Where two versions differ at all")
struct SymbolicTests {
  private static let change = [
    ("[吵, 跳绳]", "[吵]"), ("when: {text: 持刀}, instead", "when: {text: 带刀}, instead"),
  ]

  private func impact(_ versions: Versions) throws -> SymbolicImpact {
    SymbolicImpact(
      old: CompiledPack(try #require(versions.old.ruleSet)),
      new: CompiledPack(try #require(versions.new.ruleSet)))
  }

  @Test(arguments: Language.allCases)
  func golden(_ language: Language) throws {
    let versions = try Versions(Self.change)
    let impact = try impact(versions)
    let reporter = try versions.reporter()
    let name = "symbolic.\(language.rawValue)"
    expectGolden(reporter.text(impact, language: language), named: name)
    expectGolden(reporter.markdown(impact, language: language), named: name, fileExtension: "md")
    expectGolden(reporter.html(impact, language: language), named: name, fileExtension: "html")
    if language == .english {
      expectGolden(
        reporter.json(impact).serialized(pretty: true) + "\n", named: "symbolic", fileExtension: "json")
    }
  }

  @Test(
    "what changes nothing is proved to",
    arguments: [
      [("title: {zh: 先调解, en: Mediate first}", "title: 调解")], [("[吵, 跳绳]", "[跳绳, 吵, 吵闹]")],
      [("- id: loud.first", "- id: loud.one"), ("overrides: loud.first", "overrides: loud.one")],
      [("{text: 吵, dissuaded: true}", "{all: [{dissuaded: true}, {text: 吵}]}")],
      [("values: {owner: 业主", "values: {owner: 房主")],
      [("{type: boolean, title: {zh: 是否", "{type: boolean, question: 问, title: {zh: 是否")],
    ])
  func same(_ change: [(String, String)]) throws {
    let impact = try impact(try Versions(change))
    #expect(impact.counts.same == impact.items.count)
  }

  @Test("nothing is proved the same where texts are read otherwise")
  func reading() throws {
    let versions = try Versions([])
    #expect(try impact(versions).readsTextsAlike)
    let zones = try Versions([
      ("destinations:\n", "zones: [{id: reply, title: 回复, starts: [答复], on-request: true}]\ndestinations:\n")
    ])
    let found = try impact(zones)
    #expect(!found.readsTextsAlike)
    #expect(found.counts.same == 0)
  }
}
