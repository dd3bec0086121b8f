import FenliuFuzzing
import Foundation
import Testing

/// What the fuzzers search for at length holds for their seeds, and for a fixed number of changes to them.
struct ReplayTests {
  /// How many changed inputs each target gets, times FENLIU_FUZZ if that is set.
  private static func changes(_ target: FuzzTarget) -> Int {
    let factor = ProcessInfo.processInfo.environment["FENLIU_FUZZ"].flatMap { Int($0) } ?? 1
    let once =
      switch target {
      case .pack: 60
      case .cases: 200
      case .decision: 50
      case .text: 300
      case .image: 400
      }
    return once * factor
  }

  @Test(arguments: FuzzTarget.allCases)
  func seedsKeepEveryPromise(_ target: FuzzTarget) {
    let seeds = Seeds.of(target)
    #expect(seeds.count >= 12)
    for seed in seeds {
      #expect(throws: Never.self, "\(seed.name)") { try target.run(seed.bytes) }
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func changedSeedsKeepEveryPromise(_ target: FuzzTarget) {
    let seeds = Seeds.of(target)
    var mutator = Mutator(seed: 2026)
    for round in 0..<Self.changes(target) {
      let bytes =
        round % 8 == 7
        ? mutator.noise(upTo: 300)
        : mutator.changed(seeds[round % seeds.count].bytes, with: seeds[(round / 3) % seeds.count].bytes)
      do {
        try target.run(bytes)
      } catch {
        Issue.record("round \(round): \(error): \(bytes)")
        // One is enough to work on, and the rest is often the same.
        return
      }
    }
  }
}
