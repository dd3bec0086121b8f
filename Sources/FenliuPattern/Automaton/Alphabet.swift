/// Scalars divided into symbols: scalars that no set of a pattern tells apart share one.
///
/// The line feed always has a symbol of its own, because anchors look for it.
struct Alphabet: Sendable {
  /// The number of symbols; at least 2.
  let count: Int
  /// The symbol of the line feed.
  let lineFeed: Int
  /// For each given set, whether it has the scalars of a symbol: `set * count + symbol`.
  private let memberships: [Bool]

  /// The page of each block of scalars. Blocks that are not listed are all `outside`.
  private let pageNumbers: [UInt16]
  private let pages: [UInt16]
  private let outside: UInt16

  private static let pageBits: UInt32 = 7
  private static let pageSize = 1 << Int(pageBits)

  /// The coarsest alphabet that tells the given sets apart.
  init(telling sets: [ScalarSet]) {
    let told = sets + [ScalarSet(ScalarSet.lineFeed)]
    let limits = told.flatMap { $0.ranges.flatMap { [$0.lowerBound, $0.upperBound + 1] } }
    let starts = Set(limits + [0]).filter { $0 <= ScalarSet.greatestScalar }.sorted()
    let members = Self.memberSets(of: starts, in: told)
    var symbolOfMembers: [[UInt64]: Int] = [:]
    var symbols: [UInt16] = []
    var distinct: [[UInt64]] = []
    for sets in members {
      let symbol = symbolOfMembers[sets] ?? distinct.count
      if symbol == distinct.count {
        symbolOfMembers[sets] = symbol
        distinct.append(sets)
      }
      symbols.append(UInt16(truncatingIfNeeded: symbol))
    }
    count = distinct.count
    lineFeed = distinct.firstIndex { $0.has(sets.count) } ?? 0
    memberships = sets.indices.flatMap { set in distinct.map { $0.has(set) } }
    outside = symbols[symbols.count - 1]
    (pageNumbers, pages) = Self.paged(starts: starts, symbols: symbols)
  }

  /// For each interval that starts at one of `starts`, the sets that contain it, as bits.
  private static func memberSets(of starts: [UInt32], in sets: [ScalarSet]) -> [[UInt64]] {
    let empty = [UInt64](bits: sets.count)
    var members = [[UInt64]](repeating: empty, count: starts.count)
    for (number, set) in sets.enumerated() {
      for range in set.ranges {
        var interval = starts.partitioningIndex { $0 >= range.lowerBound }
        while interval < starts.count, starts[interval] <= range.upperBound {
          members[interval].insert(number)
          interval += 1
        }
      }
    }
    return members
  }

  /// Pages up to the last interval's start; equal pages of one symbol only, which are most, are shared.
  private static func paged(starts: [UInt32], symbols: [UInt16]) -> (numbers: [UInt16], pages: [UInt16]) {
    var numbers: [UInt16] = []
    var pages: [UInt16] = []
    var uniformPages: [UInt16: UInt16] = [:]
    var interval = 0
    let lastBlock = Int(starts[starts.count - 1]) / pageSize
    for block in 0...lastBlock {
      let scalars = block * pageSize..<(block + 1) * pageSize
      while interval + 1 < starts.count, Int(starts[interval + 1]) <= scalars.lowerBound { interval += 1 }
      let symbol = symbols[interval]
      let isUniform = interval + 1 == starts.count || Int(starts[interval + 1]) >= scalars.upperBound
      if isUniform, let page = uniformPages[symbol] {
        numbers.append(page)
        continue
      }
      let number = UInt16(truncatingIfNeeded: pages.count / pageSize)
      if isUniform { uniformPages[symbol] = number }
      numbers.append(number)
      for scalar in scalars {
        while interval + 1 < starts.count, Int(starts[interval + 1]) <= scalar { interval += 1 }
        pages.append(symbols[interval])
      }
    }
    return (numbers, pages)
  }

  /// The symbol of a scalar, or of any other number.
  @inline(__always)
  func symbol(_ scalar: UInt32) -> Int {
    let block = Int(scalar >> Self.pageBits)
    guard block < pageNumbers.count else { return Int(outside) }
    return Int(pages[Int(pageNumbers[block]) * Self.pageSize + Int(scalar) % Self.pageSize])
  }

  /// Whether the set with this number has the scalars of a symbol.
  func isMember(_ symbol: Int, ofSet set: Int) -> Bool { memberships[set * count + symbol] }
}

extension Array {
  /// The first index whose element satisfies a condition that, once true, stays true.
  fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if isAfter(self[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
