import FenliuTesting
import Testing

@testable import FenliuPattern

/// What is just allowed is also quick, and works.
struct LimitTests {
  @Test func greatestSizeWorks() throws {
    let pattern = try Pattern("(a{100}){20}")
    let text = [UInt32](repeating: 0x61, count: 2_100)
    #expect(pattern.searcher().matches(in: text) == [0..<2_000])
  }

  @Test func greatestDepthWorks() throws {
    let depth = PatternLimits.depth
    let source = String(repeating: "(", count: depth) + "a" + String(repeating: ")*", count: depth - 1) + ")"
    #expect(throws: PatternError.self) { try Pattern(source) }
    #expect(try Pattern(source + "b").found(in: "caaab") == ["aaab"])
  }

  @Test func greatestLengthWorks() throws {
    let source = String(repeating: "漏", count: PatternLimits.sourceScalars)
    #expect(try Pattern(source).found(in: source + source).count == 2)
  }

  /// Whatever is typed is accepted or refused with a place inside it; nothing traps.
  @Test func anyTextIsReadOrRefused() throws {
    let pieces = [
      "a", "漏", "(", ")", "[", "]", "{", "}", "^", "$", "?", "*", "+", "|", "\\", "-", ",", "1", "0", ".",
      "d", "(?",
      "\u{200B}", " ", "\n", "（", "é", "㎡", "{2}", "👨‍👩‍👧", "\u{10FFFF}", "\u{0}",
    ]
    var generator = SeededGenerator(seed: 3)
    var accepted = 0
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...8, using: &generator)
      let source = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }
        .joined()
      do throws(PatternError) {
        let pattern = try Pattern(source)
        #expect(!pattern.searcher().matches(in: folded("a漏 1d-,")).contains { $0.isEmpty })
        accepted += 1
      } catch {
        let isInside = 0 <= error.range.lower.value && error.range.upper.value <= source.utf8.count
        #expect(isInside && (source.isEmpty || !error.range.isEmpty), "\(source.debugDescription)")
      }
    }
    #expect(accepted > 100)
  }
}
