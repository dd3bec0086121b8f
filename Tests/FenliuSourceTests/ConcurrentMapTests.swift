import FenliuSource
import Testing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 15, 16, 17, 1_000])
  func resultsStandInTheOrderOfTheElements(count: Int) {
    let elements = Array(0..<count)
    #expect(mapConcurrently(elements) { $0 * 3 } == elements.map { $0 * 3 })
  }
}
