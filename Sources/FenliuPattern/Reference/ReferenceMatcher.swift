/// What a pattern means, as plainly as it can be said, and slow: the measure for `PatternSearcher`.
///
/// Every part of a pattern is a function from the places where it may begin to those where it may end.
struct ReferenceMatcher {
  let text: [UInt32]

  /// The leftmost longest matches, none overlapping another.
  func matches(of tree: PatternNode) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    var start = 0
    while start < text.count {
      if let end = ends(of: tree, from: [start]).max() {
        matches.append(start..<end)
        start = end
      } else {
        start += 1
      }
    }
    return matches
  }

  private func ends(of node: PatternNode, from places: Set<Int>) -> Set<Int> {
    switch node {
    case .one(let scalars):
      return Set(places.filter { $0 < text.count && scalars.contains(text[$0]) }.map { $0 + 1 })
    case .sequence(let parts):
      return parts.reduce(places) { ends(of: $1, from: $0) }
    case .choice(let parts):
      return parts.reduce(into: []) { $0.formUnion(ends(of: $1, from: places)) }
    case .repetition(let body, let least, let most):
      return ends(ofRepeated: body, least: least, most: most, from: places)
    case .lineStart:
      return places.filter { $0 == 0 || text[$0 - 1] == ScalarSet.lineFeed }
    case .lineEnd:
      return places.filter { $0 == text.count || text[$0] == ScalarSet.lineFeed }
    }
  }

  private func ends(
    ofRepeated body: PatternNode, least: Int, most: Int?, from places: Set<Int>
  ) -> Set<Int> {
    var reached = places
    for _ in 0..<least { reached = ends(of: body, from: reached) }
    var all = reached
    var rounds = least
    while !reached.isEmpty, rounds < most ?? .max {
      reached = ends(of: body, from: reached).subtracting(all)
      all.formUnion(reached)
      rounds += 1
    }
    return all
  }
}

extension Pattern {
  /// The matches that `PatternSearcher` must find, by the plain meaning of the pattern. Slow: the time
  /// grows with the square of the text and more.
  public func referenceMatches(in text: [UInt32]) -> [Range<Int>] {
    ReferenceMatcher(text: text).matches(of: tree)
  }
}
