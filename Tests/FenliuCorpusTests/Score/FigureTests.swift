import FenliuSource
import Testing

@testable import FenliuCorpus

@Suite("Shares, their intervals, and bounds on them")
struct FigureTests {
  /// Method 3 in table I of Newcombe, "Two-sided confidence intervals for the single proportion" (1998).
  @Test(
    "intervals are those of the literature",
    arguments: [
      (81, 263, 2553...3662), (15, 148, 624...1605), (0, 20, 0...1611), (1, 29, 61...1718),
    ] as [(Int, Int, ClosedRange<Int>)])
  func interval(part: Int, whole: Int, expected: ClosedRange<Int>) {
    #expect(Proportion(part: part, whole: whole).interval == expected)
  }

  @Test(
    "an interval holds its share and lies between nothing and all", arguments: [1, 2, 3, 10, 99, 100_000])
  func intervals(whole: Int) throws {
    for part in [0, 1, whole / 2, whole - 1, whole] {
      let proportion = Proportion(part: part, whole: whole)
      let (interval, share) = (try #require(proportion.interval), try #require(proportion.basisPoints))
      #expect(interval.contains(share))
      #expect(0 <= interval.lowerBound && interval.upperBound <= 10_000)
    }
    #expect(Proportion(part: 0, whole: whole).interval?.lowerBound == 0)
    #expect(Proportion(part: whole, whole: whole).interval?.upperBound == 10_000)
  }

  @Test("shares are rounded half up")
  func shares() {
    #expect(Proportion(part: 1, whole: 3).basisPoints == 3333)
    #expect(Proportion(part: 2, whole: 3).basisPoints == 6667)
    #expect(Proportion(part: 1, whole: 16).basisPoints == 625)
    #expect(Proportion().basisPoints == nil)
    #expect(Proportion().interval == nil)
    #expect(
      [0, 4, 5, 6667, 9995, 10_000].map(Percent.text) == [
        "0.0 %", "0.0 %", "0.1 %", "66.7 %", "100.0 %", "100.0 %",
      ])
  }

  @Test("bounds are read")
  func bounds() throws {
    let bounds = try FigureBound.list(
      "destination=95,category=85.5,recall=0.05,issue=100", isBetterHigh: true)
    #expect(bounds.map(\.figure) == [.destination, .category, .recall, .issue])
    #expect(bounds.map(\.basisPoints) == [9500, 8550, 5, 10_000])
  }

  @Test(
    "what is no bound is refused",
    arguments: [
      ("", true, "`` must be a figure and a percentage, as in `destination=95`"),
      ("destination", true, "`destination` must be a figure and a percentage, as in `destination=95`"),
      ("destination=95,", true, "`` must be a figure and a percentage, as in `destination=95`"),
      (
        "destination=101", true, "`destination=101` must be a figure and a percentage, as in `destination=95`"
      ),
      ("issue=9.555", true, "`issue=9.555` must be a figure and a percentage, as in `destination=95`"),
      ("issue=-1", true, "`issue=-1` must be a figure and a percentage, as in `destination=95`"),
      ("destinaton=95", true, "there is no figure `destinaton`; known: `destination`"),
      ("mediation=1", true, "`mediation` is better low; use `--fail-over`"),
      ("category=1", false, "`category` is better high; use `--fail-under`"),
    ])
  func badBounds(text: String, isBetterHigh: Bool, message: String) throws {
    let problem = try #require(throws: FigureBound.Problem.self) {
      try FigureBound.list(text, isBetterHigh: isBetterHigh)
    }
    #expect(problem.message.english == message)
  }

  /// `destination` is 5/10 and `urgent-missed` 2/3 in the sample.
  @Test(
    "bounds hold to the hundredth of a percent",
    arguments: [
      ("destination=50", true, true), ("destination=50.01", true, false),
      ("urgent-missed=66.66", false, false),
      ("urgent-missed=66.67", false, true),
    ])
  func holds(text: String, isBetterHigh: Bool, holds: Bool) throws {
    let score = try ScoreSample().score()
    #expect(try FigureBound.list(text, isBetterHigh: isBetterHigh).map { $0.holds(in: score) } == [holds])
  }

  @Test("a figure of no message keeps no bound")
  func nothingShown() throws {
    let score = try ScoreSample().score("")
    for figure in Figure.allCases {
      #expect(!FigureBound(figure: figure, basisPoints: figure.isBetterHigh ? 0 : 10_000).holds(in: score))
    }
  }
}
