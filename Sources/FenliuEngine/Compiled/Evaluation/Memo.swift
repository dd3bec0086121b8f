/// Truth values remembered for one round: of a case, or of one supposed answer. Forgetting costs nothing.
struct Memo {
  private var round: UInt32 = 1
  private var rounds: [UInt32]
  private var values: [Truth]

  init(count: Int) {
    rounds = Array(repeating: 0, count: count)
    values = Array(repeating: .no, count: count)
  }

  /// Begins a new round, in which nothing is known.
  mutating func clear() {
    round &+= 1
    if round == 0 {
      for index in rounds.indices { rounds[index] = 0 }
      round = 1
    }
  }

  /// The value at an index; nil: not known in this round.
  subscript(index: Int) -> Truth? {
    get { rounds[index] == round ? values[index] : nil }
    set {
      guard let newValue else { return }
      rounds[index] = round
      values[index] = newValue
    }
  }
}
