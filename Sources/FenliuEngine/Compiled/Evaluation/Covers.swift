import FenliuMemory

/// Sets of intervals of a case, each prepared for one question: does one of them contain a given interval?
///
/// All stand in one memory that is used again for the next case.
struct Covers: ~Copyable {
  struct Entry: BitwiseCopyable {
    var lower: Int32
    /// The greatest end of this interval and all of its set that begin no later.
    var reach: Int32
  }

  private var entries = Scratch<Entry>(capacity: 64)
  /// For each set, where it begins; and at the end, where the next would.
  private var starts = Scratch<Int32>(repeating: 0, count: 1)

  /// Forgets all sets.
  mutating func clear() {
    entries.removeAll()
    starts.truncate(to: 1)
  }

  /// Adds a half-open interval to the set in the making.
  mutating func append(_ lower: Int32, _ upper: Int32) { entries.append(Entry(lower: lower, reach: upper)) }

  /// Ends the set in the making. Its number.
  mutating func finish() -> Int32 {
    let range = Int(starts[starts.count - 1])..<entries.count
    entries.sort(range) { $0.lower < $1.lower }
    var reach = Int32.min
    for index in range {
      reach = max(reach, entries[index].reach)
      entries[index].reach = reach
    }
    starts.append(Int32(truncatingIfNeeded: entries.count))
    return Int32(truncatingIfNeeded: starts.count - 2)
  }

  private func range(_ number: Int32) -> Range<Int> {
    // Sets are numbered from 0, and each has its end behind its start.
    Int(starts[Int(number)])..<Int(starts[Int(number) + 1])
  }

  /// Whether a set has no interval.
  func isEmpty(_ number: Int32) -> Bool { range(number).isEmpty }

  /// Whether one interval of a set contains all of the positions from `lower` up to `upper`.
  func covers(_ number: Int32, _ lower: Int32, _ upper: Int32) -> Bool {
    let reach = reach(number, of: lower)
    return reach >= upper
  }

  /// Whether one interval of a set, none of which is empty, has something in common with such positions.
  func overlaps(_ number: Int32, _ lower: Int32, _ upper: Int32) -> Bool {
    reach(number, of: upper - 1) > lower
  }

  /// The greatest end of the intervals of a set that begin at `place` or before.
  private func reach(_ number: Int32, of place: Int32) -> Int32 {
    let range = range(number)
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper {
      let middle = (lower + upper) / 2
      if entries[middle].lower > place { upper = middle } else { lower = middle + 1 }
    }
    return lower > range.lowerBound ? entries[lower - 1].reach : Int32.min
  }
}

/// Ascending lists of positions of a case, all in one memory.
struct Places: ~Copyable {
  private var places = Scratch<Int32>(capacity: 64)
  private var starts = Scratch<Int32>(repeating: 0, count: 1)

  /// Forgets all lists.
  mutating func clear() {
    places.removeAll()
    starts.truncate(to: 1)
  }

  /// Adds a position to the list in the making.
  mutating func append(_ place: Int32) { places.append(place) }

  /// Ends the list in the making. Its number.
  mutating func finish() -> Int32 {
    places.sort(Int(starts[starts.count - 1])..<places.count, by: <)
    starts.append(Int32(truncatingIfNeeded: places.count))
    return Int32(truncatingIfNeeded: starts.count - 2)
  }

  /// Forgets the last list.
  mutating func removeLast() {
    starts.removeLast()
    places.truncate(to: Int(starts[starts.count - 1]))
  }

  /// Whether a list has no position.
  func isEmpty(_ number: Int32) -> Bool { starts[Int(number)] == starts[Int(number) + 1] }

  /// The greatest position of a list that is at most `place`; -1: there is none.
  func greatest(_ number: Int32, atMost place: Int32) -> Int32 {
    let after = firstIndex(number, above: place)
    return after > Int(starts[Int(number)]) ? places[after - 1] : -1
  }

  /// The least position of a list that is at least `place`; -1: there is none.
  func least(_ number: Int32, atLeast place: Int32) -> Int32 {
    let index = firstIndex(number, above: place - 1)
    return index < Int(starts[Int(number) + 1]) ? places[index] : -1
  }

  private func firstIndex(_ number: Int32, above place: Int32) -> Int {
    var (lower, upper) = (Int(starts[Int(number)]), Int(starts[Int(number) + 1]))
    while lower < upper {
      let middle = (lower + upper) / 2
      if places[middle] > place { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
