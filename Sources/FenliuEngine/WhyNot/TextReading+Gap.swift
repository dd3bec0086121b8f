import FenliuRules

extension TextReading {
  /// Where occurrences of several groups come nearest to being close together: the arrangement that gets
  /// farthest before it breaks, and of those the one with the least wrong.
  mutating func gap(between groups: [[Int]], reach: Reach, ordered: Bool) -> TextGap? {
    var best: (placed: Int, pair: Pair)?
    // The written order is the last of all; of equals the first one tried stays.
    let orders = ordered ? [Array(groups.indices)] : groups.indices.permutations.reversed()
    for order in orders {
      guard let found = breach(through: order.map { groups[$0] }, reach: reach) else { continue }
      if let best, (-best.placed, best.pair.rank) <= (-found.placed, found.pair.rank) { continue }
      best = found
    }
    guard let pair = best?.pair else { return nil }
    return TextGap(
      first: evidence(for: pair.first), second: evidence(for: pair.second), fault: pair.fault, reach: reach)
  }

  /// Two hits that should follow each other.
  private struct Pair {
    var first: Int
    var second: Int
    var fault: TextGap.Fault

    /// Pairs with less wrong come first.
    var rank: Int {
      switch fault {
      case .apart(let characters): characters
      case .order: Int.max - 2
      case .overlap: Int.max - 1
      case .parts: Int.max
      }
    }
  }

  /// How many groups find their place one after the other, and the pair at which that ends.
  private mutating func breach(through groups: [[Int]], reach: Reach) -> (placed: Int, pair: Pair)? {
    guard var reached = groups.first else { return nil }
    for (placed, group) in groups.enumerated().dropFirst() {
      let ends = reached.map { hits[$0].range.upperBound }.sorted()
      var following: [Int] = []
      for index in group {
        let start = hits[index].range.lowerBound
        if let end = ends.greatest(atMost: start), reaches(from: end, to: start, reach) {
          following.append(index)
        }
      }
      if following.isEmpty { return closest(reached, group).map { (placed, $0) } }
      reached = following
    }
    return nil
  }

  /// The pair, one of each, with the least wrong between them.
  private func closest(_ firsts: [Int], _ seconds: [Int]) -> Pair? {
    var best: Pair?
    func consider(_ first: Int, _ second: Int) {
      let pair = Pair(first: first, second: second, fault: fault(between: hits[first], hits[second]))
      if let best, best.rank <= pair.rank { return }
      best = pair
    }
    // The nearest neighbour of each second hit is, on either side, the first hit next to it by position.
    let byEnd = firsts.sorted { hits[$0].range.upperBound < hits[$1].range.upperBound }
    let ends = byEnd.map { hits[$0].range.upperBound }
    for second in seconds.sorted(by: { hits[$0].range.lowerBound < hits[$1].range.lowerBound }) {
      let next = ends.firstIndex(above: hits[second].range.lowerBound)
      if next > 0 { consider(byEnd[next - 1], second) }
      if next < byEnd.count { consider(byEnd[next], second) }
    }
    return best
  }

  private func fault(between first: Hit, _ second: Hit) -> TextGap.Fault {
    guard text.part(at: Int(first.lower)) == text.part(at: Int(second.lower)) else { return .parts }
    if first.upper <= second.lower { return .apart(characters: Int(second.lower - first.upper)) }
    return second.upper <= first.lower ? .order : .overlap
  }
}
