import FenliuCorpus
import FenliuSource
import FenliuTesting
import FenliuVerify
import Testing

@Suite("Reports on what a pack asks of itself")
struct VerifyReportTests {
  /// A pack that fails in most ways.
  private func sample() throws -> VerifyReport {
    var pack = try SmallPack.replacing(SmallPack.conflict)
    pack.verify = "{strict: true, coverage: {rules: 100, branches: 99.5}, mutation: 99}"
    pack.cases[1] = "text: 楼上跳绳, fields: {told: true}, expect: {primary: {destination: desk}}"
    pack.cases.removeLast()
    return pack.report()
  }

  private var paths: FilePaths {
    var paths = FilePaths()
    paths.add([SourceFile(name: "rules/rules.yaml", text: "")], readFrom: "packs/rules")
    return paths
  }

  @Test("for people", arguments: Language.allCases)
  func text(language: Language) throws {
    let text = try sample().text(options: TextOptions(language: language), limit: 2)
    expectGolden(text, named: "report.\(language.rawValue)")
  }

  @Test("for people, where all is well", arguments: Language.allCases)
  func success(language: Language) throws {
    let text = SmallPack().report().text(options: TextOptions(language: language))
    expectGolden(text, named: "success.\(language.rawValue)")
  }

  @Test("for GitHub")
  func gitHub() throws {
    let text = try sample().gitHubCommands(paths: paths, language: .english, limit: 3)
    expectGolden(text, named: "report.github")
  }

  @Test("as JUnit XML: as many tests and failures as the counts say")
  func jUnit() throws {
    let text = try sample().jUnit(paths: paths, language: .english)
    expectGolden(text, named: "report", fileExtension: "xml")
    let report = try sample()
    let failures = report.stages.flatMap(\.criteria).count { $0.failure != nil }
    #expect(text.split(separator: "<failure ").count - 1 == failures)
    #expect(text.contains("<testsuites tests=\"\(report.stages.flatMap(\.criteria).count)\""))
  }

  @Test("for programs: every step, with what its own command would tell")
  func json() throws {
    guard case .object(let members) = try sample().json else {
      Issue.record("not an object")
      return
    }
    #expect(members.map(\.0) == ["pack", "holds", "stages"])
    let details = try sample().stages.map { $0.details.serialized() }
    #expect(details.count == 5 && details.allSatisfy { $0.hasPrefix("{\"") })
  }

  @Test("as SARIF: every finding of every step")
  func sarif() throws {
    let report = try sample()
    let text = report.sarif(paths: paths, language: .english).serialized()
    #expect(
      text.split(separator: "\"ruleId\"").count - 1 == report.stages.map(\.findings.count).reduce(0, +))
  }
}
