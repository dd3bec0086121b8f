import FenliuSource
import Testing

@Suite struct OrderedWorkTests {
  private struct Stop: Error, Equatable {}

  /// The squares of the numbers below `count`, as far as they were finished, and whether it stopped early.
  private func squares(below count: Int, stopTakingAt: Int? = nil, stopFinishingAt: Int? = nil) -> ([Int], Bool) {
    var number = 0
    var squares: [Int] = []
    let work = OrderedWork(
      next: { () throws -> Int? in
        if number == stopTakingAt { throw Stop() }
        number += 1
        return number <= count ? number - 1 : nil
      },
      makeWorker: { 0 },
      work: { number, made in
        // Some take longer than those after them.
        made = (0..<(number % 7) * 1_000).reduce(number * number) { $0 ^ ($1 & 0) }
      },
      finish: { made in
        if squares.count == stopFinishingAt { throw Stop() }
        squares.append(made)
      })
    do {
      try work.run()
      return (squares, false)
    } catch {
      return (squares, error is Stop)
    }
  }

  @Test(arguments: [0, 1, 2, 3, 500])
  func `results are used in the order of the pieces`(count: Int) {
    let (found, stopped) = squares(below: count)
    #expect(found == (0..<count).map { $0 * $0 })
    #expect(!stopped)
  }

  @Test(arguments: [0, 1, 40])
  func `what came before a failed piece is finished`(count: Int) {
    let (found, stopped) = squares(below: 100, stopTakingAt: count)
    #expect(found == (0..<count).map { $0 * $0 })
    #expect(stopped)
  }

  @Test(arguments: [0, 1, 40])
  func `nothing is finished after a failure`(count: Int) {
    let (found, stopped) = squares(below: 100, stopFinishingAt: count)
    #expect(found == (0..<count).map { $0 * $0 })
    #expect(stopped)
  }
}
