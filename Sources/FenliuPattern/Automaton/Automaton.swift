/// A pattern as a nondeterministic automaton whose states are the places of a scalar in it
/// (Glushkov: "The abstract theory of automata", 1961). It never changes after it is built.
///
/// A match takes one scalar a state: the first state is one where a match can begin, each next one
/// follows the one before, the last is one where a match can end, and each state has its scalar.
struct Automaton: Sendable {
  let stateCount: Int
  let alphabet: Alphabet
  /// How to walk towards the end of the text, and towards its start.
  let forward: Direction
  let backward: Direction

  /// The states that a match can begin with, in the middle of a line and at the start of one.
  let first: LineSets
  /// The states that a match can end with, in the middle of a line and at the end of one.
  let last: LineSets

  /// For each symbol, the states that take it, as `wordCount` words.
  private let takers: [UInt64]

  /// The words of a set of states.
  let wordCount: Int

  /// Whether every match is one scalar of a set, wherever it stands.
  let isOneScalar: Bool
  /// What a match can have before and behind a literal that it must have; nil if none is known.
  let surroundings: (before: Reach, after: Reach)?

  /// - Parameter literals: of which one is in each match.
  init(_ tree: PatternNode, around literals: PlacedLiterals? = nil) {
    let plan = AutomatonPlan(tree)
    var setNumbers: [ScalarSet: Int] = [:]
    var sets: [ScalarSet] = []
    let numbers = plan.states.map { state -> Int in
      if let known = setNumbers[state.scalars] { return known }
      setNumbers[state.scalars] = sets.count
      sets.append(state.scalars)
      return sets.count - 1
    }
    let around = literals.map { [$0.before, $0.after] } ?? []
    let alphabet = Alphabet(telling: sets + around.map(\.scalars))
    self.alphabet = alphabet
    stateCount = plan.states.count
    wordCount = [UInt64].words(forBits: stateCount)
    takers = (0..<alphabet.count).flatMap { symbol in
      var taking = [UInt64](bits: numbers.count)
      for (state, set) in numbers.enumerated() where alphabet.isMember(symbol, ofSet: set) {
        taking.insert(state)
      }
      return taking
    }
    let reaches = around.enumerated().map { number, stretch in
      Reach(
        most: stretch.most ?? .max,
        takes: (0..<alphabet.count).map { alphabet.isMember($0, ofSet: sets.count + number) })
    }
    surroundings = reaches.count == 2 ? (reaches[0], reaches[1]) : nil
    isOneScalar = if case .one = tree { true } else { false }
    first = plan.firstStates()
    last = plan.lastStates()
    let none = LineSets(within: [UInt64](bits: numbers.count), atEdge: [UInt64](bits: numbers.count))
    forward = Direction(follow: plan.followGraph(), joining: none, reporting: none)
    backward = Direction(follow: plan.precedeGraph(), joining: last, reporting: first)
  }

  /// A word of the states that take a symbol.
  @inline(__always)
  func takers(of symbol: Int, _ word: Int) -> UInt64 { takers[symbol * wordCount + word] }

  /// The states that take a symbol.
  @inline(__always)
  func takers(of symbol: Int) -> ArraySlice<UInt64> {
    takers[symbol * wordCount..<(symbol + 1) * wordCount]
  }
}

/// How far a match can go on from a literal in one direction.
struct Reach: Sendable {
  /// The most scalars.
  let most: Int
  /// For each symbol, whether it can be among them.
  let takes: [Bool]
}

/// A set of states in the middle of a line, and the one at its edge, which has at least the same states.
struct LineSets: Sendable {
  let within: [UInt64]
  let atEdge: [UInt64]
}

/// How a set of states changes with the scalars read in one direction.
struct Direction: Sendable {
  let follow: FollowGraph
  /// States that join after each scalar; `atEdge` after a line feed.
  let joining: LineSets
  /// States whose taking of a scalar is reported.
  let reporting: LineSets
}
