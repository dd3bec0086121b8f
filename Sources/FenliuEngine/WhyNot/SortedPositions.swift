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
}
