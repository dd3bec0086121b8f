/// A walk over a text in one direction, with the set of states that are possible at each place.
///
/// Steps are looked up in the cache, and computed when they are not in it. When the cache is full it
/// is cleared; a text that has it cleared too often is walked without it from then on.
struct StateWalk: ~Copyable {
  /// How often the cache may be cleared on behalf of one text.
  static let maximumClears = 4

  private let automaton: Automaton
  private let direction: Direction
  private(set) var cache: StateSetCache
  /// The number of the current set, while the cache is used.
  private var number: Int32 = 0
  /// The current set, while it is not.
  private var current: [UInt64]
  private var next: [UInt64]
  private var trail = Trail()
  private(set) var clears = 0
  private(set) var isCacheUsed = true
  private var stepCount = 0

  init(_ automaton: Automaton, _ direction: Direction, cacheBytes: Int) {
    self.automaton = automaton
    self.direction = direction
    cache = StateSetCache(
      wordCount: automaton.wordCount, symbolCount: automaton.alphabet.count, bytes: cacheBytes)
    current = [UInt64](bits: automaton.stateCount)
    next = current
  }

  /// The work done so far: scalars read and nodes visited.
  var work: Int { stepCount + trail.visits }

  /// Makes ready for a text, which may use the cache whatever texts before it did.
  mutating func beginText() {
    clears = 0
    isCacheUsed = true
  }

  /// Begins a walk with sets of states that are always the same, in the middle of a line or at its edge.
  @inline(__always)
  mutating func begin(with sets: LineSets, isAtEdge: Bool) {
    if isAtEdge { begin(with: sets.atEdge, .atEdge) } else { begin(with: sets.within, .within) }
  }

  /// A set of states with which walks begin again and again.
  enum Landmark: Int {
    case within
    case atEdge
  }

  @inline(__always)
  private mutating func begin(with set: [UInt64], _ landmark: Landmark) {
    let known = cache.landmarks[landmark.rawValue]
    if isCacheUsed, known >= 0 {
      number = known
    } else {
      begin(with: set)
      if isCacheUsed { cache.landmarks[landmark.rawValue] = number }
    }
  }

  /// Begins a walk with a set of states.
  mutating func begin(with set: [UInt64]) {
    if isCacheUsed, let known = numberClearing(set) {
      number = known
    } else {
      current = set
    }
  }

  /// A word of the current set.
  @inline(__always)
  func word(_ word: Int) -> UInt64 { isCacheUsed ? cache.word(word, ofSet: number) : current[word] }

  /// Takes a symbol, and says whether a reported state took it.
  @inline(__always)
  mutating func step(on symbol: Int) -> Report {
    stepCount += 1
    if isCacheUsed {
      let known = cache.step(from: number, on: symbol)
      if known.rawValue >= 0 {
        number = known.number
        return known.report
      }
    }
    return computeStep(on: symbol)
  }

  @inline(never)
  private mutating func computeStep(on symbol: Int) -> Report {
    if isCacheUsed { current = cache.set(number) }
    let report = computeNext(on: symbol)
    guard isCacheUsed else {
      swap(&current, &next)
      return report
    }
    let from = number
    let clearsBefore = clears
    guard let to = numberClearing(next) else {
      swap(&current, &next)
      return report
    }
    if clears == clearsBefore {
      cache.setStep(from: from, on: symbol, StateSetCache.Step(to: to, report))
    }
    number = to
    return report
  }

  /// Sets `next` to the set after `current`.
  private mutating func computeNext(on symbol: Int) -> Report {
    let joining = automaton.alphabet.lineFeed == symbol ? direction.joining.atEdge : direction.joining.within
    for word in next.indices { next[word] = joining[word] }
    let mask = automaton.takers(of: symbol)
    direction.follow.spread(from: current, and: mask, into: &next, &trail)
    var report: Report = []
    for (word, taking) in mask.enumerated() {
      let taken = current[word] & taking
      if taken & direction.reporting.within[word] != 0 { report.insert(.within) }
      if taken & direction.reporting.atEdge[word] != 0 { report.insert(.atEdge) }
    }
    return report
  }

  /// The number of a set in the cache, cleared if need be; nil, and no more use of the cache for this
  /// text, if it was cleared too often.
  private mutating func numberClearing(_ set: [UInt64]) -> Int32? {
    if let known = cache.number(of: set) { return known }
    clears += 1
    if clears > Self.maximumClears {
      isCacheUsed = false
      return nil
    }
    cache.clear()
    return cache.number(of: set)
  }
}
