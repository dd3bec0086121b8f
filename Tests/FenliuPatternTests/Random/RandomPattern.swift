import FenliuTesting

@testable import FenliuPattern

/// Makes patterns and texts over few characters, so that most of them have something to do with each other.
struct RandomPattern {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A pattern that is accepted.
  mutating func next() -> Pattern {
    while true {
      if let pattern = try? Pattern(choice(depth: 3)) { return pattern }
    }
  }

  /// A text, mostly of letters that patterns have.
  mutating func text(upTo length: Int) -> [UInt32] {
    let letters = Array("aaaabbbcc\n户x".unicodeScalars.map(\.value))
    let count = Int.random(in: 0...length, using: &generator)
    return (0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  private mutating func choice(depth: Int) -> String {
    let count = chance(30) ? Int.random(in: 2...3, using: &generator) : 1
    let parts = (0..<count).map { _ in sequence(depth: depth) }
    return parts.joined(separator: "|")
  }

  private mutating func sequence(depth: Int) -> String {
    let count = Int.random(in: 1...4, using: &generator)
    var text = chance(8) ? "^" : ""
    for _ in 0..<count { text += part(depth: depth) + (chance(35) ? sign() : "") }
    return text + (chance(8) ? "$" : "")
  }

  private mutating func part(depth: Int) -> String {
    if depth > 0, chance(30) { return "(\(choice(depth: depth - 1)))" }
    let parts = ["a", "a", "b", "b", "c", "户", ".", "[ab]", "[^a]", "[^a户]", "\\n", "\\h", "\\w", "[b-x]"]
    return parts[Int.random(in: 0..<parts.count, using: &generator)]
  }

  private mutating func sign() -> String {
    let signs = ["?", "*", "*", "+", "+", "{2}", "{1,3}", "{0,2}", "{2,}", "{0,}"]
    return signs[Int.random(in: 0..<signs.count, using: &generator)]
  }
}
