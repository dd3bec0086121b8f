/// Which names were used, one after the other, where several checkers share the work.
final class UseLog {
  /// A use of a name.
  struct Use: Sendable {
    var sort: NameSort
    var index: Int32
  }

  private var uses: [Use] = []

  func note(_ sort: NameSort, _ index: Int) { uses.append(Use(sort: sort, index: Int32(index))) }

  /// The uses since this was last asked.
  func take() -> [Use] {
    defer { uses.removeAll(keepingCapacity: true) }
    return uses.map(\.self)
  }
}
