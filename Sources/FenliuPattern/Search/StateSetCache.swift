/// Sets of states met so far and the steps between them: a deterministic automaton built as far as
/// texts have needed it (Rabin and Scott's subset construction, done lazily).
struct StateSetCache: ~Copyable {
  /// A step: where it leads, and whether a reported state took the symbol.
  struct Step {
    /// The number of the set after the step, over two bits: reported at a line's edge, and within one.
    var rawValue: Int32

    static let unknown = Step(rawValue: -1)

    init(rawValue: Int32) { self.rawValue = rawValue }

    init(to number: Int32, _ report: Report) { rawValue = number << 2 | Int32(report.rawValue) }

    var number: Int32 { rawValue >> 2 }
    var report: Report { Report(rawValue: UInt8(truncatingIfNeeded: rawValue & 3)) }
  }

  /// The greatest number of sets.
  let capacity: Int
  private let wordCount: Int
  private let symbolCount: Int
  private var words: [UInt64] = []
  private var steps: [Step] = []
  private var numbers: [[UInt64]: Int32] = [:]
  /// The numbers of the sets that walks begin with, in the order of `StateWalk.Landmark`; -1: not known.
  var landmarks: [Int32] = [-1, -1]

  /// - Parameter bytes: how much memory to use, roughly. There is always room for a few sets.
  init(wordCount: Int, symbolCount: Int, bytes: Int) {
    self.wordCount = wordCount
    self.symbolCount = symbolCount
    // Each set is kept twice, once as a key, which has a header.
    let bytesForEach = 16 * wordCount + 4 * symbolCount + 64
    capacity = min(max(8, bytes / bytesForEach), 1 << 20)
  }

  var count: Int { numbers.count }

  /// The number of a set, which is added if there is room; nil if the cache is full.
  mutating func number(of set: [UInt64]) -> Int32? {
    if let known = numbers[set] { return known }
    guard count < capacity else { return nil }
    let number = Int32(count)
    numbers[set] = number
    words += set
    steps += repeatElement(.unknown, count: symbolCount)
    return number
  }

  /// Forgets everything. Numbers given before are void.
  mutating func clear() {
    words.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    landmarks = [-1, -1]
  }

  /// A word of the set with this number.
  @inline(__always)
  func word(_ word: Int, ofSet number: Int32) -> UInt64 { words[Int(number) * wordCount + word] }

  /// The set with this number.
  func set(_ number: Int32) -> [UInt64] {
    Array(words[Int(number) * wordCount..<(Int(number) + 1) * wordCount])
  }

  @inline(__always)
  func step(from number: Int32, on symbol: Int) -> Step { steps[Int(number) * symbolCount + symbol] }

  mutating func setStep(from number: Int32, on symbol: Int, _ step: Step) {
    steps[Int(number) * symbolCount + symbol] = step
  }
}

/// Whether a reported state took a symbol.
struct Report: OptionSet {
  let rawValue: UInt8

  /// A state that is reported anywhere.
  static let within = Report(rawValue: 1)
  /// A state that is reported at the edge of a line, at least.
  static let atEdge = Report(rawValue: 2)
}
