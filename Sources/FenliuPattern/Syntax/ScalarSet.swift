/// A set of Unicode scalar values, as sorted ranges that neither overlap nor touch.
struct ScalarSet: Hashable, Sendable {
  /// The ranges, lowest first.
  let ranges: [ClosedRange<UInt32>]

  static let lineFeed: UInt32 = 0x0A
  static let greatestScalar: UInt32 = 0x10FFFF

  /// The union of any ranges of scalar values.
  init(_ ranges: [ClosedRange<UInt32>]) {
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last,
        range.lowerBound <= last.upperBound || range.lowerBound - last.upperBound == 1
      {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  /// One scalar.
  init(_ scalar: UInt32) { ranges = [scalar...scalar] }

  /// The union of several sets.
  init(union sets: [ScalarSet]) { self.init(sets.flatMap(\.ranges)) }

  var isEmpty: Bool { ranges.isEmpty }

  /// The number of scalars.
  var count: Int {
    ranges.reduce(0) { $0 + Int($1.upperBound - $1.lowerBound) + 1 }
  }

  /// The scalars, lowest first.
  var scalars: [UInt32] { ranges.flatMap { Array($0) } }

  func contains(_ scalar: UInt32) -> Bool {
    ranges.contains { $0 ~= scalar }
  }

  /// Every other scalar but the line feed: what a negated class means, so that `[^,]*` stays in its line.
  var complementInLine: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ScalarSet(ranges + [Self.lineFeed...Self.lineFeed]).ranges {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= Self.greatestScalar { gaps.append(next...Self.greatestScalar) }
    return ScalarSet(gaps)
  }
}
