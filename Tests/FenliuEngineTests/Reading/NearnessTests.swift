import FenliuEngine
import FenliuTesting
import Testing

/// A few hits of two groups are tried pair by pair, and more of them by sorted places: both find what is near.
struct NearnessTests {
  @Test(arguments: [6, 12, 40, 90])
  func aFewHitsAndMany(length: Int) throws {
    let reaches = ["1 characters", "3 characters", "clause", "sentence"]
    let rules = reaches.enumerated().flatMap { number, reach in
      [false, true].map { isOrdered in
        let near = "{near: {of: [[东], [西, 南]], within: \(reach), ordered: \(isOrdered)}}"
        return TinyPack.rule("r\(number)\(isOrdered ? "o" : "a")", when: "{text: \(near)}")
      }
    }
    let pack = try TinyPack("rules:\n" + rules.joined())
    var generator = SeededGenerator(seed: UInt64(length))
    let scalars = Array("东西南中中，。")
    var found = 0
    for _ in 0..<60 {
      let text = String((0..<length).map { _ in scalars[Int.random(in: scalars.indices, using: &generator)] })
      // That the reference interpreter says the same, and rests it on the same words, is checked there.
      found += pack.decide(text).referrals.count
    }
    #expect(found > 0)
  }
}
