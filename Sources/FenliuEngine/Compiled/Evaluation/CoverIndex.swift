/// Intervals prepared for one question: does one of them contain a given interval?
struct CoverIndex {
  private var lowers: [Int] = []
  /// For each interval, the greatest end of it and all that begin no later.
  private var reaches: [Int] = []

  /// An index over no interval.
  init() {}

  /// An index over half-open intervals in any order.
  init(_ intervals: [Range<Int>]) {
    for interval in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      lowers.append(interval.lowerBound)
      reaches.append(max(reaches.last ?? interval.upperBound, interval.upperBound))
    }
  }

  /// Whether there is no interval.
  var isEmpty: Bool { lowers.isEmpty }

  /// Whether one of the intervals contains all of `range`.
  func covers(_ range: Range<Int>) -> Bool {
    let after = lowers.firstIndex(above: range.lowerBound)
    return after > 0 && reaches[after - 1] >= range.upperBound
  }

  /// Whether one of the intervals, none of which is empty, has something in common with `range`.
  func overlaps(_ range: Range<Int>) -> Bool {
    let after = lowers.firstIndex(above: range.upperBound - 1)
    return after > 0 && reaches[after - 1] > range.lowerBound
  }
}

extension [Int] {
  /// In an ascending array, the index of the first element greater than `value`; `count` if there is none.
  func firstIndex(above value: Int) -> Int {
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle] > value { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }

  /// The greatest element of an ascending array that is at most `value`.
  func greatest(atMost value: Int) -> Int? {
    let after = firstIndex(above: value)
    return after > 0 ? self[after - 1] : nil
  }

  /// The least element of an ascending array that is at least `value`.
  func least(atLeast value: Int) -> Int? {
    let index = firstIndex(above: value - 1)
    return index < count ? self[index] : nil
  }
}
