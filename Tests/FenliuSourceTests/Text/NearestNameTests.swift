import FenliuSource
import FenliuTesting
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("mediaton", ["emergency", "mediation", "desk"], "mediation"),
    ("noise.neighbour", ["noise.neighbor", "noise.street"], "noise.neighbor"),
    ("whne", ["when", "where", "send"], "when"),
    ("漏氺", ["渗水", "漏水", "噪声"], "漏水"),
    ("人身为险", ["人身危险", "家庭暴力"], "人身危险"),
    ("unles", ["unless"], "unless"),
    ("abcd", ["abce", "abcb"], "abcb"),
    ("when", ["when"], "when"),
  ])
  func near(_ name: String, known: [String], meant: String) {
    #expect(nearest(to: name, in: known) == meant)
    #expect(nearest(to: name, in: known.reversed()) == meant)
  }

  @Test(arguments: [
    ("xyzzy", ["when", "send", "issue"]), ("", ["a"]), ("a", ["b", "c"]), ("id", ["up", "渗水"]),
    ("漏水", ["噪声"]), ("when", []),
    (String(repeating: "a", count: 65), [String(repeating: "a", count: 65)]),
  ])
  func nonsenseSuggestsNothing(_ name: String, known: [String]) {
    #expect(nearest(to: name, in: known) == nil)
  }

  /// The bounded distance agrees with the textbook recursion wherever a name is near at all.
  @Test func agreesWithTheTextbookDistance() {
    var random = SeededGenerator(seed: 3)
    func word() -> String {
      String(
        (0..<Int.random(in: 1...7, using: &random)).map { _ in "abc".randomElement(using: &random) ?? "a" })
    }
    for _ in 0..<1000 {
      let name = word()
      let known = (0..<4).map { _ in word() }
      let best = known.compactMap { candidate -> (Int, String)? in
        let distance = textbookDistance(Array(name), Array(candidate))
        let longer = max(name.count, candidate.count)
        return distance <= (longer == 2 ? 1 : longer / 3) ? (distance, candidate) : nil
      }.min { $0 < $1 }
      #expect(nearest(to: name, in: known) == best?.1)
    }
  }

  private func textbookDistance(_ left: [Character], _ right: [Character]) -> Int {
    var table = [[Int]](repeating: Array(0...right.count), count: left.count + 1)
    for row in 0...left.count { table[row][0] = row }
    for row in 1..<(left.count + 1) {
      for column in 1..<(right.count + 1) {
        let change = left[row - 1] == right[column - 1] ? 0 : 1
        table[row][column] = min(
          table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + change)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
        }
      }
    }
    return table[left.count][right.count]
  }
}
