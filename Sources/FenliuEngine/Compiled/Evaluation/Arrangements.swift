import FenliuMemory
import FenliuRules

/// Memory for finding hits that stand near each other, one of each group.
struct Chains: ~Copyable {
  /// For each group, where its hits begin in `TextReading.grounds`; and at the end, where the last ends.
  fileprivate var bounds = Scratch<Int32>(capacity: 8)
  /// The order of the groups that is being tried.
  fileprivate var order = Scratch<Int32>(capacity: 8)
  /// For each place in the order, the hits of its group that something reaches.
  fileprivate var reached = Scratch<Int32>(capacity: 64)
  fileprivate var levels = Scratch<Int32>(capacity: 8)
  fileprivate var edges = Places()
  /// The hits of all chains found.
  fileprivate var found = Scratch<Int32>(capacity: 64)

  /// Turns to the next order of the groups. Returns whether there is one: the orders are tried from the ascending
  /// to the descending one.
  fileprivate mutating func turn() -> Bool {
    var pivot = order.count - 2
    while pivot >= 0, order[pivot] >= order[pivot + 1] { pivot -= 1 }
    if pivot < 0 { return false }
    var other = order.count - 1
    while order[other] <= order[pivot] { other -= 1 }
    swap(pivot, other)
    var (lower, upper) = (pivot + 1, order.count - 1)
    while lower < upper {
      swap(lower, upper)
      lower += 1
      upper -= 1
    }
    return true
  }

  private mutating func swap(_ first: Int, _ second: Int) {
    let kept = order[first]
    order[first] = order[second]
    order[second] = kept
  }
}

extension TextReading {
  /// Whether some hits, one of each group of a test, are within reach one of the next; in the order of the groups
  /// or, unless that is asked for, in any.
  mutating func hasArrangement(for test: TextTestRow) -> Bool {
    arrange(test, lists: false)
  }

  /// Adds the hits to `grounds` that take part in such an arrangement, ascending.
  mutating func listArrangements(for test: TextTestRow) {
    let first = grounds.count
    _ = arrange(test, lists: true)
    for index in chains.found.indices { grounds.append(chains.found[index]) }
    grounds.sortFew(first..<grounds.count, by: <)
    var end = first
    for place in first..<grounds.count where place == first || grounds[place] != grounds[end - 1] {
      grounds[end] = grounds[place]
      end += 1
    }
    grounds.truncate(to: end)
  }

  /// Whether there is an arrangement. Where they are to be listed, `chains.found` has the hits of all.
  private mutating func arrange(_ test: TextTestRow, lists: Bool) -> Bool {
    chains.found.removeAll()
    chains.bounds.removeAll()
    chains.order.removeAll()
    let first = grounds.count
    var isPossible = true
    for (number, group) in test.sets.enumerated() where isPossible {
      let start = grounds.count
      chains.order.append(Int32(number))
      chains.bounds.append(Int32(truncatingIfNeeded: start))
      listOccurrences(of: rows.groups[group], for: test)
      isPossible = grounds.count > start
    }
    chains.bounds.append(Int32(truncatingIfNeeded: grounds.count))
    var isFound = false
    if isPossible, test.sets.count == 2, pairCount <= Self.mostPairsTried {
      isFound = pair(within: test.reach, ordered: test.isOrdered, lists: lists)
      isPossible = false
    }
    while isPossible {
      if goForward(test.reach) {
        isFound = true
        if !lists { break }
        goBack(test.reach)
      }
      if test.isOrdered || !chains.turn() { break }
    }
    grounds.truncate(to: first)
    return isFound
  }

  /// So many pairs of hits are tried one by one faster than the hits are sorted.
  private static let mostPairsTried = 64

  /// How many pairs there are of a hit of the first group and one of the second.
  private var pairCount: Int {
    Int(chains.bounds[1] - chains.bounds[0]) * Int(chains.bounds[2] - chains.bounds[1])
  }

  /// Does what `arrange` does for two groups, pair by pair.
  private mutating func pair(within reach: ReachRow, ordered: Bool, lists: Bool) -> Bool {
    var isFound = false
    for first in Int(chains.bounds[0])..<Int(chains.bounds[1]) {
      let one = hits[Int(grounds[first])]
      var isPaired = false
      for second in Int(chains.bounds[1])..<Int(chains.bounds[2]) {
        let other = hits[Int(grounds[second])]
        if one.upper <= other.lower {
          if !reaches(from: Int(one.upper), to: Int(other.lower), reach) { continue }
        } else {
          if ordered || other.upper > one.lower { continue }
          if !reaches(from: Int(other.upper), to: Int(one.lower), reach) { continue }
        }
        if !lists { return true }
        isPaired = true
        chains.found.append(grounds[second])
      }
      if isPaired {
        isFound = true
        chains.found.append(grounds[first])
      }
    }
    return isFound
  }

  /// Finds, for one group after another, the hits that some hit of the group before reaches. Because of all hits
  /// that could precede one, the one that ends last is within reach if any is, one pass by position does.
  private mutating func goForward(_ reach: ReachRow) -> Bool {
    chains.reached.removeAll()
    chains.levels.removeAll()
    for place in chains.order.indices {
      let start = chains.reached.count
      if place > 0 {
        for index in Int(chains.levels[place - 1])..<start {
          chains.edges.append(hits[Int(chains.reached[index])].upper)
        }
        _ = chains.edges.finish()
      }
      let group = Int(chains.order[place])
      for index in Int(chains.bounds[group])..<Int(chains.bounds[group + 1]) {
        let hit = grounds[index]
        if place > 0 {
          let lower = hits[Int(hit)].lower
          let end = chains.edges.greatest(0, atMost: lower)
          if end < 0 || !reaches(from: Int(end), to: Int(lower), reach) { continue }
        }
        chains.reached.append(hit)
      }
      if place > 0 { chains.edges.removeLast() }
      chains.levels.append(Int32(truncatingIfNeeded: start))
      if chains.reached.count == start { return false }
    }
    chains.levels.append(Int32(truncatingIfNeeded: chains.reached.count))
    return true
  }

  /// Of the hits that were reached, finds those from which the way goes on to the last group.
  private mutating func goBack(_ reach: ReachRow) {
    var place = chains.order.count - 1
    var first = chains.found.count
    for index in Int(chains.levels[place])..<Int(chains.levels[place + 1]) {
      chains.found.append(chains.reached[index])
    }
    while place > 0 {
      place -= 1
      let end = chains.found.count
      for index in first..<end { chains.edges.append(hits[Int(chains.found[index])].lower) }
      _ = chains.edges.finish()
      for index in Int(chains.levels[place])..<Int(chains.levels[place + 1]) {
        let hit = chains.reached[index]
        let upper = hits[Int(hit)].upper
        let start = chains.edges.least(0, atLeast: upper)
        if start >= 0, reaches(from: Int(upper), to: Int(start), reach) { chains.found.append(hit) }
      }
      chains.edges.removeLast()
      first = end
    }
  }
}
