import Testing

@testable import FenliuPattern

/// Twice the text is twice the work, whatever the pattern and the text.
struct LinearTimeTests {
  struct Attack: CustomTestStringConvertible {
    var pattern: String
    /// What the text is made of, over and over.
    var repeated: String
    /// What comes at the end of the text.
    var end = ""
    var testDescription: String { "\(pattern) on \(repeated)…\(end)" }

    func text(_ length: Int) -> [UInt32] {
      let unit = repeated.unicodeScalars.map(\.value)
      return (0..<length).map { unit[$0 % unit.count] } + end.unicodeScalars.map(\.value)
    }
  }

  static let attacks: [Attack] = [
    Attack(pattern: "a*b", repeated: "a"),
    Attack(pattern: "a*b|a", repeated: "a"),
    Attack(pattern: "a*b|a{50}", repeated: "a"),
    Attack(pattern: "(a|a)*b", repeated: "a"),
    Attack(pattern: "(a*)*b", repeated: "a"),
    Attack(pattern: "(a*)*b|a", repeated: "a", end: "c"),
    Attack(pattern: "((a?)*)*b|aa", repeated: "a"),
    Attack(pattern: ".*.*.*x", repeated: "a"),
    Attack(pattern: ".*.*.*x|.", repeated: "ab"),
    Attack(pattern: "[ab]*a[ab]{20}", repeated: "ab"),
    Attack(pattern: "[ab]{20}a|[ab]", repeated: "abb"),
    Attack(pattern: "(.|\\n)*x|a$", repeated: "a\n"),
    Attack(pattern: "^a.*b|a", repeated: "a"),
    Attack(pattern: "(a?){40}a{40}b|a", repeated: "a"),
    Attack(pattern: "a", repeated: "a"),
    Attack(pattern: "a+", repeated: "a"),
    Attack(pattern: "(ab)*c|a|b", repeated: "ab"),
  ]

  @Test(arguments: attacks, [256 * 1024, 0])
  func workDoublesWithTheText(attack: Attack, cacheBytes: Int) throws {
    let pattern = try Pattern(attack.pattern)
    let work = [2_048, 4_096, 8_192].map { length in
      let searcher = pattern.searcher(cacheBytes: cacheBytes)
      _ = searcher.matches(in: attack.text(length))
      return searcher.work
    }
    #expect(Double(work[1]) / Double(work[0]) <= 2.05)
    #expect(Double(work[2]) / Double(work[1]) <= 2.05)
  }

  /// Three steps a scalar and one a match, and walks of the automaton only while the table is filled.
  @Test(arguments: attacks)
  func stepsAreFewOnceTheTableIsFilled(attack: Attack) throws {
    let searcher = try Pattern(attack.pattern).searcher()
    let text = attack.text(3_000)
    _ = searcher.matches(in: text)
    let before = searcher.work
    let matches = searcher.matches(in: text)
    #expect(searcher.work - before <= 3 * text.count + matches.count)
  }

  /// Random texts have many more sets of states than a text that repeats itself.
  @Test func workDoublesWhereTheTableIsNeverBigEnough() throws {
    let pattern = try Pattern("[ab]{20}a|a[ab]*b[ab]{20}")
    var state: UInt64 = 1
    let text = (0..<16_384).map { _ -> UInt32 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 63 == 0 ? 0x61 : 0x62
    }
    let work = [4_096, 8_192, 16_384].map { length in
      let searcher = pattern.searcher(cacheBytes: 8 * 1024)
      _ = searcher.matches(in: Array(text[..<length]))
      #expect(!searcher.usedCacheThroughout)
      return searcher.work
    }
    #expect(Double(work[1]) / Double(work[0]) <= 2.05)
    #expect(Double(work[2]) / Double(work[1]) <= 2.05)
  }

  /// Windows that reach to the ends of the text from each of many literals.
  @Test(arguments: [
    Attack(pattern: ".*ab", repeated: "ab"), Attack(pattern: "ab.*", repeated: "ab"),
    Attack(pattern: "ab.{0,90}ab", repeated: "ab"), Attack(pattern: "(.|\\n)*ab(.|\\n)*c", repeated: "ab\n"),
    Attack(pattern: "a*b", repeated: "aaaaaaab"),
  ])
  func workAroundLiteralsDoublesWithTheText(attack: Attack) throws {
    let pattern = try Pattern(attack.pattern)
    let work = [2_048, 4_096, 8_192].map { length in
      let searcher = pattern.searcher()
      let text = attack.text(length)
      text.withUnsafeBufferPointer { scalars in
        searcher.search(scalars, around: pattern.literalPlaces(in: text).span) { _ in }
      }
      return searcher.work
    }
    #expect(work[0] > 0)
    #expect(Double(work[1]) / Double(work[0]) <= 2.05)
    #expect(Double(work[2]) / Double(work[1]) <= 2.05)
  }
}
