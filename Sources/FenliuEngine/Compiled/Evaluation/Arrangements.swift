import FenliuRules

extension TextReading {
  /// The hits, by index, that take part in some arrangement of one hit of each group, each within reach of
  /// the one before it; in the order of the groups or, unless `ordered`, in any.
  ///
  /// Each order takes one pass forward and one back over the hits by position, because of all hits that
  /// could precede one, the one that ends last is within reach if any is.
  mutating func arrangements(of groups: [[Int]], reach: Reach, ordered: Bool) -> [Int] {
    let orders = ordered ? [Array(groups.indices)] : groups.indices.permutations
    var found: Set<Int> = []
    for order in orders {
      found.formUnion(chains(through: order.map { groups[$0] }, reach: reach))
    }
    return found.sorted()
  }

  private mutating func chains(through groups: [[Int]], reach: Reach) -> [Int] {
    var forward: [[Int]] = []
    for group in groups {
      guard let before = forward.last else {
        forward.append(group)
        continue
      }
      let ends = before.map { hits[$0].range.upperBound }.sorted()
      var reached: [Int] = []
      for index in group {
        let start = hits[index].range.lowerBound
        if let end = ends.greatest(atMost: start), reaches(from: end, to: start, reach) {
          reached.append(index)
        }
      }
      if reached.isEmpty { return [] }
      forward.append(reached)
    }
    guard var after = forward.popLast() else { return [] }
    var found = after
    while let group = forward.popLast() {
      let starts = after.map { hits[$0].range.lowerBound }.sorted()
      var reaching: [Int] = []
      for index in group {
        let end = hits[index].range.upperBound
        if let start = starts.least(atLeast: end), reaches(from: end, to: start, reach) {
          reaching.append(index)
        }
      }
      found += reaching
      after = reaching
    }
    return found
  }
}

extension Range<Int> {
  /// Every order of the numbers in the range.
  var permutations: [[Int]] {
    reduce([[]]) { orders, number in
      orders.flatMap { order in
        (0...order.count).map { place in
          var longer = order
          longer.insert(number, at: place)
          return longer
        }
      }
    }
  }
}
