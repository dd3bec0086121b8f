import FenliuTesting
import Foundation
import Testing

@testable import FenliuPattern

/// The searcher finds what the plain meaning of a pattern says.
struct AgreementTests {
  /// How many random patterns are tried, each on several texts: FENLIU_PATTERNS, or a number for every day.
  private static let patterns =
    ProcessInfo.processInfo.environment["FENLIU_PATTERNS"].flatMap { Int($0) } ?? rounds(400, long: 20_000)
  private static let textsPerPattern = 5

  @Test func searcherAgreesWithReference() {
    var compared = 0
    var withMatches = 0
    var severalMatches = 0
    for seed in 0..<Self.patterns {
      var random = RandomPattern(seed: UInt64(seed))
      let pattern = random.next()
      let searcher = pattern.searcher(cacheBytes: seed % 3 == 0 ? 0 : 64 * 1024)
      for _ in 0..<Self.textsPerPattern {
        let text = random.text(upTo: 24)
        let expected = pattern.referenceMatches(in: text)
        let actual = searcher.matches(in: text)
        if actual != expected {
          let shown = "\(pattern.source) in \(string(text).debugDescription)"
          Issue.record("seed \(seed): \(shown): expected \(expected), found \(actual)")
          return
        }
        compared += 1
        withMatches += expected.isEmpty ? 0 : 1
        severalMatches += expected.count > 1 ? 1 : 0
      }
    }
    #expect(compared == Self.patterns * Self.textsPerPattern)
    #expect(withMatches > compared / 3 && withMatches < compared)
    #expect(severalMatches > compared / 5)
  }

  /// Texts of many blocks, and matches across them.
  @Test(arguments: ["a[ab]*c", "(ab|ba)+x", "[^c]{90}[^x]*x", "a.*$", "^.*b", "(a|b)*ca?"])
  func searcherAgreesOverManyBlocks(source: String) throws {
    let pattern = try Pattern(source)
    let searcher = pattern.searcher(cacheBytes: 4_096)
    var random = RandomPattern(seed: 7)
    for length in [255, 256, 257, 512, 700] {
      var text: [UInt32] = []
      while text.count < length { text += random.text(upTo: 90).filter { $0 != 0x63 || text.count % 5 == 0 } }
      text.removeLast(text.count - length)
      #expect(searcher.matches(in: text) == pattern.referenceMatches(in: text))
    }
  }

  /// One searcher, many texts: nothing is left over from one to the next.
  @Test func searchersKeepNothingOfATextBefore() {
    var random = RandomPattern(seed: 99)
    for _ in 0..<50 {
      let pattern = random.next()
      let used = pattern.searcher(cacheBytes: 2_048)
      for _ in 0..<10 {
        let text = random.text(upTo: 600)
        #expect(used.matches(in: text) == pattern.searcher().matches(in: text))
      }
    }
  }

  /// What is found around the literals alone is what the whole text gives.
  @Test func searchAroundLiteralsFindsAll() {
    var withMatches = 0
    var withoutLiterals = 0
    for seed in 0..<Self.patterns {
      var random = RandomPattern(seed: UInt64(seed))
      let pattern = random.next()
      let searcher = pattern.searcher(cacheBytes: seed % 3 == 0 ? 0 : 64 * 1024)
      for length in [24, 24, 24, 700] {
        let text = random.text(upTo: length)
        let expected = searcher.matches(in: text)
        let actual = searcher.matchesAroundLiterals(of: pattern, in: text)
        if actual != expected {
          let shown = "\(pattern.source) in \(string(text).debugDescription)"
          Issue.record("seed \(seed): \(shown): expected \(expected), found \(actual)")
          return
        }
        withMatches += pattern.requiredLiterals == nil || expected.isEmpty ? 0 : 1
        withoutLiterals += pattern.requiredLiterals == nil ? 1 : 0
      }
    }
    #expect(withMatches > Self.patterns / 2 && withoutLiterals > 0)
  }

  /// Matches that end or begin with a line, far from the ends of the text, and such that reach far from their literals.
  @Test(arguments: [
    "^漏水", "漏水$", "^.?漏水.?$", "漏水\\n?业主", "\\d*漏水\\d*", "漏.*水漏", "(楼上漏水|漏水)了?", "漏水.{0,3}漏水", "[^,]*漏水",
    "(漏水|\\n)+漏水", "漏水[^漏]{2,}水",
  ])
  func searchAroundLiteralsKeepsToLines(source: String) throws {
    let pattern = try Pattern(source)
    let searcher = pattern.searcher()
    var random = SeededGenerator(seed: 11)
    let words = ["漏水", "\n", "楼上", "1", "22", "业主", ",", "漏", "水", "了"].map(folded)
    for _ in 0..<300 {
      let text = (0..<24).flatMap { _ in words.randomElement(using: &random) ?? [] }
      #expect(
        searcher.matchesAroundLiterals(of: pattern, in: text) == pattern.referenceMatches(in: text),
        "\(string(text).debugDescription)")
    }
  }
}

extension PatternSearcher {
  /// The matches found around the pattern's literals.
  fileprivate func matchesAroundLiterals(of pattern: Pattern, in text: [UInt32]) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    text.withUnsafeBufferPointer { scalars in
      search(scalars, around: pattern.literalPlaces(in: text).span) { matches.append($0) }
    }
    return matches
  }
}
