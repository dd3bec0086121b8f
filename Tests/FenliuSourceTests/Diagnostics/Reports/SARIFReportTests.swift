import FenliuSource
import FenliuTesting
import Foundation
import Testing

struct SARIFReportTests {
  @Test(arguments: Language.allCases)
  func golden(_ language: Language) {
    let report = SARIFReport(sources: Self.files, paths: FilePaths(), language: language)
    let log = report.log(renderCases.flatMap(\.diagnostics))
    expectGolden(
      log.serialized(pretty: true) + "\n", named: "sarif/all.\(language.rawValue)", fileExtension: "sarif")
  }

  @Test func nothingFoundIsAnEmptyRun() throws {
    let log = try Self.log([])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect((run["results"] as? [Any])?.isEmpty == true)
  }

  /// What the standard requires of a log (SARIF 2.1.0, chapters 3.13 to 3.57), object by object.
  @Test func everyRequiredPropertyIsThere() throws {
    let log = try Self.log(renderCases.flatMap(\.diagnostics))
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "fenliu")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let ids = rules.compactMap { $0["id"] as? String }
    #expect(ids.count == rules.count && Set(ids).count == ids.count)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == renderCases.flatMap(\.diagnostics).count)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(try ids[#require(ids.indices.contains(index) ? index : nil)] == result["ruleId"] as? String)
      #expect(["note", "warning", "error"].contains(result["level"] as? String))
      try Self.checkMessage(result["message"])
      let locations = try #require(result["locations"] as? [[String: Any]])
      let related = result["relatedLocations"] as? [[String: Any]] ?? []
      try (locations + related).forEach(Self.checkLocation)
      for fix in result["fixes"] as? [[String: Any]] ?? [] { try Self.checkFix(fix) }
    }
  }

  @Test(arguments: [
    ("rules/a.yaml", "rules/a.yaml"), ("规则/a b.yaml", "%E8%A7%84%E5%88%99/a%20b.yaml"),
    ("/srv/a%.yaml", "file:///srv/a%25.yaml"), ("a:b?#.yaml", "a%3Ab%3F%23.yaml"),
  ])
  func pathsAreReferences(_ name: String, _ expected: String) throws {
    let diagnostic = Diagnostic(
      DiagnosticKind("x", zh: "", en: ""),
      at: FenliuSource.SourceLocation(file: name, range: ByteRange(0, 0)), LocalizedText("m"))
    let text = SARIFReport(sources: [], paths: FilePaths(), language: .english).log([diagnostic]).serialized()
    #expect(text.contains("\"uri\":\"\(expected)\""))
  }

  // MARK: Structure

  private static let files = SourceSet(renderCases.flatMap { Array($0.files) })

  private static func log(_ diagnostics: [Diagnostic]) throws -> [String: Any] {
    let log = SARIFReport(sources: files, paths: FilePaths(), language: .english).log(diagnostics)
    let value = try JSONSerialization.jsonObject(with: Data(log.serialized().utf8))
    return try #require(value as? [String: Any])
  }

  private static func checkMessage(_ value: Any?) throws {
    let message = try #require(value as? [String: Any])
    #expect(message["text"] is String)
  }

  private static func checkLocation(_ location: [String: Any]) throws {
    let physical = try #require(location["physicalLocation"] as? [String: Any])
    try checkArtifact(physical["artifactLocation"])
    if let message = location["message"] { try checkMessage(message) }
    guard let region = physical["region"] as? [String: Int] else { return }
    let start = try (#require(region["startLine"]), #require(region["startColumn"]))
    let end = try (#require(region["endLine"]), #require(region["endColumn"]))
    #expect(start.0 >= 1 && start.1 >= 1 && end.1 >= 1 && start <= end)
  }

  private static func checkArtifact(_ value: Any?) throws {
    let uri = try #require((value as? [String: Any])?["uri"] as? String)
    #expect(uri.unicodeScalars.allSatisfy { $0.isASCII && !" <>\"{}|\\^`".unicodeScalars.contains($0) })
  }

  private static func checkFix(_ fix: [String: Any]) throws {
    try checkMessage(fix["description"])
    for change in try #require(fix["artifactChanges"] as? [[String: Any]]) {
      try checkArtifact(change["artifactLocation"])
      let replacements = try #require(change["replacements"] as? [[String: Any]])
      #expect(!replacements.isEmpty)
      for replacement in replacements {
        #expect(replacement["deletedRegion"] is [String: Int])
        try checkMessage(replacement["insertedContent"])
      }
    }
  }
}
