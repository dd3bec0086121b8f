import FenliuEngine
import FenliuRules
import Testing

@testable import FenliuCorpus

@Suite("Decisions are counted against labels")
struct ScorerTests {
  private let sample: ScoreSample

  init() throws { sample = try ScoreSample() }

  /// Reckoned by hand from `ScoreSample.messages`.
  static let figures: [(Figure, Int, Int)] = [
    (.destination, 5, 10),  // a1 a2 a3 a5 a6
    (.preferred, 4, 10),  // a1 a3 a5 a6
    (.category, 6, 9),  // a1 a2 a3 a5 a6 a8; a9 has none
    (.issue, 6, 8),  // a1 a2 a3 a5 a6 a8; a9 and a10 have none
    (.recall, 7, 11),  // a3 has three, of which two are found; a4, a7 and a10 find none of one
    (.precision, 7, 9),  // a3 finds two; a4 and a10 find another; a7 finds none
    (.mediation, 2, 10),  // a4 a10; a9 may be mediated elsewhere
    (.urgentMissed, 2, 3),  // a3 a7, not a5
    (.urgentFalse, 1, 5),  // a6, not a1 a2 a4 a8
    (.unmatched, 1, 10),  // a7
    (.review, 1, 10),  // a8
    (.outsideToDesk, 2, 5),  // o1 o2
    (.outsideToMediation, 1, 5),  // o3
  ]

  @Test("every figure is as reckoned by hand", arguments: figures)
  func figure(figure: Figure, part: Int, whole: Int) {
    #expect(sample.score()[figure] == Proportion(part: part, whole: whole))
  }

  @Test("every figure is reckoned")
  func allFigures() {
    #expect(Set(Self.figures.map(\.0)) == Set(Figure.allCases))
  }

  @Test("records are counted by what they count for")
  func counts() {
    let score = sample.score()
    #expect(score.records == 21)
    #expect(score.inScope == 10)
    #expect(score.outOfScope == 5)
    #expect(score.unlabelled == 4)
    #expect(score.errors.map(\.code) == [.badValue, .badJSON])
    #expect(score.errors.map(\.line) == [20, 21])
  }

  @Test("categories are set against each other by the primary")
  func confusion() {
    let score = sample.score()
    #expect(score.confusion.categories(in: sample.ruleSet) == ["safe", "noise", "env", "order", "oos"])
    let cells: [(String, String?, Int)] = [
      ("safe", "safe", 1), ("noise", "noise", 4), ("noise", nil, 1), ("env", "noise", 1),
      ("order", "order", 1),
      ("oos", "noise", 1), ("noise", "env", 0),
    ]
    for (labelled, decided, count) in cells { #expect(score.confusion[labelled, decided] == count) }
    #expect(cells.map(\.2).reduce(0, +) == score[.category].whole)
  }

  @Test("messages out of scope are counted by destination, most frequent first")
  func outside() {
    let rows = sample.score().outsideDestinations.map { row in
      "\(row.destination.map { sample.ruleSet[$0].id } ?? "-") \(row.count)"
    }
    #expect(rows == ["desk 2", "room 1", "urban 1", "- 1"])
  }

  @Test(
    "misses are listed in order",
    arguments: [
      (.mediation, ["a|4", "a10"]), (.urgentMissed, ["a3", "a7"]),
      (.destination, ["a|4", "a7", "a8", "a9", "a10"]), (.category, ["a|4", "a7", "a10"]),
      (.urgentFalse, ["a6"]), (.outsideToMediation, ["o3"]), (.unmatched, []),
    ] as [(Figure, [String])])
  func misses(figure: Figure, ids: [String]) {
    #expect(sample.score().misses(in: figure).map(\.decided.id) == ids)
  }

  @Test("as many misses are kept as were asked for, and all are counted", arguments: [0, 1, 3, 100])
  func missLimit(limit: Int) {
    let score = sample.score(missLimit: limit)
    for figure in Figure.listed {
      let total = sample.score().misses(in: figure).count
      #expect(score.missCount(in: figure) == total)
      #expect(score.misses(in: figure).count == min(limit, total))
    }
  }

  @Test("names that the pack does not have are told, with what was likely meant")
  func unknownNames() {
    let entries = sample.score().unknownNames.entries(besides: sample.ruleSet)
    #expect(
      entries.map { "\($0.kind.rawValue) \($0.name) \($0.labels) \($0.meant ?? "-")" } == [
        "category oos 1 -", "destination court 1 -", "destination polise 1 police",
      ])
  }

  @Test("the parts of an input add up to the whole", arguments: [1, 2, 3, 7] as [UInt64])
  func folds(parts: UInt64) throws {
    let whole = sample.score()
    for spelling in ["", "!"] {
      let scores = try (0..<parts).map { part in
        sample.score(fold: try fold("\(spelling)\(part)/\(parts)"))
      }
      // Every message is in one part, and so in the complements of all others.
      let times = spelling.isEmpty ? 1 : Int(parts) - 1
      for figure in Figure.allCases {
        #expect(scores.map { $0[figure].part }.reduce(0, +) == times * whole[figure].part)
        #expect(scores.map { $0[figure].whole }.reduce(0, +) == times * whole[figure].whole)
      }
      for score in scores {
        #expect(score.errors == whole.errors)
        let scored = score.inScope + score.outOfScope + score.unlabelled
        #expect(scored + score.outsideFold + score.errors.count == score.records)
      }
    }
  }
}
