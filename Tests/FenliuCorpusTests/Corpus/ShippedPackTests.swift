import FenliuEngine
import FenliuRules
import FenliuSource
import FenliuTesting
import Foundation
import Testing

@testable import FenliuCorpus

/// The pack and the corpus that are shipped: nothing is found wrong with them, and every case is decided as
/// the corpus says.
@Suite("The shipped pack decides its corpus as expected")
struct ShippedPackTests {
  private static let root = targetFolder(ofTest: #filePath)?.appending(path: "../..").standardizedFileURL

  private func folder(_ name: String) throws -> String {
    try #require(Self.root).appending(path: name).path
  }

  @Test func everyCaseIsDecidedAsExpected() throws {
    let loaded = PackLoader().load(folder: try folder("rules"))
    #expect(loaded.diagnostics.map(\.kind.code) == [])
    let checked = loaded.ruleSet
    let ruleSet = try #require(checked)
    let corpus = CorpusReader(ruleSet: ruleSet).read(folder: try folder("corpus"))
    #expect(corpus.diagnostics.map(\.kind.code) == [])
    #expect(corpus.cases.count >= 500)

    let result = CorpusRunner(CompiledPack(ruleSet)).run(corpus)
    #expect(result.failures.map(\.id) == [])
    // Known misses are named in the corpus with their reasons; a pack of many would promise little.
    #expect(result.knownMisses * 20 < corpus.cases.count)
  }

  /// Every issue of the taxonomy has a rule, and at least four cases that expect it.
  @Test func everyIssueIsReachedAndPinnedDown() throws {
    let checked = PackLoader().load(folder: try folder("rules")).ruleSet
    let ruleSet = try #require(checked)
    let corpus = CorpusReader(ruleSet: ruleSet).read(folder: try folder("corpus"))
    var cases: [Ref<FenliuRules.Issue>: Int] = [:]
    for expectation in corpus.cases.map(\.expectation) {
      let issues = ([expectation.primary].compactMap { $0 } + expectation.also).compactMap(\.issue)
      for issue in Set(issues) { cases[issue, default: 0] += 1 }
    }
    let ruled = Set(ruleSet.rules.map(\.issue))
    for index in ruleSet.issues.indices {
      let issue = ruleSet.issues[index]
      #expect(ruled.contains(Ref(index)), "\(issue.id) has no rule")
      // The desk's own issues are beside the taxonomy.
      if ruleSet[issue.category].id == "desk" { continue }
      #expect(cases[Ref(index), default: 0] >= 4, "\(issue.id) has too few cases")
    }
  }
}
