/// The known name that was most likely meant by an unknown one, or nil if none is near.
///
/// Nearness is the number of scalars inserted, deleted, replaced, or swapped with their neighbour
/// (restricted Damerau–Levenshtein distance). A name is near if at most a third of the longer one's
/// scalars changed, and something of it stayed. Of equally near names the first in byte order is chosen.
///
/// - Parameters:
///   - name: the unknown name.
///   - known: the names there are, in any order. Names longer than 64 scalars are never suggested.
public func nearest(to name: String, in known: some Sequence<String>) -> String? {
  let wanted = Array(name.unicodeScalars.prefix(NearestName.longest + 1))
  guard !wanted.isEmpty, wanted.count <= NearestName.longest else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in known {
    let scalars = Array(candidate.unicodeScalars.prefix(NearestName.longest + 1))
    guard scalars.count <= NearestName.longest else { continue }
    let cutoff = NearestName.cutoff(for: max(wanted.count, scalars.count))
    let limit = min(cutoff, best?.distance ?? cutoff)
    guard let distance = NearestName.distance(wanted, scalars, atMost: limit) else { continue }
    guard let current = best else {
      best = (candidate, distance)
      continue
    }
    if distance < current.distance || candidate.precedesInBytes(current.name) {
      best = (candidate, distance)
    }
  }
  return best?.name
}

private enum NearestName {
  /// The longest name worth comparing, in scalars; bounds the cost of one comparison.
  static let longest = 64

  /// How many changes are still a slip of the pen. In names of two scalars, common in Chinese, one
  /// change is half of the name and yet the usual slip.
  static func cutoff(for length: Int) -> Int {
    length == 2 ? 1 : length / 3
  }

  /// The distance of two names if it is at most `limit`, found in three rows of the usual table.
  static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (scalar == other ? 0 : 1))
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      // A swap reaches back two rows, so the whole is too far only when two rows running are.
      if let nearest = current.min(), let previous = last.min(), min(nearest, previous) > limit {
        return nil
      }
      beforeLast = last
      last = current
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
