/// The bars of every destination, by the issue they concern.
struct BarMap {
  /// Which bar of which destination.
  struct Place: Hashable {
    var destination: Int
    var bar: Int
  }

  /// A bar and its place.
  struct Entry {
    var place: Place
    var bar: Bar
  }

  private struct Key: Hashable {
    var destination: Int
    var issue: Int
  }

  private var forAll: [[Entry]]
  private var forIssue: [Key: [Entry]] = [:]

  init(_ destinations: [Destination?]) {
    forAll = Array(repeating: [], count: destinations.count)
    for (index, destination) in destinations.enumerated() {
      for (position, bar) in (destination?.bars ?? []).enumerated() {
        let entry = Entry(place: Place(destination: index, bar: position), bar: bar)
        guard let issues = bar.issues else {
          forAll[index].append(entry)
          continue
        }
        for issue in issues {
          forIssue[Key(destination: index, issue: issue.index), default: []].append(entry)
        }
      }
    }
  }

  /// The bars of a destination that concern an issue, in written order.
  func applicable(at destination: Ref<Destination>, to issue: Ref<Issue>) -> [Entry] {
    let general = forAll[destination.index]
    guard let special = forIssue[Key(destination: destination.index, issue: issue.index)] else {
      return general
    }
    return (general + special).sorted { $0.place.bar < $1.place.bar }
  }

  /// Whether some issue could be sent in a circle: whether there is a circle at all when every bar is taken
  /// to concern every issue. Asking this first spares the search for each issue in nearly every pack.
  func mayHaveCycle(departments: [Ref<Destination>]) -> Bool {
    var targets = [Set<Int>](repeating: [], count: forAll.count)
    let departments = Set(departments.map(\.index))
    let all = forAll.joined().map(\.self) + forIssue.values.joined()
    for entry in all {
      switch entry.bar.instead {
      case .destination(let other): targets[entry.place.destination].insert(other.index)
      case .department: targets[entry.place.destination].formUnion(departments)
      }
    }
    // Kahn's algorithm: what remains after taking away all that nothing leads to lies on circles.
    var incoming = [Int](repeating: 0, count: targets.count)
    for target in targets.joined() { incoming[target] += 1 }
    var free = incoming.indices.filter { incoming[$0] == 0 }
    var taken = 0
    while let node = free.popLast() {
      taken += 1
      for target in targets[node] {
        incoming[target] -= 1
        if incoming[target] == 0 { free.append(target) }
      }
    }
    return taken < targets.count
  }
}
