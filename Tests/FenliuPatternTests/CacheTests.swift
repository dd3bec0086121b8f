import Testing

@testable import FenliuPattern

/// The memory of a searcher stays within its bounds, and one bad text does not slow the next.
struct CacheTests {
  /// Read backward, every `a` begins a count of its own: 2¹⁴ sets of states.
  private static let explosive = "[ab]{14}a"

  private static func noise(_ length: Int) -> [UInt32] {
    var random = RandomPattern(seed: 5)
    var text: [UInt32] = []
    while text.count < length { text += random.text(upTo: 100).filter { $0 == 0x61 || $0 == 0x62 } }
    return text
  }

  @Test(arguments: [0, 1_000, 20_000, 100_000])
  func cacheIsBounded(bytes: Int) throws {
    let searcher = try Pattern(Self.explosive).searcher(cacheBytes: bytes)
    _ = searcher.matches(in: Self.noise(6_000))
    #expect(searcher.cachedSets <= searcher.cacheCapacity)
    #expect(searcher.cacheCapacity <= max(8, bytes / 100))
    #expect(!searcher.usedCacheThroughout)
  }

  @Test func nextTextUsesTheCacheAgain() throws {
    let searcher = try Pattern(Self.explosive).searcher(cacheBytes: 20_000)
    let short = Self.noise(60)
    let expected = searcher.matches(in: short)
    _ = searcher.matches(in: Self.noise(6_000))
    #expect(!searcher.usedCacheThroughout)
    #expect(searcher.matches(in: short) == expected)
    #expect(searcher.usedCacheThroughout)
  }

  @Test func searchersOfOnePatternWorkAtTheSameTime() async throws {
    let pattern = try Pattern("[ab]*a[ab]{6}")
    let text = Self.noise(3_000)
    let expected = pattern.searcher().matches(in: text)
    await withTaskGroup(of: [Range<Int>].self) { group in
      for _ in 0..<4 { group.addTask { pattern.searcher().matches(in: text) } }
      for await matches in group { #expect(matches == expected) }
    }
  }
}
