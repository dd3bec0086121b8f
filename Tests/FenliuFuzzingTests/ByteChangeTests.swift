import FenliuFuzzing
import FenliuRules
import FenliuTesting
import Foundation
import Testing

/// A byte of a pack cannot change unnoticed.
struct ByteChangeTests {
  /// Changes of the sample pack: one in so many, or all of them with FENLIU_BYTES=all.
  private static let step = ProcessInfo.processInfo.environment["FENLIU_BYTES"] == "all" ? 1 : 199

  @Test(arguments: 0..<2)
  func changesAreRefusedOrMeanWhatTheyShow(half: Int) throws {
    let tests = try #require(targetFolder(ofTest: #filePath)?.deletingLastPathComponent())
    let files = PackFolder(tests.appending(path: "FenliuRulesTests/Packs/sample").path).read().files
    let study = try #require(ChangeStudy(files))
    let changes = ByteChange.all(of: files, candidates: 2)
    var counts: [ChangeStudy.Outcome: Int] = [:]
    for index in stride(from: half * Self.step / 2, to: changes.count, by: Self.step * 2) {
      counts[try study.outcome(of: changes[index]), default: 0] += 1
    }
    let total = counts.values.reduce(0, +)
    #expect(total > 80)
    #expect(counts[.otherStructure, default: 0] * 200 <= total, "\(counts)")
  }
}
