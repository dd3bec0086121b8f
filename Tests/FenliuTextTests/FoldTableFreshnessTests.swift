import Foundation
import Testing

@Suite struct FoldTableFreshnessTests {
  @Test func `the fold table is what its rules say`() throws {
    let source = FoldTableSource().text
    if ProcessInfo.processInfo.environment["FENLIU_RECORD"] == "1" {
      try Data(source.utf8).write(to: FoldTableSource.url)
    }
    let recorded = try String(contentsOf: FoldTableSource.url, encoding: .utf8)
    #expect(
      recorded == source,
      "stale: run FENLIU_RECORD=1 swift test --filter FoldTableFreshnessTests, and look at what changed")
  }

  @Test func `every variant is folded as far as can be`() throws {
    for (variant, target) in Variants.pairs {
      let name = try #require(Unicode.Scalar(variant))
      #expect(FoldRules.outcome(target) == .scalars([target]), "\(name) is not folded to the end")
    }
  }
}
