import FenliuMemory

/// Truth values remembered for one round: of a case, or of one supposed answer. Forgetting costs nothing.
struct Memo: ~Copyable {
  private var values: Rounds

  init(count: Int) { values = Rounds(count: count) }

  /// Begins a new round, in which nothing is known.
  mutating func clear() { values.clear() }

  /// The value at an index; nil: not known in this round.
  subscript(index: Int) -> Truth? {
    @inline(__always) get {
      switch values[index] {
      case 0: .no
      case 1: .unknown
      case 2: .yes
      default: nil
      }
    }
    @inline(__always) set {
      guard let newValue else { return }
      values[index] = Int32(newValue.rawValue)
    }
  }
}
