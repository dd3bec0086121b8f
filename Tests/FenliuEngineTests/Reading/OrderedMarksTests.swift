import FenliuMemory
import FenliuTesting
import Testing

/// Sets of numbers that are gone through in ascending order.
struct OrderedMarksTests {
  @Test("what was put in comes out once, ascending, and nothing is left", arguments: [1, 64, 65, 4096, 9000])
  func drains(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    var marks = OrderedMarks(count: count)
    for number in [0, 1, 5, count / 2, count * 2] {
      var expected: Set<Int> = []
      for _ in 0..<number {
        let member = Int.random(in: 0..<count, using: &generator)
        marks.insert(member)
        expected.insert(member)
      }
      var found = Scratch<Int32>()
      marks.drain(into: &found)
      let members = found.withElements { $0.map { Int($0) } }
      #expect(members == expected.sorted())
    }
  }
}
