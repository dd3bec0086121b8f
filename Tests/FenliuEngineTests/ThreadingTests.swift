import FenliuEngine
import Testing

/// One compiled pack serves every thread, with the same answers.
struct ThreadingTests {
  @Test func decisionsAreTheSameOnEveryThread() async throws {
    var randomPack = RandomPack(seed: 7)
    let compiled = CompiledPack(randomPack.ruleSet())
    var randomCase = RandomCase(seed: 7)
    let cases = (0..<40).map { randomCase.next($0) }
    let expected = cases.map { compiled.decide($0) }
    await withTaskGroup(of: [Decision].self) { group in
      for _ in 0..<8 { group.addTask { cases.map { compiled.decide($0) } } }
      for await decisions in group { #expect(decisions == expected) }
    }
  }
}
