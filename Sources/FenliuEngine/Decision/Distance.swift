import FenliuRules

/// How far a condition is from turning out as wanted: the fewest tests that would have to change.
struct Distance {
  /// How many tests; counts no farther than `limit`.
  private(set) var cost = 0
  /// The tests themselves, the first few of them.
  private(set) var missing: [NearMiss.Missing] = []

  /// Conditions may share parts, so that counts grow beyond any use; they stop here.
  static let limit = 1_000_000
  /// More missing tests than a person reads are not listed.
  static let listed = 8

  /// Nothing has to change.
  init() {}

  /// One test has to change.
  init(_ test: NearMiss.Missing) {
    cost = 1
    missing = [test]
  }

  /// Both have to change.
  static func + (left: Distance, right: Distance) -> Distance {
    var sum = left
    sum += right
    return sum
  }

  /// The other has to change as well.
  static func += (left: inout Distance, right: Distance) {
    left.cost = capped(left.cost + right.cost)
    left.missing += right.missing.prefix(max(0, listed - left.missing.count))
  }

  /// The `count` least of several, in written order; the first of equals.
  static func least(_ distances: [Distance], count: Int = 1) -> Distance {
    let chosen = distances.indices.sorted { left, right in
      (distances[left].cost, left) < (distances[right].cost, right)
    }.prefix(max(0, count)).sorted()
    return chosen.reduce(Distance()) { $0 + distances[$1] }
  }

  /// A count, no greater than the limit.
  static func capped(_ count: Int) -> Int { min(count, limit) }
}
