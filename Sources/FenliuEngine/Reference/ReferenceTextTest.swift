import FenliuRules

extension ReferenceText {
  /// The occurrences that make a text test hold; nil: it does not hold.
  func occurrences(for test: TextTest) -> Set<Occurrence>? {
    switch test.form {
    case .any(let set):
      let found = occurrences(of: set, for: test)
      return found.isEmpty ? nil : found
    case .all(let sets):
      let found = sets.map { occurrences(of: $0, for: test) }
      return found.contains(where: \.isEmpty) ? nil : found.reduce(into: []) { $0.formUnion($1) }
    case .count(let least, let set):
      let found = occurrences(of: set, for: test)
      return Set(found.map(\.phrase)).count >= least ? found : nil
    case .near(let near):
      let found = arrangements(of: near, groups: near.groups.map { occurrences(of: $0, for: test) })
      return found.isEmpty ? nil : found
    }
  }

  /// Every occurrence that takes part in some arrangement: one of each group, each following the one
  /// before it within reach, in the order of the groups or, unless `ordered`, in any order.
  private func arrangements(of near: Near, groups: [Set<Occurrence>]) -> Set<Occurrence> {
    var found: Set<Occurrence> = []
    func extend(_ chosen: [Occurrence], _ remaining: [Set<Occurrence>]) {
      guard !remaining.isEmpty else { return found.formUnion(chosen) }
      for index in near.ordered ? remaining.indices.prefix(1) : remaining.indices[...] {
        var rest = remaining
        for next in rest.remove(at: index) {
          if let last = chosen.last, !follows(next, last, within: near.reach) { continue }
          extend(chosen + [next], rest)
        }
      }
    }
    extend([], groups)
    return found
  }
}
