import Testing

@testable import FenliuCommand

struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 15, 16, 17, 1000])
  func resultsAreInTheOrderOfTheElements(count: Int) {
    #expect(mapConcurrently(Array(0..<count)) { $0 * 3 } == (0..<count).map { $0 * 3 })
  }
}
